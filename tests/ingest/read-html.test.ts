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
