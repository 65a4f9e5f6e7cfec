import { expect, it } from 'vitest'
import { parseConfig } from '../src/config.ts'

it.each([
  ['PORT', ' '],
  ['PORT', '1e3'],
  ['PORT', '0x10'],
  ['PORT', '3000 '],
  ['PORT', '-1'],
  ['PORT', '65536'],
  ['PORT', '12.5'],
  ['HOST', 'my host'],
  ['HOSTNAMES', 'https://reports.example'],
  ['DATA_DIR', '  '],
  ['INDEX_DIR', '\t'],
  ['WORKERS', ' '],
  ['DRAIN_SECONDS', '1e1'],
  ['GAP_LIST', 'yes'],
  ['LOG_LEVEL', 'loud'],
])('refuses %s=%j, naming it', (name, value) => {
  expect(() => parseConfig({ [name]: value })).toThrow(`${name}=${JSON.stringify(value)}: `)
})

it.each(['mot de passe', ' a-long-token', 'tab\tin-the-middle', 'sept777', 'clé-secrète', '        '])(
  'refuses the token %j without printing it',
  (token) => {
    const parse = () => parseConfig({ ADMIN_TOKEN: token })
    expect(parse).toThrow(/ADMIN_TOKEN: must have/)
    expect(parse).not.toThrow(token)
  },
)

it('names every setting that is wrong at once', () => {
  expect(() => parseConfig({ PORT: 'x', ADMIN_TOKEN: 'short' })).toThrow(
    /PORT="x": [^\n]+\n[^\n]*ADMIN_TOKEN: /,
  )
})

it('takes an endpoint of embeddings with its model alone, and never prints its key', () => {
  const url = 'https://models.example/v1/embeddings'
  expect(() => parseConfig({ EMBEDDINGS_URL: url })).toThrow('EMBEDDINGS_MODEL: must name the model')
  expect(() => parseConfig({ EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: 'm', ENGINE: 'opensearch' })).toThrow(
    /EMBEDDINGS_URL: works with the engines frozen and minisearch/,
  )
  for (const broken of ['models.example', 'ftp://models.example', 'https://me:pass-word@models.example/v1'])
    expect(() => parseConfig({ EMBEDDINGS_URL: broken, EMBEDDINGS_MODEL: 'm' })).toThrow(
      /^(?!.*pass-word)[\s\S]*EMBEDDINGS_URL: give/,
    )
  const secret = () => parseConfig({ EMBEDDINGS_KEY: 'a key with blanks' })
  expect(secret).toThrow(/EMBEDDINGS_KEY: must have/)
  expect(secret).not.toThrow('a key with blanks')
  expect(parseConfig({ EMBEDDINGS_MODEL: 'm' }).embeddings).toBeUndefined()
  expect(
    parseConfig({ EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: 'm', EMBEDDINGS_QUERY_PREFIX: 'query: ' })
      .embeddings,
  ).toEqual({ url, model: 'm', key: null, queryPrefix: 'query: ', passagePrefix: '', queryMs: 1000 })
})

it('takes what is right, and leaves the settings of others alone', () => {
  const config = parseConfig({
    PORT: '0',
    HOSTNAMES: 'Reports.Example, intranet',
    ADMIN_TOKEN: 'a-token-of-the-tests',
    INDEX_DIR: '/var/lib/index',
    PASSERELLE_THEME: 'dark',
    LOG_LEVEL: '',
  })
  expect(config).toMatchObject({
    port: 0,
    hostNames: ['reports.example', 'intranet'],
    adminToken: 'a-token-of-the-tests',
    stateDir: '/var/lib/index',
    logLevel: 'info',
  })
})
