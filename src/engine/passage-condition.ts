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
export type PassageTest = (ordinal: number) => boolean

/** What an engine tells of passages by their places in the corpus. */
export interface PassageLookup {
  /** Where the passages stand that are indexed under a term. */
  holders(term: string): Iterable<number>
  passageAt(ordinal: number): IndexedPassage
  /** Whether one holds any of some terms, where an engine tells it sooner than by their holders. */
  terms?(terms: string[]): PassageTest
  /** What an engine can tell without reading passages. */
  phrase?(words: string[]): PassageTest
  heading?(groups: string[][]): PassageTest
  filter?(filter: SearchFilter): PassageTest
}

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

/** What a passage is headed with: the headings above it, its programme, and itself where it is one. */
export const headingsOf = ({ section, record, kind, text }: IndexedPassage): string[] =>
  [...section, record?.programme ?? '', kind === 'heading' ? text : ''].filter((heading) => heading !== '')

/** Makes a condition a test. */
export function compileCondition(condition: Condition, lookup: PassageLookup): PassageTest {
  const { passageAt } = lookup
  switch (condition.kind) {
    case 'terms': {
      if (lookup.terms) return lookup.terms(condition.terms)
      const held = new Set(condition.terms.flatMap((term) => [...lookup.holders(term)]))
      return (ordinal) => held.has(ordinal)
    }
    case 'phrase': {
      const { words } = condition
      if (lookup.phrase) return lookup.phrase(words)
      return (ordinal) =>
        textsOf(passageAt(ordinal)).some((text) => findPhrase(phraseText(text), words).length > 0)
    }
    case 'near': {
      const both = condition.of.map((each) => compileCondition(each, lookup))
      return (ordinal) => {
        if (!both.every((test) => test(ordinal))) return false
        const passage = passageAt(ordinal)
        return textsOf(passage).some(
          (text) => placesOf(condition, text, placedTerms(text, passage.language)).length > 0,
        )
      }
    }
    case 'heading': {
      const { groups } = condition
      if (lookup.heading) return lookup.heading(groups)
      return (ordinal) => {
        const passage = passageAt(ordinal)
        return headingsOf(passage).some((heading) => holdsEach(heading, passage.language, groups))
      }
    }
    case 'filter': {
      const filter = wholeFilter(condition.filter)
      return lookup.filter?.(filter) ?? ((ordinal) => passesFilter(passageAt(ordinal), filter))
    }
    case 'all': {
      const tests = condition.of.map((each) => compileCondition(each, lookup))
      return (ordinal) => tests.every((test) => test(ordinal))
    }
    case 'any': {
      const tests = condition.of.map((each) => compileCondition(each, lookup))
      return (ordinal) => tests.some((test) => test(ordinal))
    }
    case 'not': {
      const test = compileCondition(condition.of, lookup)
      return (ordinal) => !test(ordinal)
    }
  }
}
