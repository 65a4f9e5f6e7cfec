import { foldDiacritics } from '../model/fold.ts'
import { type IndexedPassage, isPlace } from '../model/passage.ts'
import { remembered } from '../model/remembered.ts'
import { bm25, lengthNorm, scoreOf } from './bm25.ts'

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

const countWords = (spaced: string) => spaced.split(' ').length - 2

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

/** How well a passage answers by some words as they are written: BM25 of these forms alone; 0 where it lacks one. */
function scoreAsTyped(
  text: string,
  words: readonly (readonly [word: string, rarity: number])[],
  average: number,
): number {
  const norm = bm25.k * lengthNorm(countWords(text), average)
  const counted = words.map(([word, rarity]) => [text.split(` ${word} `).length - 1, rarity] as const)
  if (counted.some(([count]) => count === 0)) return 0
  return counted.reduce((sum, [count, rarity]) => sum + scoreOf(count / norm, rarity), 0)
}

/**
 * Puts those of some hits first that have all words of the query as they are typed, in the order that these words give
 * them: what a form is taken for beside itself doesn't tell two apart that have the form. They change places among
 * themselves alone, so that what stands between them stays there.
 */
function putTypedFirst(hits: readonly { hit: WordedHit; typed: number }[]): void {
  const scores = hits.map(({ hit }) => hit.score).sort((a, b) => b - a)
  const order = [...hits].sort((a, b) => b.typed - a.typed || b.hit.score - a.hit.score)
  for (const [at, { hit }] of order.entries()) hit.score = scores[at] as number
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
  const words = asked.filter(([part]) => !part.includes(' '))
  const most = Math.max(wordingShares.less, wordingShares.all * Math.min(1, fewWords / words.length))
  const total = asked.reduce((sum, [, weight]) => sum + weight, 0) || 1
  const own = hits.filter(({ translated }) => !translated).sort((a, b) => b.score - a.score)
  const best = own.slice(0, comparedByWording).map((hit) => ({ hit, text: spacedWords(hit.passage.text) }))
  const mostHeld = best.reduce((held, { hit }) => Math.max(held, hit.held), 0)
  const average = best.reduce((sum, { text }) => sum + countWords(text), 0) / best.length
  let raise = 1
  const compared: { hit: WordedHit; typed: number }[] = []
  for (const { hit, text } of best) {
    const found = asked.filter(([part]) => text.includes(` ${part} `))
    const share = found.reduce((sum, [, weight]) => sum + weight, 0) / total
    const gain = 1 + (hit.held < mostHeld ? wordingShares.less : most) * share
    hit.score *= gain
    raise = Math.max(raise, gain)
    if (hit.held >= mostHeld && !isPlace(hit.passage))
      compared.push({ hit, typed: gain * scoreAsTyped(text, words, average) })
  }
  putTypedFirst(compared)
  for (const hit of hits) if (hit.translated) hit.score *= raise
  return raise
}
