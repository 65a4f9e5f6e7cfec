import type { Answer, Explanation, Interpretation } from '../model/answer.ts'

/** What lost by more than these explains nothing. */
const maxCandidates = 10
/** The features that moved the score most. */
const maxFeatures = 8

const rounded = (value: number) => Number(value.toFixed(3))
const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0)

/** How an answer came about, line by line: the reading, the query, the confidence, the sentences that were weighed. */
export function describeExplanation(
  { reading, candidates }: Explanation,
  { query }: Interpretation,
  { confidence }: Answer,
): string[] {
  const read = Object.entries(reading).filter(([, value]) => !isEmpty(value))
  return [
    ...read.map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`),
    ...(query ? [`query: ${JSON.stringify(query)}`] : []),
    `confidence: ${rounded(confidence)}`,
    ...candidates.slice(0, maxCandidates).flatMap((candidate, i) => {
      const { passageId, text, score, features } = candidate
      const strongest = Object.entries(features)
        .filter(([, share]) => share !== 0)
        .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
        .slice(0, maxFeatures)
      return [
        `${i + 1}. ${passageId} score ${rounded(score)}, confidence ${rounded(candidate.confidence)}`,
        `   ${text.replace(/\s+/g, ' ')}`,
        ...(strongest.length > 0
          ? [`   ${strongest.map(([name, share]) => `${name} ${rounded(share)}`).join(', ')}`]
          : []),
      ]
    }),
  ]
}
