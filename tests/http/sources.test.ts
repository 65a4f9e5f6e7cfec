import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { onlyCorpus } from '../../src/corpus/corpus.ts'
import { createApp } from '../../src/http/app.ts'
import { verificationSchema } from '../../src/model/verification.ts'
import { openIndexOf, temporaryFolder } from '../fixtures/documents.ts'

const text = `IP/C/W/900

REPORT ON SEIZURES

1. Customs seized “14,000 files” in Accra;  the files were burnt.

2. The files were burnt. A second sentence follows here, with Müller as witness.
`
let folder: string
let app: ReturnType<typeof createApp>
beforeAll(async () => {
  folder = await temporaryFolder()
  await mkdir(join(folder, 'sub'))
  await writeFile(join(folder, 'sub', 'Rapport « été ».txt'), text)
  await writeFile(
    join(folder, 'page.html'),
    '<p>Hello from a page that has a script.</p><script>alert(1)</script>',
  )
  await writeFile(join(folder, 'gone.txt'), 'A paragraph of a file that goes away.\n')
  const { corpus } = await openIndexOf([folder])
  app = createApp({ corpora: onlyCorpus(corpus), dataDir: folder })
})

describe('the original file', () => {
  it('comes byte for byte, to be saved under its own name', async () => {
    const response = await app.request('/api/documents/rapport-ete/file')
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Disposition')).toBe(
      `attachment; filename="Rapport _ _t_ _.txt"; filename*=UTF-8''${encodeURIComponent('Rapport « été ».txt')}`,
    )
    const bytes = await readFile(join(folder, 'sub', 'Rapport « été ».txt'))
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(bytes))
    expect(response.headers.get('Content-Length')).toBe(String(bytes.length))
  })

  it('is never shown as a page of ours', async () => {
    const response = await app.request('/api/documents/page/file')
    expect(response.headers.get('Content-Disposition')).toMatch(/^attachment/)
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
  })

  it('is read again each time, since it may change without the index', async () => {
    expect((await app.request('/api/documents/page/file')).headers.get('ETag')).toBeNull()
  })

  it('is linked from the page of the document', async () => {
    const page = await (await app.request('/documents/rapport-ete')).text()
    expect(page).toContain('href="/api/documents/rapport-ete/file"')
  })

  it('that is gone, or is a link out of the folder, is told', async () => {
    await rm(join(folder, 'gone.txt'))
    const gone = await app.request('/api/documents/gone/file')
    expect(gone.status).toBe(404)
    expect(await gone.text()).toContain('no longer in the data folder')
    const outside = join(await temporaryFolder(), 'secret.txt')
    await writeFile(outside, 'secret')
    await symlink(outside, join(folder, 'gone.txt'))
    expect((await app.request('/api/documents/gone/file')).status).toBe(404)
    expect((await app.request('/api/documents/no-such/file')).status).toBe(404)
  })
})

describe('a quotation', () => {
  const verify = async (passage: string, quote: string) => {
    const response = await app.request(`/api/verify?${new URLSearchParams({ passage, quote })}`)
    expect(response.status).toBe(200)
    return verificationSchema.parse(await response.json())
  }

  it.each([
    ['Customs seized “14,000 files”', 'exact', ['Customs seized “14,000 files”']],
    [
      'customs seized "14,000 files" in ACCRA; the files',
      'words',
      ['Customs seized “14,000 files” in Accra;  the files'],
    ],
    ['Customs seized […] the files were burnt', 'exact', ['Customs seized', 'the files were burnt']],
    ['Customs burnt the files', 'none', []],
    ['the files were burnt … Customs seized', 'none', []],
    ['Customs seized 14,000 fil', 'none', []],
    ['…', 'none', []],
  ])('is found as it stands or said not to stand there: %s', async (quote, match, places) => {
    const verification = await verify('rapport-ete:p1', quote)
    expect(verification.match).toBe(match)
    expect(verification.places.map((place) => place.text)).toEqual(places)
  })

  it('is told where else in the document it stands, with the fingerprint of the source', async () => {
    const { match, elsewhere, source } = await verify('rapport-ete:p1', 'with Muller as witness')
    expect({ match, elsewhere }).toEqual({ match: 'none', elsewhere: ['rapport-ete:p2'] })
    expect(source).toEqual({
      documentId: 'rapport-ete',
      file: 'sub/Rapport « été ».txt',
      fingerprint: createHash('sha256').update(text).digest('hex'),
    })
  })

  it('needs words and a passage', async () => {
    expect((await app.request('/api/verify?passage=rapport-ete:p1')).status).toBe(400)
    expect((await app.request('/api/verify?passage=rapport-ete:p9&quote=a')).status).toBe(404)
  })
})

describe('quotations that a link marks', () => {
  const marked = (page: string) => [...page.matchAll(/<mark[^>]*>(.*?)<\/mark>/g)].map(([, words]) => words)

  it('are all marked, and found again where the document has changed', async () => {
    const passage = { text: 'One two. Three four. Five six.' }
    const { writeMark } = await import('../../src/model/quote-mark.ts')
    const marks = [
      ['mark', writeMark('p1', { start: 21, end: 30 }, passage)],
      ['mark', writeMark('p1', { start: 0, end: 8 }, passage)],
      ['mark', writeMark('p1', { start: 9, end: 20 }, passage)],
    ] as [string, string][]
    const changed = await temporaryFolder()
    await writeFile(join(changed, 'a.txt'), 'TITLE OF IT\n\n1. New words. One two. Four three. Five six.\n')
    const { corpus } = await openIndexOf([changed])
    const site = createApp({ corpora: onlyCorpus(corpus) })
    const page = await (await site.request(`/documents/a?${new URLSearchParams(marks)}`)).text()
    expect(marked(page)).toEqual(['One two.', 'Five six.'])
    expect(page).toContain('no longer stands here')
    const whole = await (await site.request(`/documents/a?${new URLSearchParams(marks.slice(0, 2))}`)).text()
    expect(whole).not.toContain('no longer stands here')
  })
})

describe('what a reader has already', () => {
  const paths = ['/api/search?q=files', '/documents/page', '/?q=files', '/api/documents']

  it.each(paths)('is not sent again: %s', async (path) => {
    const first = await app.request(path)
    const tag = first.headers.get('ETag') ?? ''
    expect(tag).toMatch(/^W\//)
    const again = await app.request(path, { headers: { 'If-None-Match': `"other", ${tag}` } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    const other = await app.request(path, { headers: { 'If-None-Match': tag, Cookie: 'ui=fr' } })
    expect(other.status).toBe(200)
  })

  it('is sent anew when the index has changed', async () => {
    const data = await temporaryFolder()
    await writeFile(join(data, 'a.txt'), '1. The first sentence of all.\n')
    const tagOf = async () => {
      const { corpus } = await openIndexOf([data])
      const site = createApp({ corpora: onlyCorpus(corpus) })
      return (await site.request('/api/documents')).headers.get('ETag')
    }
    const before = await tagOf()
    expect(await tagOf()).toBe(before)
    await writeFile(join(data, 'b.txt'), '1. A second document.\n')
    await rename(join(data, 'a.txt'), join(data, 'c.txt'))
    expect(await tagOf()).not.toBe(before)
  })
})
