import { expect, it } from 'vitest'
import { onlyCorpus } from '../../src/corpus/corpus.ts'
import { startServer } from '../../src/server.ts'
import { omd2019, openIndexOf } from '../fixtures/documents.ts'

it('warns where a host lets others in whom nothing keeps out', async () => {
  const { corpus } = await openIndexOf([omd2019])
  const warningsOf = async (config: object) => {
    const warnings: string[] = []
    const logger = { info() {}, error() {}, warn: (_: object, message: string) => warnings.push(message) }
    const server = await startServer({
      corpora: onlyCorpus(corpus),
      config: { host: '0.0.0.0', port: 0, ...config },
      logger,
    })
    await server.close({ atOnce: true })
    return warnings
  }
  expect(await warningsOf({})).toEqual([expect.stringContaining('READ_KEYS')])
  expect(await warningsOf({ host: '127.0.0.1' })).toEqual([])
  expect(await warningsOf({ readKeys: ['first-key'] })).toEqual([])
  expect(await warningsOf({ trustedProxies: ['loopback'] })).toEqual([])
})
