import { searchableRanges } from '../../analyse/searchable-ranges.ts'
import { tokenize } from '../../analyse/tokenize.ts'
import type { PassageLanguage } from '../../model/language.ts'
import { type IndexedPassage, isPlace } from '../../model/passage.ts'
import { isCounted } from '../bm25.ts'
import { headingsOf } from '../passage-condition.ts'
import { facetValues, periodOf } from '../passage-filter.ts'
import type { EngineDocument } from '../search-engine.ts'
import { placedTerms } from '../text-terms.ts'

/** What a cluster holds of a passage, apart from where its part stands in the corpus. */
export interface ClusterDocument {
  /** Only kept, not indexed. */
  passage: IndexedPassage
  id: string
  /** Its index terms, repeated by weight, parted by blanks: nothing is analysed again. */
  terms: string
  /** How many different terms it has that count: its length as BM25 counts it. */
  length: number
  /** Its fields, a text each: what stands at each word, one word after the other. */
  said: string[]
  /** The same of what it is headed with. */
  headed: string[]
  document: string
  kind: string
  /** Whether it leads to passages rather than being one. */
  leads: boolean
  language: string
  programme: string[]
  country: string[]
  topic: string[]
  year: string[]
  /** ISO dates of its period; absent where it has none. */
  from?: string
  to?: string
}

/** What the file of a part holds, as `clusterDocument` gave it. */
export const readClusterDocuments = (files: readonly Uint8Array[]) =>
  files.flatMap((file) => JSON.parse(new TextDecoder().decode(file)) as ClusterDocument[])

/** Parts what stands at the same place: no token holds it, and no tokenizer takes it for a blank. */
export const stackMark = '\u0001'

/** A word as phrases look for it, told from index terms. */
export const phraseTerm = (folded: string) => `'${folded}`

/**
 * A text as its places, each with its word as phrases ask for it and its index terms. Where some words are also written
 * as one ("sub-regional"), the text comes a second time with these as one place.
 */
function stackedTexts(text: string, language: PassageLanguage): string[] {
  const all = tokenize(text)
  const words = all.filter(({ whole }) => !whole)
  const places = words.map(({ folded }) => new Set([phraseTerm(folded)]))
  for (const { term, first } of placedTerms(text, language)) places[first]?.add(term)
  const stacks = places.map((place) => [...place].join(stackMark))
  const wholes = all.filter(({ whole, kind }) => whole && kind === 'word')
  if (wholes.length === 0) return stacks.length > 0 ? [stacks.join(' ')] : []
  const joined: string[] = []
  let covered = 0
  for (const [i, { start, end }] of words.entries()) {
    if (start < covered) continue
    const whole = wholes.find((each) => each.start <= start && end <= each.end)
    joined.push(whole ? `${phraseTerm(whole.folded)}${stackMark}${stacks[i]}` : (stacks[i] ?? ''))
    covered = whole?.end ?? end
  }
  return [stacks.join(' '), joined.join(' ')]
}

/** What the cluster is given of a passage and its terms. */
export function clusterDocument({ passage, terms }: EngineDocument): ClusterDocument {
  const { country, topic, year, programme } = facetValues(passage)
  const period = periodOf(passage)
  return {
    passage,
    id: passage.id,
    terms: terms.join(' '),
    length: [...new Set(terms)].filter(isCounted).length,
    said: searchableRanges(passage).flatMap(({ start, end }) =>
      stackedTexts(passage.text.slice(start, end), passage.language),
    ),
    headed: headingsOf(passage).flatMap((heading) => stackedTexts(heading, passage.language)),
    document: passage.documentId,
    kind: passage.kind,
    leads: isPlace(passage),
    language: passage.language,
    programme,
    country,
    topic,
    year,
    ...period,
  }
}
