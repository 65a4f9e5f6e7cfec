import fc from 'fast-check'
import type { Condition } from '../../src/engine/passage-condition.ts'
import { phraseWords, wordingOf } from '../../src/engine/phrase-match.ts'
import type { EngineDocument, EngineQuery } from '../../src/engine/search-engine.ts'
import { PassageAnalysis, passageTerms } from '../../src/indexing/passage-terms.ts'
import type { ActivityRecord } from '../../src/model/activity-record.ts'
import type { PassageLanguage } from '../../src/model/language.ts'
import type { IndexedPassage, PassageKind } from '../../src/model/passage.ts'

const words = {
  en: [
    'trade',
    'mark',
    'marks',
    'trademark',
    'trade mark',
    'sub-regional',
    'subregional',
    'sub',
    'regional',
    'of',
    'the',
  ],
  fr: ['marque', 'marques', 'contrefaçon', 'contrefacon', 'de', 'la', 'l’accord', 'sous-régional', 'douanes'],
  es: ['marca', 'marcas', 'aduanas', 'de', 'la', 'acuerdo'],
}
const anyWord = [...words.en, ...words.fr, ...words.es, '14 000', '2019', 'WHO']
const languages = ['en', 'fr', 'es', 'und'] as const
const countries = ['GHA', 'KEN', 'LAO']
const topics = ['patents', 'customs']
const dates = ['2018-11-12', '2018-11-16', '2019-01-28', '2020-03-01']

const textOf = (language: PassageLanguage) =>
  fc
    .array(fc.constantFrom(...(language === 'und' ? anyWord : [...words[language], '2019', 'WHO'])), {
      minLength: 1,
      maxLength: 14,
    })
    .map((all) => all.join(' '))

const record = fc
  .record({
    programme: fc.option(fc.constantFrom('Trade Academy', 'Marques')),
    countries: fc.subarray(countries),
    startDate: fc.option(fc.constantFrom(...dates)),
    endDate: fc.option(fc.constantFrom(...dates)),
  })
  .map(
    (own): ActivityRecord => ({
      dateText: '',
      description: '',
      audience: '',
      providers: [],
      outputs: '',
      urls: [],
      contacts: [],
      extra: {},
      ...own,
      countries: own.countries.map((code) => ({ code, name: code })),
    }),
  )

const kinds: PassageKind[] = ['paragraph', 'paragraph', 'record', 'footnote', 'heading', 'document']

const passage = fc
  .record({
    language: fc.constantFrom<PassageLanguage>(...languages),
    kind: fc.constantFrom(...kinds),
    document: fc.constantFrom('a', 'b', 'c'),
    section: fc.array(
      fc.constantFrom('TRADE MARKS', 'Marques et douanes', 'Sub-regional plans of the office'),
      { maxLength: 2 },
    ),
    topics: fc.option(fc.subarray(topics, { minLength: 1 }), { nil: undefined }),
    record,
  })
  .chain(({ record: own, document, ...rest }) =>
    fc
      .tuple(textOf(rest.language), textOf(rest.language))
      .map(([first, second]): Omit<IndexedPassage, 'id'> => {
        const text = `${first}\n${second}`
        const base = { ...rest, documentId: document, number: null, text }
        if (rest.kind !== 'record') return base
        const fields = [
          { field: 'programme' as const, label: '', start: 0, end: first.length },
          { field: 'description' as const, label: '', start: first.length + 1, end: text.length },
        ]
        return { ...base, record: own, fields }
      }),
  )

/** Passages with the terms under which they are indexed, in parts. */
export const parts = fc
  .array(fc.array(passage, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 })
  .map((all) => {
    let at = 0
    return all.map((part): EngineDocument[] =>
      part.map((own) => {
        const numbered = { ...own, id: `${own.documentId}:p${at++}` }
        return { passage: numbered, terms: passageTerms(new PassageAnalysis('fr').of(numbered)) }
      }),
    )
  })

const weight = fc.constantFrom(0.3, 0.5, 0.8, 1)

function alternativesOf(documents: readonly EngineDocument[]) {
  const terms = [...new Set(documents.flatMap((document) => document.terms))]
  const stems = terms.filter((term) => /^[a-z]+:/.test(term))
  const term = fc.constantFrom(...terms, 'en:unknown')
  const pair = fc
    .tuple(fc.constantFrom(...stems, 'en:x'), fc.constantFrom(...stems, 'en:y'))
    .map((two) => two.join(' '))
  return { term, either: fc.oneof({ weight: 4, arbitrary: term }, pair) }
}

const filter = fc.record({
  language: fc.subarray([...languages], { maxLength: 2 }),
  kind: fc.subarray([...new Set(kinds)], { maxLength: 3 }),
  country: fc.subarray(countries, { maxLength: 2 }),
  topic: fc.subarray(topics, { maxLength: 2 }),
  programme: fc.subarray(['Trade Academy', 'Marques'], { maxLength: 1 }),
  document: fc.subarray(['a', 'b', 'unknown'], { maxLength: 2 }),
})
const noFilter = { language: [], kind: [], country: [], topic: [], programme: [], document: [] }
const spans = fc.record({
  from: fc.constantFrom(...dates, undefined),
  to: fc.constantFrom(...dates, undefined),
})
const phrase = fc.array(fc.constantFrom(...anyWord, 'tradema', 'rk'), { minLength: 1, maxLength: 4 })

/** Queries that use whatever an engine is asked. */
export function queriesOver(documents: readonly EngineDocument[]): fc.Arbitrary<EngineQuery> {
  const { term, either } = alternativesOf(documents)
  const terms = fc.array(term, { minLength: 1, maxLength: 3 })
  const leaf: fc.Arbitrary<Condition> = fc.oneof(
    terms.map((of) => ({ kind: 'terms' as const, terms: of })),
    phrase.map((of) => ({ kind: 'phrase' as const, words: phraseWords(of.join(' ')) })),
    fc.array(terms, { minLength: 1, maxLength: 2 }).map((groups) => ({ kind: 'heading' as const, groups })),
    fc.tuple(filter, spans).map(([own, span]) => ({ kind: 'filter' as const, filter: { ...own, ...span } })),
    fc.tuple(terms, phrase).map(([of, quoted]) => ({
      kind: 'near' as const,
      of: [
        { kind: 'terms' as const, terms: of },
        { kind: 'phrase' as const, words: phraseWords(quoted.join(' ')) },
      ] as [Condition, Condition],
      distance: 4,
    })),
  )
  const condition = fc.oneof(
    leaf,
    fc
      .tuple(fc.constantFrom('all' as const, 'any' as const), fc.array(leaf, { maxLength: 3 }))
      .map(([kind, of]) => ({ kind, of })),
    leaf.map((of) => ({ kind: 'not' as const, of })),
  )
  const group = fc.record({
    weight,
    alternatives: fc.uniqueArray(fc.record({ term: either, weight }), {
      maxLength: 4,
      selector: (own) => own.term,
    }),
  })
  return fc
    .record({
      groups: fc.array(group, { maxLength: 4 }),
      unscored: fc.boolean(),
      near: fc.uniqueArray(
        fc.record({ ordinal: fc.nat({ max: 12 }), nearness: fc.constantFrom(0.125, 0.5, 1) }),
        { maxLength: 6, selector: ({ ordinal }) => ordinal },
      ),
      condition: fc.option(condition),
      filter: fc.oneof(
        { weight: 2, arbitrary: fc.constant(noFilter) },
        fc.tuple(filter, spans).map(([own, span]) => ({ ...own, ...span })),
      ),
      compensation: fc.option(
        fc.record({
          ownLanguage: fc.constantFrom<PassageLanguage>('en', 'fr'),
          factor: fc.constantFrom(1, 1.3),
        }),
      ),
      onlyLanguage: fc.option(fc.constantFrom<PassageLanguage>('en', 'fr'), { freq: 4 }),
      wording: phrase.map((of) => of.join(' ')),
      placeShare: fc.constantFrom(0.5, 1),
      names: fc.array(term, { maxLength: 1 }),
      wordings: fc.array(
        phrase.map((of) => wordingOf(of.join(' '))),
        { maxLength: 2 },
      ),
      versions: fc.option(
        fc.record({
          every: fc.constantFrom(2, 3, 100),
          preferredLanguage: fc.constantFrom<PassageLanguage>('en', 'fr'),
        }),
      ),
      sort: fc.constantFrom('relevance' as const, 'relevance' as const, 'date' as const, '-date' as const),
      offset: fc.constantFrom(0, 0, 3),
      limit: fc.constantFrom(1, 5, 100),
    })
    .map(({ versions, filter: own, ...query }) => ({
      ...query,
      filter: own as EngineQuery['filter'],
      versions: versions && {
        // Passages whose numbers leave the same are versions.
        keyOf: (id: string) => `v${Number(id.slice(id.indexOf(':p') + 2)) % versions.every}`,
        isAlone: () => false,
        preferredLanguage: versions.preferredLanguage,
      },
    }))
}
