import { beforeAll, describe, expect, it } from 'vitest'
import { corpusOf, omd2019, openIndexOf } from '../fixtures/documents.ts'

let search: Awaited<ReturnType<typeof openIndexOf>>['search']
beforeAll(async () => {
  search = (await openIndexOf([omd2019])).search
})
const ids = async (parameters: Record<string, unknown>) =>
  (await search({ limit: '100', ...parameters })).hits.map(({ id }) => id.split(':')[1] ?? '')

describe('a query finds passages of the other language', () => {
  it.each([
    ['Birmanie', ['r2', 'r9']],
    ['sénégalais', ['r10']],
    ["Afrique de l'Est", ['r7', 'r8']],
    ['ASEAN countries', ['r1', 'r2', 'r3']],
    ['distance learning', ['p7']],
    ['online pharmaceuticals arrests', ['p3']],
    ['OMPI', ['r6']],
    ['World Customs Organization tools', ['p2']],
    ['IP enforcement by customs', ['p7']],
    ['cyber investigations', ['p6']],
    ['bonnes pratiques des douanes japonaises', ['r7', 'r8']],
    ['conseillers techniques accrédités', ['r9']],
  ])('%s finds %s among the first five', async (q, wanted) => {
    expect((await ids({ q })).slice(0, 5)).toEqual(expect.arrayContaining(wanted))
  })

  it('puts a country before the others of its region', async () => {
    const { search: find } = await corpusOf({
      'a.txt': `ANNEX

Name of programme or project\tWorkshop
Beneficiary country or countries\tKenya

Name of programme or project\tSeminar
Brief description\tSeminar for East African customs
`,
    })
    expect((await find({ q: 'Afrique orientale' })).hits.map(({ number }) => number)).toEqual(['2', '1'])
  })

  it('marks what matched, and says that only the other language did', async () => {
    const [hit] = (await search({ q: 'plant varieties' })).hits
    const snippet = hit?.snippet
    const marks = snippet?.highlights.map(({ start, end }) => snippet.text.slice(start, end))
    expect(hit).toMatchObject({ id: 'omd-2019:p6', crossLanguage: true })
    expect(marks).toContain('variétés végétales')
    expect((await search({ q: 'variétés végétales' })).hits[0]).toMatchObject({ crossLanguage: false })
  })

  it('glosses the key terms of a passage in the language of the query', async () => {
    const [hit] = (await search({ q: 'plant varieties' })).hits
    expect(hit?.gloss.map(({ text }) => text)).toContain('variétés végétales')
    expect((await search({ q: 'variétés végétales' })).hits[0]?.gloss).toEqual([])
  })
})

describe('translations are explained, and can be left out', () => {
  it('says what each word was taken for, with weight and origin', async () => {
    const { query } = await search({ q: 'contrefaçon en Birmanie' })
    const told = query.terms.flatMap(({ translations }) => translations)
    expect(told).toContainEqual({ text: 'counterfeiting', language: 'en', weight: 1, origin: 'concept' })
    expect(told).toContainEqual({ text: 'Myanmar', language: 'en', weight: 1, origin: 'name' })
  })

  it('tells a word that texts have in capitals alone as words are written', async () => {
    const { search: find } = await corpusOf({
      'nota.txt': 'PRODUCTOS FALSOS\n\n1. La aduana de Quito detiene PRODUCTOS FALSOS.',
    })
    const { query, total } = await find({ q: 'fake goods' })
    const told = query.terms.flatMap(({ translations }) => translations.map(({ text }) => text))
    expect(total).toBeGreaterThan(0)
    expect(told).toContain('falsos')
    const { query: off } = await find({ q: 'fake goods', without: ['falsos'] })
    expect(off.terms.flatMap(({ translations }) => translations.map(({ text }) => text))).not.toContain(
      'falsos',
    )
  })

  it('leaves out what `without` names, and finds all the rest', async () => {
    expect(await ids({ q: 'Birmanie', without: ['Myanmar'] })).toEqual([])
    const { query, facets } = await search({ q: 'contrefaçon', without: ['counterfeiting', 'infringing'] })
    expect(query.terms[0]?.translations.map(({ text }) => text)).not.toContain('counterfeiting')
    expect(facets.language).toEqual({ fr: 4 })
  })

  it('is switched off exactly by crossLanguage=false', async () => {
    const off = await search({ q: 'contrefaçon', crossLanguage: 'false' })
    expect(off.facets.language).toEqual({ fr: 4 })
    expect(off.query.terms.flatMap(({ translations }) => translations)).toEqual([])
    expect(off.hits.every(({ crossLanguage, gloss }) => !crossLanguage && gloss.length === 0)).toBe(true)
    expect(await ids({ q: 'Birmanie', crossLanguage: 'false' })).toEqual([])
  })
})

describe('words that mislead', () => {
  it('takes French « formation » for training, not for the forming of things', async () => {
    const { search: find } = await corpusOf({
      'a.txt':
        'TITLE\n\n1. The formation of ice on the wings is a danger for every pilot in the air.\n\n2. The training of officers takes place in every port of the country each year.\n',
      'b.txt': 'TITRE\n\n1. Les agents de la douane du pays ont leur siège dans le port de la ville.\n',
    })
    const { hits } = await find({ q: 'la formation des agents' })
    const english = hits.filter(({ language }) => language === 'en').map(({ number }) => number)
    expect(english).toEqual(['2'])
  })

  it('reads short words that both languages have as what they are in the query’s language', async () => {
    expect((await search({ q: 'pour on six' })).total).toBe((await search({ q: 'six' })).total)
    const terms = (await search({ q: 'an office for customs' })).query.terms.map(({ text }) => text)
    expect(terms).not.toContain('an')
  })
})

describe("the reader's own twin documents", () => {
  const french = [
    'Le zorglub a été remis à 12 agents.',
    'Un zorglub coûte 40 francs.',
    'En 2019, 7 zorglubs ont été vendus.',
  ]
  const english = [
    'The blarfon was handed to 12 officers.',
    'A blarfon costs 40 francs.',
    'In 2019, 7 blarfons were sold.',
  ]
  const paragraphs = (texts: string[]) => texts.map((text, i) => `${i + 1}. ${text}`).join('\n\n')
  const filler = {
    fr: 'Les membres du Conseil se sont réunis dans la grande salle de la ville et ont parlé 3 heures.',
    en: 'The members of the Council met in the large room of the town and talked for 3 hours.',
  }

  it('teach words that no table knows', async () => {
    const { search: find } = await corpusOf({
      'rapport.txt': `TITRE\n\n${paragraphs([...french, filler.fr])}\n`,
      'report.txt': `TITLE\n\n${paragraphs([...english, filler.en])}\n`,
    })
    const { hits, query } = await find({ q: 'les zorglubs vendus', language: ['en'] })
    expect(hits[0]?.id).toBe('report:p3')
    const told = query.terms.flatMap(({ translations }) => translations)
    expect(told).toContainEqual(expect.objectContaining({ text: 'blarfon', origin: 'documents' }))
  })
})
