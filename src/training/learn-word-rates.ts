import { tokenize } from '../analyse/tokenize.ts'
import type { WordRates } from '../tables/word-rates.ts'

/** Words that were seen once are mostly slips and names. */
const minCount = 2
/** A small text says no more of what is usual than one of this many words. */
const minWords = 200_000
/** A name is written small here and there: by mistake, in an address, in another's name. */
const minSmallShare = 0.2

interface Seen {
  /** In all. */
  count: number
  small: number
  /** With a capital that no beginning of a sentence explains. */
  capital: number
}

const insideSentence = /[\p{L},]['’\s]$/u

/** How often each word stands in some texts, and how often with a capital of its own. */
function countWords(texts: Iterable<string>): { seen: Map<string, Seen>; total: number } {
  const seen = new Map<string, Seen>()
  let total = 0
  for (const text of texts) {
    for (const { kind, whole, form, start } of tokenize(text)) {
      if (whole || kind !== 'word' || !/^\p{L}+$/u.test(form)) continue
      const counts = seen.get(form) ?? { count: 0, small: 0, capital: 0 }
      seen.set(form, counts)
      total += 1
      counts.count += 1
      if (/^\p{Ll}/u.test(text.slice(start, start + 2))) counts.small += 1
      else if (insideSentence.test(text.slice(Math.max(0, start - 2), start))) counts.capital += 1
    }
  }
  return { seen, total }
}

/**
 * How usual each word of a language is: the mean of its rates in several sources of text, each source counting alike,
 * so that law does not outweigh everyday speech by its length. Words that have capitals of their own keep one.
 */
export function learnWordRates(sources: Iterable<string>[]): WordRates {
  const counted = sources.map(countWords)
  const words = new Map<string, Seen & { rate: number }>()
  for (const { seen, total } of counted) {
    for (const [form, { count, small, capital }] of seen) {
      const word = words.get(form) ?? { count: 0, small: 0, capital: 0, rate: 0 }
      words.set(form, word)
      word.count += count
      word.small += small
      word.capital += capital
      word.rate += count / Math.max(total, minWords) / counted.length
    }
  }
  const kept = [...words].filter(([, { count }]) => count >= minCount)
  return new Map(
    kept.map(([form, { small, capital, rate }]) => [
      small >= capital * minSmallShare ? form : capitalised(form),
      rate,
    ]),
  )
}

const capitalised = (form: string) => form.charAt(0).toUpperCase() + form.slice(1)
