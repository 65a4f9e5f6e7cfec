import { hashText } from './folds.ts'
import { seededRandom } from './near-misses.ts'
import type { TrainingExample } from './training-example.ts'

/** Of how many passages, and of how many sentences each, a short document is made at the most. */
const most = { passages: 2, sentences: 2 }
/** How far chance moves what is kept, beside the share of the question that a sentence holds. */
const chance = 0.3

/** Strongest of some sentences, term by term. */
function strongest(rows: readonly Float64Array[], size: number): Float64Array {
  const merged = new Float64Array(size)
  for (const row of rows) for (const [i, value] of row.entries()) merged[i] = Math.max(merged[i] ?? 0, value)
  return merged
}

/**
 * The same question asked of a document of a few sentences: there is little to compete with the best of them there, which
 * says nothing for it. Kept are the sentences that answer, else those that hold most of the question; the same for one
 * example each time.
 */
export function shortenExample(example: TrainingExample): TrainingExample {
  const random = seededRandom(hashText(`${example.id}${example.nearMiss}`))
  const { terms } = example.input.question
  const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1
  const gold = example.sentences.findIndex((sentences) => sentences.some((sentence) => sentence.gold))
  const count = 1 + Math.floor(random() * most.passages)
  const kept = example.passages
    .map((_, p) => p)
    .sort((a, b) => Number(b === gold) - Number(a === gold) || a - b)
    .slice(0, count)
    .sort((a, b) => a - b)
  const parts = kept.flatMap((p, rank) => {
    const [passage, judged] = [example.passages[p], example.sentences[p]]
    if (!passage || !judged) return []
    const rated = passage.sentences.map(({ strengths }, at) => {
      const held = terms.reduce((sum, { weight }, i) => sum + weight * (strengths[i] ?? 0), 0) / total
      return { at, worth: held + chance * random() + (judged[at]?.gold ? 1 : 0) }
    })
    const places = rated
      .sort((a, b) => b.worth - a.worth)
      .slice(0, 1 + Math.floor(random() * most.sentences))
      .map(({ at }) => at)
      .sort((a, b) => a - b)
    const sentences = places.flatMap((at) => passage.sentences[at] ?? [])
    const strengths = strongest(
      sentences.map((sentence) => sentence.strengths),
      terms.length,
    )
    const alone = new Float64Array(terms.length)
    const lead = random() < 0.5 ? passage.lead : 1
    return {
      passage: { ...passage, rank, lead, sentences, strengths, preceding: alone },
      judged: places.flatMap((at) => judged[at] ?? []),
    }
  })
  return {
    ...example,
    short: true,
    passages: parts.map(({ passage }) => passage),
    sentences: parts.map(({ judged }) => judged),
  }
}
