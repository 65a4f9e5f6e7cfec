import { searchableRanges } from '../analyse/searchable-ranges.ts'
import type { IndexedPassage } from '../model/passage.ts'
import { type SearchFilter, searchFilterSchema } from '../model/search-request.ts'
import { passesFilter } from './passage-filter.ts'
import { findPhrase, phraseText } from './phrase-match.ts'
import { holdsEach, type PlacedTerm, placedTerms } from './text-terms.ts'

/** What must hold of a passage for it to be found. */
export type Condition =
  /** It is indexed under one of these. */
  | { kind: 'terms'; terms: string[] }
  /** One field of it, or a heading above it, has these words in this order. */
  | { kind: 'phrase'; words: string[] }
  /** Both stand in one field with fewer words than that between them. */
  | { kind: 'near'; of: [Condition, Condition]; distance: number }
  /** What it is headed with has one of each group of terms. */
  | { kind: 'heading'; groups: string[][] }
  | { kind: 'filter'; filter: Partial<SearchFilter> }
  | { kind: 'all' | 'any'; of: Condition[] }
  | { kind: 'not'; of: Condition }

/** Whether a passage, by its place in the corpus, meets a condition. */
export type PassageTest = (ordinal: number, passage: IndexedPassage) => boolean

/** Pairs of first and last token. */
type Places = Pick<PlacedTerm, 'first' | 'last'>[]

/** The fields of a passage and the headings above it. */
const textsOf = (passage: IndexedPassage) => [
  ...searchableRanges(passage).map(({ start, end }) => passage.text.slice(start, end)),
  ...passage.section,
]

/** Where in a text what is asked for stands. */
function placesOf(condition: Condition, text: string, terms: PlacedTerm[]): Places {
  switch (condition.kind) {
    case 'terms':
      return terms.filter(({ term }) => condition.terms.includes(term))
    case 'phrase':
      return findPhrase(phraseText(text), condition.words)
    case 'near': {
      const [left, right] = condition.of.map((each) => placesOf(each, text, terms)) as [Places, Places]
      return left.flatMap((a) =>
        right.flatMap((b) => {
          const [first, last] = [Math.min(a.first, b.first), Math.max(a.last, b.last)]
          const apart = Math.max(a.first - b.last, b.first - a.last)
          return apart > 0 && apart <= condition.distance ? [{ first, last }] : []
        }),
      )
    }
    case 'all':
    case 'any':
      return condition.of.flatMap((each) => placesOf(each, text, terms))
    default:
      return []
  }
}

/** A filter with all its parts. */
const wholeFilter = (filter: Partial<SearchFilter>): SearchFilter => searchFilterSchema.parse(filter)

/** Makes a condition a test. @param holders the places of the passages that are indexed under a term */
export function compileCondition(
  condition: Condition,
  holders: (term: string) => Iterable<number>,
): PassageTest {
  switch (condition.kind) {
    case 'terms': {
      const held = new Set(condition.terms.flatMap((term) => [...holders(term)]))
      return (ordinal) => held.has(ordinal)
    }
    case 'phrase': {
      const { words } = condition
      return (_, passage) => textsOf(passage).some((text) => findPhrase(phraseText(text), words).length > 0)
    }
    case 'near': {
      const both = condition.of.map((each) => compileCondition(each, holders))
      return (ordinal, passage) =>
        both.every((test) => test(ordinal, passage)) &&
        textsOf(passage).some(
          (text) => placesOf(condition, text, placedTerms(text, passage.language)).length > 0,
        )
    }
    case 'heading': {
      const { groups } = condition
      return (_, { section, record, kind, text, language }) => {
        const headings = [...section, record?.programme ?? '', kind === 'heading' ? text : '']
        return headings.some((heading) => heading !== '' && holdsEach(heading, language, groups))
      }
    }
    case 'filter': {
      const filter = wholeFilter(condition.filter)
      return (_, passage) => passesFilter(passage, filter)
    }
    case 'all': {
      const tests = condition.of.map((each) => compileCondition(each, holders))
      return (ordinal, passage) => tests.every((test) => test(ordinal, passage))
    }
    case 'any': {
      const tests = condition.of.map((each) => compileCondition(each, holders))
      return (ordinal, passage) => tests.some((test) => test(ordinal, passage))
    }
    case 'not': {
      const test = compileCondition(condition.of, holders)
      return (ordinal, passage) => !test(ordinal, passage)
    }
  }
}
