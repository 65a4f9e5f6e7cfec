import { foldDiacritics } from '../model/fold.ts'
import type { IndexedPassage } from '../model/passage.ts'
import { remembered } from '../model/remembered.ts'

/**
 * What the wording of the whole query adds to a score, as a share of it: to passages that hold as much of the query as any
 * the more, as nothing else tells them apart; to others so little that they don't come before these.
 */
const wordingShares = { all: 1, less: 0.2 }
/** In longer queries there are other words to tell passages apart, and the wording adds less: questions are reworded. */
const fewWords = 6
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
  /** What it holds of the importance of the query's words. */
  held: number
  /** Whether it is in another language than the query: its own words tell nothing then. */
  translated: boolean
}

/** The words of a query and the pairs that follow each other, each with how much it tells: a pair as its words do on average. */
function partsOf(q: string, rarityOf: (word: string) => number): [part: string, weight: number][] {
  const words = spacedWords(q).trim().split(' ')
  const rarities = words.map(rarityOf)
  const parts = words.map((word, at): [string, number] => [word, rarities[at] ?? 0])
  const pairs = words.slice(1).map((word, at): [string, number] => {
    return [`${words[at]} ${word}`, ((rarities[at] ?? 0) + (rarities[at + 1] ?? 0)) / 2]
  })
  return [...new Map([...parts, ...pairs])]
}

/**
 * Raises the best passages by the share of a query's wording that they have, word for word and in this order, rare words
 * before usual ones, so that it tells apart what scores nearly alike. Those in other languages lose nothing by having
 * other words: gives by what they are raised, as much as the best of its own.
 */
export function raiseByWording(
  hits: readonly WordedHit[],
  q: string,
  rarityOf: (word: string) => number = () => 1,
): number {
  const asked = partsOf(q, rarityOf)
  const words = asked.filter(([part]) => !part.includes(' ')).length
  const most = Math.max(wordingShares.less, wordingShares.all * Math.min(1, fewWords / words))
  const total = asked.reduce((sum, [, weight]) => sum + weight, 0) || 1
  const own = hits.filter(({ translated }) => !translated).sort((a, b) => b.score - a.score)
  const best = own.slice(0, comparedByWording)
  const mostHeld = best.reduce((most, { held }) => Math.max(most, held), 0)
  let raise = 1
  for (const hit of best) {
    const text = spacedWords(hit.passage.text)
    const found = asked.filter(([part]) => text.includes(` ${part} `))
    const share = found.reduce((sum, [, weight]) => sum + weight, 0) / total
    const gain = 1 + (hit.held < mostHeld ? wordingShares.less : most) * share
    hit.score *= gain
    raise = Math.max(raise, gain)
  }
  for (const hit of hits) if (hit.translated) hit.score *= raise
  return raise
}
