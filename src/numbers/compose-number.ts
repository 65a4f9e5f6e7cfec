import type { ContentLanguage } from '../model/language.ts'
import { type NumberTable, numberTables } from './number-tables.ts'

/** A number that some words spell, as places in their list. */
export interface ComposedNumber {
  value: number
  /** The first word and the one after the last. */
  from: number
  to: number
}

interface Parse {
  value: number
  to: number
  /** The value of the last word: what may be added has to stay below it. */
  lowest: number
}

/** The value of a word, or of two that make one: « quatre vingt ». */
function wordAt(
  words: readonly string[],
  at: number,
  table: NumberTable,
): { value: number; to: number } | null {
  const [word, next] = [words[at], words[at + 1]]
  if (word === undefined) return null
  const pair = next === undefined ? undefined : table.cardinals[`${word} ${next}`]
  if (pair !== undefined) return { value: pair, to: at + 2 }
  const value = table.cardinals[word]
  return value === undefined ? null : { value, to: at + 1 }
}

const isMultiplier = (table: NumberTable, word: string | undefined) =>
  word !== undefined && table.multipliers[word] !== undefined

/** Below a hundred, and the hundreds that are words: "twenty five", « soixante douze », "doscientos". */
function simpleAt(words: readonly string[], at: number, table: NumberTable): Parse | null {
  const first = wordAt(words, at, table)
  if (!first) return null
  const parse = { value: first.value, to: first.to, lowest: first.value }
  const fits = (value: number) => {
    if (value === 0) return false
    if (parse.value % 100 === 0) return parse.value > 0 && value < 100
    return (
      parse.value % 10 === 0 &&
      parse.value % 100 >= 20 &&
      (value < 10 || (value < 20 && table.teensAfter.includes(parse.value % 100)))
    )
  }
  for (;;) {
    const joined = table.joiners.includes(words[parse.to] ?? '') && parse.value % 100 >= table.joinFrom
    const next = wordAt(words, parse.to + (joined ? 1 : 0), table)
    if (!next || !fits(next.value)) return parse
    if (joined && table.joinTails.length > 0 && !table.joinTails.includes(next.value)) return parse
    parse.value += next.value
    parse.to = next.to
    parse.lowest = next.value
  }
}

/** A number from a word on: groups below a thousand, each with its multipliers. */
function numberAt(words: readonly string[], at: number, table: NumberTable, below: number): Parse | null {
  const article = table.articles.includes(words[at] ?? '') && isMultiplier(table, words[at + 1])
  const first: Parse | null = article
    ? { value: 1, to: at + 1, lowest: 1 }
    : isMultiplier(table, words[at])
      ? { value: 1, to: at, lowest: 1 }
      : simpleAt(words, at, table)
  if (!first) return null
  let { value, to, lowest } = first
  while (isMultiplier(table, words[to]) && value * (table.multipliers[words[to] ?? ''] ?? 1) < below) {
    lowest = table.multipliers[words[to] ?? ''] ?? 1
    value *= lowest
    to++
  }
  // A multiplier, or an article before one, that is too large here belongs to all that stands before it.
  if (value >= below || to === at || (article && to === at + 1)) return null
  // What follows is smaller than the last multiplier, or multiplied with it: "mil doscientos millones".
  for (;;) {
    const joined = table.joiners.includes(words[to] ?? '')
    if (lowest < 100 || (joined && table.joinFrom > lowest)) break
    const joins = joined && lowest >= table.joinFrom
    const next = numberAt(words, to + (joins ? 1 : 0), table, lowest)
    if (!next || next.value === 0) break
    // "One hundred and two hundred" are two numbers, « mil doscientos millones » is one.
    const after = table.multipliers[words[next.to] ?? '']
    if (after !== undefined && after <= value + next.value) break
    if (joins && table.joinTails.length > 0 && !table.joinTails.includes(next.value)) break
    value += next.value
    to = next.to
    lowest = next.lowest
    while (isMultiplier(table, words[to]) && (table.multipliers[words[to] ?? ''] ?? 0) > value) {
      lowest = table.multipliers[words[to] ?? ''] ?? 1
      value *= lowest
      to++
    }
  }
  return { value, to, lowest }
}

/**
 * The numbers that a run of folded words spells, one after the other: `one hundred and twenty` gives 120, `two three`
 * gives 2 and 3. Words that are part of none are passed over.
 */
export function composeNumbers(words: readonly string[], language: ContentLanguage): ComposedNumber[] {
  const table = numberTables[language]
  const found: ComposedNumber[] = []
  for (let at = 0; at < words.length; ) {
    const parse = numberAt(words, at, table, Number.POSITIVE_INFINITY)
    if (parse) found.push({ value: parse.value, from: at, to: parse.to })
    at = parse ? parse.to : at + 1
  }
  return found
}
