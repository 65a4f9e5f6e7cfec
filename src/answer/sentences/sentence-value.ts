import type { RankedSentence } from '../../evidence/rank-sentences.ts'
import type { Quotation } from './choose-quotation.ts'
import { type ChosenValue, chooseValue } from './choose-value.ts'
import type { RankInput } from './rank-input.ts'
import type { MatchedWord } from './value-question.ts'

/** The value in a quotation that answers by itself. */
export interface SentenceValue {
  sentence: RankedSentence
  chosen: ChosenValue
  /** What tells how surely it is the one asked for, by name. */
  features: Record<string, number>
}

/** The words of the question that a sentence was found by, translations among them, as values are weighed by them. */
function matchedWords({ question, value }: RankInput, { passage, at }: RankedSentence): MatchedWord[] {
  const sentence = passage.sentences[at]
  if (!sentence) return []
  const wordOf = question.terms.map(({ start, whole }) =>
    whole ? -1 : value.words.findIndex((word) => word.start === start),
  )
  return sentence.tokens.flatMap(({ start, end, matches }) =>
    matches.flatMap(({ term, strength }) => {
      const word = wordOf[term] ?? -1
      return strength >= 0.3 && word >= 0
        ? [{ word, start: start - sentence.start, end: end - sentence.start }]
        : []
    }),
  )
}

/**
 * The likeliest value of the best quoted sentence that has one of the types asked for; null where none has. How surely
 * the quotation answers (0 to 1) counts towards how surely its value does.
 */
export function sentenceValue(
  input: RankInput,
  { sentences }: Quotation,
  confidence: number,
): SentenceValue | null {
  for (const [i, sentence] of sentences.entries()) {
    const { passage, at } = sentence
    const { start, end } = passage.sentences[at] as { start: number; end: number }
    const text = passage.passage.text.slice(start, end)
    const matched = matchedWords(input, sentence)
    const chosen = chooseValue(text, passage.passage.language, input.value, { matched })
    if (!chosen) continue
    const features: Record<string, number> = {
      ...Object.fromEntries(Object.entries(chosen.features).map(([name, value]) => [`value-${name}`, value])),
      confidence,
      margin: chosen.margin,
      'best-sentence': i === 0 ? 1 : 0,
      covered: sentence.features.covered ?? 0,
      [`type-${chosen.value.type}`]: 1,
      [`wants-${input.kind}`]: 1,
    }
    return { sentence, chosen, features }
  }
  return null
}
