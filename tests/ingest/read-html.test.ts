import { describe, expect, it } from 'vitest'
import { extractText } from '../../src/ingest/extract-text.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import { misplaced } from '../fixtures/placement.ts'

async function read(html: string | Uint8Array) {
  const extraction = await extractText('page.html', typeof html === 'string' ? Buffer.from(html) : html)
  const source = { file: 'page.html', id: 'page', sha256: '', ...extraction }
  const document = segmentDocument(source)
  expect(misplaced(source.text, document, source.blocks)).toEqual([])
  return { source, document, texts: document.passages.map(({ text }) => text) }
}

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Site | Report</title>
<style>p{color:red}</style><script>var secret = "<p>evil</p>"</script></head>
<body><header class="site-header"><a href="/">Home</a> <a href="/news">News</a></header>
<nav><ul><li><a href="/a">About us</a></li><li><a href="/b">Contact</a></li></ul></nav>
<main><h1>Training in C&ocirc;te d&#39;Ivoire &amp; Togo</h1>
<p>The Office <b>trained</b> officers<sup>1</sup> in Lom&eacute;.<br>It went&nbsp;well.</p>
<h2>Results</h2>
<p onclick="steal()">Forty officers took part.</p>
<ol><li>They passed.</li><li>They returned.</li></ol>
<div style="display:none">hidden words</div>
<table><caption>Activities</caption><tr><th>Activity</th><th>Date</th><th>Country</th></tr>
<tr><td>Workshop</td><td>4 June 2020</td><td>Peru</td></tr>
<tr><td rowspan="2">Study visit</td><td>7-10 May 2019</td><td>Kenya<br>Togo</td></tr>
<tr><td>12 May 2019</td><td>Mali</td></tr></table>
<script>document.write("more evil")</script></main>
<footer>All rights reserved</footer></body></html>`

describe('a web page', () => {
  it('keeps its main content, entities decoded, and nothing that a site puts around it', async () => {
    const { source, document, texts } = await read(page)
    expect(document.title).toBe("Training in Côte d'Ivoire & Togo")
    expect(texts[0]).toBe('The Office trained officers¹ in Lomé.\nIt went\u00a0well.')
    expect(texts[1]).toBe('Forty officers took part.\n\n1. They passed.\n\n2. They returned.')
    for (const lost of ['evil', 'secret', 'hidden', 'Home', 'About us', 'All rights', 'color', 'steal']) {
      expect(source.text).not.toContain(lost)
    }
  })

  it('reads its tables, cells that span rows included', async () => {
    const { document } = await read(page)
    const records = document.passages.flatMap((passage) => passage.record ?? [])
    expect(records.map(({ programme, startDate }) => [programme, startDate])).toEqual([
      ['Workshop', '2020-06-04'],
      ['Study visit', '2019-05-07'],
      ['Study visit', '2019-05-12'],
    ])
    expect(records[1]?.countries.map(({ code }) => code)).toEqual(['KEN', 'TGO'])
  })

  it('is decoded as it declares, or by its bytes where it declares wrongly', async () => {
    const html = (charset: string) =>
      `<html><head><meta charset="${charset}"></head><body><p>Coopération réussie à Zürich.</p></body></html>`
    const expected = ['Coopération réussie à Zürich.']
    expect((await read(Buffer.from(html('iso-8859-1'), 'latin1'))).texts).toEqual(expected)
    expect((await read(Buffer.from(html('utf-8'), 'latin1'))).texts).toEqual(expected)
    expect((await read(Buffer.from(html('iso-8859-1')))).texts).toEqual(expected)
    expect((await read(Buffer.from(`\ufeff${html('x')}`, 'utf16le'))).texts).toEqual(expected)
  })

  it('is refused where it is nested without end', async () => {
    const deep = `${'<div>'.repeat(100_000)}text`
    await expect(read(deep)).rejects.toThrow(
      'page.html: its elements are nested more than 500 deep; save it as text',
    )
  })

  it('keeps articles, an annex beside main, panels, tabs, notes and linked lists; a warning names the rest', async () => {
    const { source } =
      await read(`<html><body><nav><a href="/">Home</a> <a href="/n">News of the house</a></nav>
<main><h1>Report of the Office</h1><article><h2>First year</h2><p>Clerks were trained in Accra.</p></article>
<article><h2>Second year</h2><p>Judges were trained in Kumasi.</p></article>
<h2><button aria-expanded="false">Seeds</button></h2><div hidden><p>A bank of seeds was opened.</p></div>
<div role="tabpanel" hidden><p>Three visits took place.</p></div>
<ul><li><a href="a">Workshop of clerks, Tamale</a></li><li><a href="b">Seminar of judges, Tema</a></li></ul></main>
<section id="annex"><h2>Annex</h2><p>Ministry of Trade</p></section>
<aside role="doc-endnotes"><ol><li id="fn1">Register of Accra, sheet twelve.</li></ol></aside>
<div style="display:none"><p>Nobody sees these words.</p></div>
<footer class="site-footer"><p>© 2021 All rights reserved</p></footer></body></html>`)
    for (const kept of [
      'Accra',
      'Kumasi',
      'bank of seeds',
      'visits',
      'Tamale',
      'Tema',
      'Ministry',
      'twelve',
    ]) {
      expect(source.text).toContain(kept)
    }
    for (const lost of ['News of the house', 'All rights', 'Nobody']) expect(source.text).not.toContain(lost)
    const said = source.warnings?.map(({ code, values }) => [code, values.words])
    expect(said).toEqual([
      ['page-furniture', 9],
      ['hidden-in-page', 4],
    ])
  })

  it('says which language its elements state', async () => {
    const { document } = await read(
      '<html lang="en-GB"><body><p>Radio, podcast.</p><p lang="fr">Radio, vidéo.</p></body></html>',
    )
    expect(document.passages.map(({ statedLanguage }) => statedLanguage)).toEqual(['en', 'fr'])
  })

  it('reads a page without any structure, and an empty one', async () => {
    expect((await read('just words & more')).texts).toEqual(['just words & more'])
    expect((await read('')).texts).toEqual([])
  })
})

describe('a page of an older make', () => {
  it('that a table lays out has its paragraphs, without the menu beside them', async () => {
    const { document, texts } = await read(
      '<html><body><table width=100%><tr><td><a href=/>home</a><br><a href=/d>documents</a></td><td><font size=5><b>Work in the ports</b></font><br><br>The division sent five divers to the harbour, at the request of the pilots.<br><br>A second mission measured the tides and repaired two beacons.<br><br><b>Next steps</b><br><br>The pilots will receive a table of tides each quarter.</td></tr></table></body></html>',
    )
    expect(texts).toEqual([
      'The division sent five divers to the harbour, at the request of the pilots.',
      'A second mission measured the tides and repaired two beacons.',
      'The pilots will receive a table of tides each quarter.',
    ])
    expect(document.passages.map(({ section }) => section)).toEqual([[], [], ['Next steps']])
  })

  it('keeps a table of labels with a long description as it is', async () => {
    const { document } = await read(
      '<table><tr><td>Programme</td><td>Training of divers</td></tr><tr><td>Period</td><td>3-7 February 2020</td></tr><tr><td>Description</td><td>The divers learned to weld.<br><br>They mended two piers of the harbour in the weeks that followed.<br><br>They were given a diploma by the master of the port.</td></tr></table>',
    )
    expect(document.passages.map(({ record }) => [record?.programme, record?.startDate])).toEqual([
      ['Training of divers', '2020-02-03'],
    ])
  })

  it('is in the language that its head states', async () => {
    const { source } = await read(
      '<html><head><meta http-equiv="Content-Language" content="fr-CH"></head><body><p>Menu, hotel, taxi.</p></body></html>',
    )
    expect(source.languages).toMatchObject([{ language: 'fr', start: 0 }])
  })
})

describe('a list of terms', () => {
  it('is read as labels with their values, and as it stands where it explains at length', async () => {
    const { source } = await read(
      '<dl><dt>Venue</dt><dd>Old library</dd><dt>Fee</dt><dd>None</dd><dd>Tea included</dd></dl>',
    )
    expect(source.blocks?.map(({ kind, lines }) => [kind, lines[0]?.text])).toEqual([
      ['row', 'Venue\tOld library'],
      ['row', 'Fee\tNone; Tea included'],
    ])
    const long = 'The fund pays for the journey, which is booked by its clerks. '.repeat(4)
    const { texts } = await read(
      `<dl><dt>Who pays?</dt><dd>${long}</dd><dt>Who books?</dt><dd>${long}</dd></dl>`,
    )
    expect(texts.filter((one) => one.startsWith('The fund pays'))).toHaveLength(2)
  })
})

it('paragraphs that a list numbers are cited by these numbers', async () => {
  const { document } = await read(
    '<main><ol start="12"><li><p>The board opened its doors to the schools of the coast for three weeks.</p></li><li><p>The yard was closed in December because of the storms that came early.</p><ol><li><p>short item</p></li></ol></li></ol></main>',
  )
  expect(document.passages.map(({ number }) => number)).toEqual(['12', '13'])
})
