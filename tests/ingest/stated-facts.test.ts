import { expect, it } from 'vitest'
import { extractText } from '../../src/ingest/extract-text.ts'
import { pack } from '../fixtures/make-office.ts'

const clerks = 'Twenty clerks of the office were trained.'

it('an OpenDocument text states its title in its properties', async () => {
  const office = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
  const bytes = pack({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${office} xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>${clerks}</text:p></office:text></office:body></office:document-content>`,
    'meta.xml': `<office:document-meta ${office} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:title>Report of the Harbour Office</dc:title><dc:creator>Clerk 12</dc:creator></office:meta></office:document-meta>`,
  })
  const { stated } = await extractText('report.odt', bytes)
  expect(stated).toEqual({ title: 'Report of the Harbour Office' })
})

it('a book states its title, publisher and date in its package', async () => {
  const bytes = pack({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="all.opf"/></rootfiles></container>',
    'all.opf':
      '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Guide des marques</dc:title><dc:publisher>Office du Port</dc:publisher><dc:date>2020-03-02</dc:date></metadata><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
    'a.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><h1>Marques</h1><p>${clerks}</p></body></html>`,
  })
  const { stated, blocks } = await extractText('guide.epub', bytes)
  // Its chapters stand below its title.
  expect(blocks?.[0]).toMatchObject({ kind: 'heading', level: 2 })
  expect(stated).toEqual({ title: 'Guide des marques', site: 'Office du Port', date: '2020-03-02' })
})

it.each([
  ['title: Marks of origin\nauthor: Harbour Office\ndate: 2021-05-04', 'Marks of origin', 'Harbour Office'],
  ['Titre: Les marques\nAuteur: "Office du Port"\nDate: 2021-05-04', 'Les marques', 'Office du Port'],
  ['título: Las marcas\nautor: Oficina del Puerto\nfecha: 2021-05-04', 'Las marcas', 'Oficina del Puerto'],
  // As YAML has it: a text over lines, escapes, names made of several words, what only programs read.
  [
    'post_title: >\n  Marks\n  of origin\nauthor: "Harbour\\_Office"\nmodified_date: 2024-01-01\ndoc_date: \'2021-05-04\'',
    'Marks of origin',
    'Harbour Office',
  ],
  // No YAML, but what people write.
  [
    "title: Marks: what's new\npermalink: fr/marks/\nauthor: Harbour Office\ndate: 2021-05-04",
    "Marks: what's new",
    'Harbour Office',
  ],
])('a Markdown file states facts before its text: %s', async (facts, title, author) => {
  const { stated } = await extractText('a.md', Buffer.from(`---\n${facts}\n---\n\n${clerks}\n`))
  expect(stated).toEqual({ title, author, date: '2021-05-04' })
})

it('what a Markdown file tells programs before its text is neither text nor activity', async () => {
  const facts =
    'title: Marks\ntoc:\n- component: main\n  title: First\n- component: annex\n  title: Second\nlayout: work'
  const { text, blocks } = await extractText('a.md', Buffer.from(`---\n${facts}\n---\n\n${clerks}\n`))
  expect(text).toBe(`Marks\n\ntoc: main, First, annex, Second\n\nlayout: work\n\n${clerks}`)
  expect(blocks?.map(({ margin, title }) => ({ margin, title }))).toEqual([
    { title: true },
    { margin: true },
    { margin: true },
    {},
  ])
})

it('two rules without facts between them are text', async () => {
  const { text, stated } = await extractText('a.md', Buffer.from(`---\nTwenty clerks\n---\n\n${clerks}\n`))
  expect(text).toContain('Twenty clerks')
  expect(stated).toEqual({})
})

it('a Markdown file says by its layout that it is an item of news', async () => {
  const { stated } = await extractText(
    'a.md',
    Buffer.from(`---\nlayout: post\ntitle: Marks\n---\n\n${clerks}\n`),
  )
  expect(stated).toEqual({ title: 'Marks', news: true })
})
