import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/answer/answer-question.ts'
import type { Corpus } from '../../../src/corpus/corpus.ts'
import { type ContentLanguage, contentLanguages } from '../../../src/model/language.ts'
import { corpusOf } from '../../fixtures/documents.ts'

const folder = fileURLToPath(new URL('../../../data/tables/languages/', import.meta.url))
const filesOf = (language: string) => readdirSync(`${folder}${language}`).sort()
/** Lists of words have lines; the other tables have keys. */
function tableOf(language: string, file: string): unknown {
  const text = readFileSync(`${folder}${language}/${file}`, 'utf8')
  return file.endsWith('.json') ? JSON.parse(text) : text.trim()
}

/** What some language has no words for, as "one hundred and" in Spanish: the row is there and empty. */
const mayBeEmpty = new Set([
  'documents.json/kinds/minutes/text',
  'documents.json/kinds/news/text',
  'documents.json/kinds/statement/text',
  'documents.json/kinds/proposal/text',
  'documents.json/kinds/agenda/text',
  'documents.json/kinds/study/text',
  'documents.json/kinds/letter/text',
  'documents.json/kinds/information/text',
  'follow-ups.json/firstOne',
  'letters.json/words',
  'numbers.json/articles',
  'numbers.json/joinTails',
  'numbers.json/teensAfter',
  'periods.json/century/after',
  'periods.json/century/before',
  'periods.json/countNouns',
  'periods.json/decade',
  'periods.json/firstDay',
  'periods.json/none',
  'periods.json/unsureMonths',
  'quantities.json/pronounFollowers',
  'quantities.json/pronounLeaders',
  'quantities.json/times',
  'language-names.json/articles',
  'language-names.json/beforeNoun',
  'nominals.json/always',
  'nominals.json/capitals',
  'search-operators.json/own',
])

/** What a language has its own keys for: words, number words, currencies and units that its documents name. */
const ownKeys = /^\/(?:after|currencies|unsureCurrencies|units\/\w+|ordinalSuffixes)$/

/** Paths of all entries of a table, and of those that are empty. */
function entries(value: unknown, path = ''): { path: string; empty: boolean }[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return [{ path, empty: value === null || (value as string | unknown[]).length === 0 }]
  const below = Object.entries(value)
  const own = ownKeys.test(path) || below.every(([key]) => /^[\d.]+$/.test(key))
  if (own) return [{ path, empty: below.length === 0 }]
  return below.flatMap(([key, entry]) => entries(entry, `${path}/${key}`))
}

describe.each(contentLanguages)('the tables of %s', (language) => {
  it('has every file', () => {
    const all = new Set(contentLanguages.flatMap(filesOf))
    expect([...all].filter((file) => !filesOf(language).includes(file))).toEqual([])
  })

  it('lacks nothing that another language has', () => {
    const lacking = filesOf(language).flatMap((file) => {
      const own = new Map(entries(tableOf(language, file)).map(({ path, empty }) => [path, empty]))
      const others = contentLanguages.flatMap((other) => entries(tableOf(other, file)))
      return [...new Set(others.map(({ path }) => path))]
        .filter((path) => own.get(path) ?? true)
        .filter((path) => !(own.has(path) && mayBeEmpty.has(`${file}${path}`)))
        .map((path) => `${language}/${file}${path}`)
    })
    expect(lacking).toEqual([])
  })

  it('fills the same places of each reply', () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort()
    const replies = tableOf(language, 'answers.json') as Record<string, string>
    const english = tableOf('en', 'answers.json') as Record<string, string>
    for (const [key, text] of Object.entries(replies))
      expect([key, ...places(text)]).toEqual([key, ...places(english[key] ?? '')])
  })
})
const report = `IP/C/W/700

REPORT OF THE REGIONAL OFFICE

1. In 2019 the office trained 240 examiners of trademarks in four countries.

2. The annual conference was held in Nairobi on 12 June 2019. It discussed the protection of geographical indications.

ANNEX

Name of programme or project	National Seminar
Date and end date	3 March 2019 - 5 March 2019
Beneficiary country or countries	Peru
Technical cooperation provider(s)	Andean Development Office
Contact point for further information	Ms. Clara Ruiz (clara.ruiz@office.example)

Name of programme or project	Regional Workshop
Date and end date	10 May 2019 - 20 May 2019
Beneficiary country or countries	Kenya
Technical cooperation provider(s)	Nordic Patent Institute
Contact point for further information	Ms. Clara Ruiz (clara.ruiz@office.example)
`
const questions: [cites: string, Record<ContentLanguage, string>][] = [
  [
    'report:r1',
    {
      en: 'When was the seminar in Peru?',
      fr: 'Quand a eu lieu le séminaire au Pérou ?',
      es: '¿Cuándo tuvo lugar el seminario en el Perú?',
    },
  ],
  [
    'report:r2',
    { en: 'Who organized the workshop?', fr: "Qui a organisé l'atelier ?", es: '¿Quién organizó el taller?' },
  ],
  [
    'report:r2',
    {
      en: 'What was the longest activity?',
      fr: 'Quelle a été la plus longue activité ?',
      es: '¿Cuál fue la actividad más larga?',
    },
  ],
  [
    'report:p1',
    {
      en: 'How many examiners were trained?',
      fr: "Combien d'examinateurs ont été formés ?",
      es: '¿Cuántos examinadores se formaron?',
    },
  ],
  [
    'report:r1',
    {
      en: 'Could you please tell me who the provider of the seminar was?',
      fr: "Pourriez-vous s'il vous plaît me dire qui était le fournisseur du séminaire ?",
      es: '¿Podría decirme, por favor, quién fue el proveedor del seminario?',
    },
  ],
  [
    'report:r1',
    {
      en: 'Quand was the seminar au Pérou?',
      fr: 'Quand was the seminar en el Perú ?',
      es: '¿When tuvo lugar el seminar en el Perú?',
    },
  ],
]

describe('a question in three languages', () => {
  let corpus: Corpus
  beforeAll(async () => {
    corpus = (await corpusOf({ 'report.txt': report })).corpus
  })

  it.each(questions.flatMap(([cites, asked]) => Object.values(asked).map((text) => [text, cites])))(
    '%s is answered from %s',
    async (question, cites) => {
      const { answer } = await answerQuestion([question as string], corpus)
      expect(answer.citations.map(({ passageId }) => passageId)).toContain(cites)
    },
  )

  it('is answered in its own', async () => {
    const asked = { en: 'Is there a seminar?', fr: 'Y a-t-il un séminaire ?', es: '¿Hay algún seminario?' }
    for (const language of contentLanguages) {
      const response = await answerQuestion([asked[language]], corpus)
      expect(response.language).toBe(language)
      expect(response.answer.text).toMatch({ en: /^Yes\./, fr: /^Oui\./, es: /^Sí\./ }[language])
    }
  })

  it('has no name in its first word', async () => {
    for (const question of [
      '¿Qué seminario hubo?',
      '«Quels séminaires y a-t-il ?»',
      'Hello. What seminars are there?',
    ]) {
      const { answer } = await answerQuestion([question], corpus)
      expect(answer.kind).not.toBe('none')
    }
  })
})
