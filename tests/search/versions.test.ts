import { expect, it } from 'vitest'
import type { Corpus } from '../../src/corpus/corpus.ts'
import { corpusOf } from '../fixtures/documents.ts'
import { twinReports } from '../fixtures/twin-reports.ts'

const versionsOf = (corpus: Corpus, id: string) => corpus.document(id)?.versions.map((other) => other.id)
const ids = ({ hits }: { hits: { id: string }[] }) => hits.map(({ id }) => id)

it('shows one version of a passage, in the language of the query, and names the other', async () => {
  const { corpus, search } = await corpusOf(twinReports)
  const french = await search({ q: 'bibliothèque de dessins' })
  expect(ids(french)[0]).toBe('rapport-fr:p2')
  expect(french.hits[0]?.versions).toEqual([{ id: 'report-en:p2', language: 'en' }])
  expect(ids(french)).not.toContain('report-en:p2')
  expect(ids(await search({ q: 'library of drawings' }))[0]).toBe('report-en:p2')
  expect(corpus.versions('rapport-fr:p3').map(({ id }) => id)).toEqual(['report-en:p3'])
})

it('counts versions once, and once under each of their languages and documents', async () => {
  const { corpus, search } = await corpusOf(twinReports)
  const all = await search({ limit: 100 })
  expect(all.facets.kind).toMatchObject({ record: 2 })
  expect(all.facets.country).toEqual({ GHA: 1, PER: 1 })
  expect(all.facets.document['report-en']).toBe(all.facets.document['rapport-fr'])
  expect(all.total).toBe(all.facets.document['report-en'])
  expect(all.facets.language.fr).toBe(4)
  // What a facet promises is what its filter finds.
  expect((await search({ language: ['fr'] })).total).toBe(all.facets.language.fr)
  expect((await search({ document: ['rapport-fr'] })).total).toBe(all.facets.document['rapport-fr'])
  const filter = { language: [], kind: [], country: [], topic: [], programme: [], document: [] }
  expect(corpus.recordPlaces(filter)).toHaveLength(2)
})

it('shows the version that was asked for, with what matched marked in it', async () => {
  const { search } = await corpusOf(twinReports)
  const { hits, total } = await search({ q: 'bibliothèque de dessins', version: ['report-en:p2'] })
  expect(hits[0]?.id).toBe('report-en:p2')
  const { text, highlights } = hits[0]?.snippet ?? { text: '', highlights: [] }
  expect(highlights.map(({ start, end }) => text.slice(start, end))).toContain('library')
  expect(total).toBe((await search({ q: 'bibliothèque de dessins' })).total)
})

it('keeps to the language that is filtered for', async () => {
  const { search } = await corpusOf(twinReports)
  const { hits } = await search({ q: 'bibliothèque de dessins', language: ['en'] })
  expect(hits[0]?.id).toBe('report-en:p2')
})

/** A report on two pages in one language, in which little is a figure. */
const report = (symbol: string, language: 'en' | 'fr') =>
  language === 'en'
    ? `${symbol}\n\nREPORT ON TRAINING\n\n1. The office trained customs officers and judges in two regions of the country.\n\n2. The courses dealt with patents, designs and the protection of trademarks.\n`
    : `${symbol}\n\nRAPPORT SUR LA FORMATION\n\n1. L'office a formé des agents des douanes et des juges dans deux régions du pays.\n\n2. Les cours ont porté sur les brevets, les dessins et la protection des marques.\n`

it('knows versions by their symbol where there are no figures to compare', async () => {
  const same = { 'a.txt': report('IP/C/W/701/Add.2', 'en'), 'b.txt': report('IP/C/W/701/Add.2', 'fr') }
  const { corpus } = await corpusOf(same)
  expect(versionsOf(corpus, 'a')).toEqual(['b'])
  const other = { 'a.txt': report('IP/C/W/701/Add.2', 'en'), 'b.txt': report('IP/C/W/701/Add.3', 'fr') }
  expect(versionsOf((await corpusOf(other)).corpus, 'a')).toEqual([])
})

it('takes documents of different symbols for two, however alike they are', async () => {
  const [english, french] = Object.values(twinReports).map((text, i) => `IP/C/W/70${i}\n\n${text}`)
  const { corpus } = await corpusOf({ 'a.txt': english ?? '', 'b.txt': french ?? '' })
  expect(versionsOf(corpus, 'a')).toEqual([])
})

it('finds the versions of a document in three languages', async () => {
  const spanish = `**INFORME DE LA OFICINA**

1. En 2020 la Oficina de Patentes de Arcadia formó a 340 examinadores de 12 países en clasificación y búsqueda.

2. Una biblioteca de 5 200 dibujos se abrió a 17 oficinas asociadas el 3 de mayo de 2020 y se consultó 980 veces.

3. Las misiones duraron 6 días de media y costaron 75 000 coronas en 2020, de las que los socios pagaron 40 000.

4. El próximo informe se refiere a 2021 y se enviará antes del 30 de junio de 2022.

ANEXO

${twinReports['report-en.txt'].split('ANNEX\n\n')[1]}`
  const { corpus } = await corpusOf({ ...twinReports, 'informe.txt': spanish })
  expect(
    corpus
      .versions('informe:p2')
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['rapport-fr:p2', 'report-en:p2'])
})
