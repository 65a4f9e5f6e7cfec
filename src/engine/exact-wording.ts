import { foldDiacritics } from '../model/fold.ts'
import type { IndexedPassage } from '../model/passage.ts'
import { remembered } from '../model/remembered.ts'

/** What the wording of the whole query adds to a score, as a share of it. */
const wordingShare = 0.2
/** Passages further down are not read: no wording brings them to the front. */
export const comparedByWording = 20

/** Passages are kilobytes: so many take some megabytes. */
const passagesKept = 2000

/** Words as they are written, function words among them, with a blank at both sides; elided letters are none. */
const spacedWords = remembered((text) => {
  const words = foldDiacritics(text).match(/[\p{L}\p{N}]{2,}/gu) ?? []
  return ` ${words.join(' ')} `
}, passagesKept)

interface WordedHit {
  passage: IndexedPassage
  score: number
  /** Whether it is in another language than the query: its own words tell nothing then. */
  translated: boolean
}

/**
 * Raises the best passages by the share of a query's wording that they have, word for word and in this order, so that it
 * tells apart what scores nearly alike. Those in other languages lose nothing by having other words: gives by what they
 * are raised, as much as the best of its own.
 */
export function raiseByWording(hits: readonly WordedHit[], q: string): number {
  const words = spacedWords(q).trim().split(' ')
  const asked = [...new Set([...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)])]
  const own = hits.filter(({ translated }) => !translated).sort((a, b) => b.score - a.score)
  let most = 0
  for (const hit of own.slice(0, comparedByWording)) {
    const text = spacedWords(hit.passage.text)
    const share = asked.filter((part) => text.includes(` ${part} `)).length / asked.length
    hit.score *= 1 + wordingShare * share
    most = Math.max(most, share)
  }
  const raise = 1 + wordingShare * most
  for (const hit of hits) if (hit.translated) hit.score *= raise
  return raise
}
