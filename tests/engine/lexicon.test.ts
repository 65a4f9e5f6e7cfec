import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Lexicon } from '../../src/engine/lexicon.ts'
import { type LexiconRow, writeLexicon } from '../../src/engine/write-lexicon.ts'
import { LexiconMerger } from '../../src/indexing/merge-lexicon.ts'
import { passageLanguages } from '../../src/model/language.ts'

const row = (
  folded: string,
  counts: LexiconRow['counts'],
  terms: string[],
  spellings: Record<string, number>,
): LexiconRow => ({
  folded,
  counts,
  terms: new Set(terms),
  spellings: new Map(Object.entries(spellings)),
})

/** Terms of forms that aren't counted stand in one passage. */
const part = (rows: LexiconRow[], counts: Record<string, number>) => {
  const ofForms = rows.flatMap(({ terms }) => [...terms].map((term): [string, number] => [term, 1]))
  return writeLexicon(rows, new Map([...ofForms, ...Object.entries(counts)]))
}

function lexiconOf(...parts: Uint8Array[]): Lexicon {
  const merger = new LexiconMerger()
  for (const one of parts) merger.add(one)
  return new Lexicon(merger.write())
}

const french = part(
  [
    row('evenement', { fr: 3 }, ['fr:even'], { événement: 2, Événement: 1 }),
    row('evenements', { fr: 1 }, ['fr:even'], { événements: 1 }),
    row('pharmaceutique', { fr: 2 }, ['fr:pharmaceut'], { pharmaceutique: 2 }),
    row('omd', { fr: 4 }, ['fr:omd'], { OMD: 4 }),
  ],
  { 'fr:even': 4, 'fr=événement': 2, 'fr:pharmaceut': 2, '!wco': 5 },
)
const english = part(
  [
    row('pharmaceutical', { en: 5 }, ['en:pharmaceut'], { pharmaceutical: 1, PHARMACEUTICAL: 4 }),
    row('workshop', { en: 9 }, ['en:workshop'], { Workshop: 2, workshop: 7 }),
    row('omd', { en: 1 }, ['en:omd'], { OMD: 1 }),
  ],
  { 'en:pharmaceut': 5, 'en:workshop': 9, '!wco': 1 },
)

it('tells forms, their spelling, terms and counts, added up over parts', () => {
  const lexicon = lexiconOf(french, english)
  expect(lexicon.find('evenement')).toEqual({
    folded: 'evenement',
    display: 'événement',
    counts: { fr: 3 },
    terms: ['fr:even'],
  })
  expect(lexicon.find('omd')).toEqual({
    folded: 'omd',
    display: 'OMD',
    counts: { fr: 4, en: 1 },
    terms: ['en:omd', 'fr:omd'],
  })
  expect(lexicon.find('even')).toBeUndefined()
  expect(lexicon.documentFrequency('!wco')).toBe(6)
  expect(lexicon.documentFrequency('fr:absent')).toBe(0)
  expect(lexicon.spellingOf('fr:even')).toBe('événement')
  expect(lexicon.spellingOf('!wco')).toBeNull()
  expect(passageLanguages.map((language) => lexicon.wordCount(language))).toEqual([10, 15, 0, 0])
  expect(lexicon.totalWords).toBe(25)
})

it('completes by frequency, forgives slips, and knows cognates', () => {
  const lexicon = lexiconOf(french, english)
  expect(lexicon.withPrefix('pharm', 5).map(({ folded }) => folded)).toEqual([
    'pharmaceutical',
    'pharmaceutique',
  ])
  expect(lexicon.withPrefix('', 2).map(({ folded }) => folded)).toEqual(['workshop', 'omd'])
  expect(lexicon.near('wrokshop').map(({ entry, edits }) => [entry.folded, edits])).toEqual([['workshop', 1]])
  expect(lexicon.near('omdd').map(({ entry }) => entry.folded)).toEqual(['omd'])
  expect(lexicon.near('om')).toEqual([])
  expect(lexicon.cognates('pharmaceutique', 'en').map(({ folded }) => folded)).toEqual(['pharmaceutical'])
  expect(lexicon.cognates('pharmaceutique', 'es')).toEqual([])
})

const spelling = fc.constantFrom('Aa', 'aa', 'ab', 'AB', 'été', 'Accra')
const anyRow = fc
  .record({
    folded: fc.constantFrom('aa', 'ab', 'ete', 'accra', 'pharmacie'),
    counts: fc.dictionary(fc.constantFrom(...passageLanguages), fc.integer({ min: 1, max: 300 }), {
      minKeys: 1,
    }),
    terms: fc.uniqueArray(fc.constantFrom('fr:a', 'en:a', 'fr:b', '!c'), { minLength: 1 }),
    spellings: fc.dictionary(spelling, fc.integer({ min: 1, max: 300 }), { minKeys: 1 }),
  })
  .map(({ folded, counts, terms, spellings }) => row(folded, counts, terms, spellings))
const anyPart = fc
  .tuple(
    fc.uniqueArray(anyRow, { selector: ({ folded }) => folded }),
    fc.dictionary(fc.constantFrom('fr:a', 'en:a', 'x=y'), fc.integer({ min: 1, max: 9 })),
  )
  .map(([rows, counts]) => part(rows, counts))

it('gives the same bytes when parts are taken away as when they never came', () => {
  fc.assert(
    fc.property(fc.array(anyPart, { maxLength: 4 }), fc.array(anyPart, { maxLength: 3 }), (stay, go) => {
      const merger = new LexiconMerger()
      for (const one of [...stay, ...go]) merger.add(one)
      const whole = merger.write()
      const later = new LexiconMerger()
      later.add(whole)
      for (const one of go) later.remove(one)
      const fresh = new LexiconMerger()
      for (const one of stay) fresh.add(one)
      expect(later.write()).toEqual(fresh.write())
    }),
  )
})
