import { z } from 'zod'
import { phraseFinder } from '../../model/find-phrases.ts'
import { foldInPlace } from '../../model/fold.ts'
import { type ContentLanguage, contentLanguages, type PassageLanguage } from '../../model/language.ts'
import type { Span } from '../../model/passage.ts'
import { overlapsAny } from '../../model/spans.ts'
import { readLanguageTables } from '../../tables/read-table.ts'

const words = z.array(z.string())
const tables = readLanguageTables(
  'clauses',
  z.object({
    /** Words that begin another clause: "while", « qui ». */
    breaks: words,
    /** Words that join clauses, or only words: "and". */
    joins: words,
    negations: words,
    /** Expressions with a word of negation that deny nothing: "not only". */
    affirming: words,
    /** What stands for a verb said before, or only joins: "has not *done so*", "in turn". */
    substitutes: words,
    /** What says only what may be: conditionals, plans, conditions. */
    unsure: words,
    /** What makes a date or place belong to a noun: "the meeting *of* 1 June". */
    attributive: words,
    /** Between a part and the whole: "twelve of the fifteen". */
    partitive: words,
    /** What asks for a reason: "why". */
    reasons: words,
    /** What a reason is told by: "because", "for lack of". */
    causes: words,
  }),
)
const denialFinder = ({ negations, affirming }: { negations: string[]; affirming: string[] }) => {
  const [find, findAffirming] = [phraseFinder(negations), phraseFinder(affirming)]
  return (text: string) => find(text).filter((found) => !overlapsAny(found, findAffirming(text)))
}
const compile = (language: ContentLanguage) => ({
  breaks: phraseFinder(tables[language].breaks),
  joins: phraseFinder(tables[language].joins),
  negations: denialFinder(tables[language]),
  substitutes: phraseFinder(tables[language].substitutes),
  unsure: phraseFinder(tables[language].unsure),
  reasons: phraseFinder(tables[language].reasons),
  causes: phraseFinder(tables[language].causes),
  attributive: new Map(tables[language].attributive.map((word) => [word, true as const])),
  partitive: new Map(tables[language].partitive.map((word) => [word, true as const])),
})
const compiled = Object.fromEntries(
  contentLanguages.map((language) => [language, compile(language)]),
) as Record<ContentLanguage, ReturnType<typeof compile>>
/** The words of clauses of a language; English ones for text of unknown language. */
export const clauseWords = (language: PassageLanguage) => compiled[language === 'und' ? 'en' : language]

/** Whether a text says or asks only what may be. "In *May*" is a month. */
export const isUnsure = (text: string, language: PassageLanguage) =>
  clauseWords(language)
    .unsure(foldInPlace(text))
    .some(({ start }) => start === 0 || !/^\p{Lu}/u.test(text.slice(start)))

/** A place where one clause may end, and how surely: 1 for a semicolon, less for a comma or "and". */
export interface Boundary {
  at: number
  cost: number
}

/** By how much what stands on the other side of a boundary belongs less to a value. */
export const costs = { stop: 1, break: 0.8, opened: 0.3, comma: 0.35, join: 0.35 }

/** The boundaries of clauses in folded text, in order. A comma with a conjunction behind it is one stronger boundary. */
export function findBoundaries(text: string, language: PassageLanguage): Boundary[] {
  const { breaks, joins } = clauseWords(language)
  const marks = [...text.matchAll(/[;:()]|(?<!\d),|,(?!\d)|\s-\s/g)].map(({ 0: mark, index }) => ({
    at: index,
    // "The hall (2003)": what stands in brackets belongs to what stands before them.
    cost: mark === ',' ? costs.comma : mark === '(' ? costs.opened : costs.stop,
  }))
  const all = [
    ...marks,
    ...breaks(text).map(({ start }) => ({ at: start, cost: costs.break })),
    ...joins(text).map(({ start }) => ({ at: start, cost: costs.join })),
  ].sort((a, b) => a.at - b.at)
  return all
}

/** The cost of all boundaries between two spans. */
export function costBetween(boundaries: readonly Boundary[], a: Span, b: Span): number {
  const [from, to] = a.end <= b.start ? [a.end, b.start] : [b.end, a.start]
  let cost = 0
  for (const boundary of boundaries) if (boundary.at >= from && boundary.at < to) cost += boundary.cost
  return cost
}
