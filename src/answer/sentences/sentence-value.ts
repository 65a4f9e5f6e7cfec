import type { RankedSentence } from '../../evidence/rank-sentences.ts'
import type { Quotation } from './choose-quotation.ts'
import { type ChosenValue, chooseValue } from './choose-value.ts'
import type { RankInput } from './rank-input.ts'
import type { MatchedWord } from './value-question.ts'

/** The value in a quotation that answers by itself. */
export interface SentenceValue {
  sentence: RankedSentence
  chosen: ChosenValue
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

/** The likeliest value of the types asked for in a quotation, by its sentence and in it; null where it has none. */
export function sentenceValue(input: RankInput, { sentences }: Quotation): SentenceValue | null {
  const found: SentenceValue[] = sentences.flatMap((sentence) => {
    const { passage, at } = sentence
    const { start, end } = passage.sentences[at] as { start: number; end: number }
    const text = passage.passage.text.slice(start, end)
    const matched = matchedWords(input, sentence)
    const chosen = chooseValue(text, passage.passage.language, input.value, { matched })
    return chosen ? { sentence, chosen } : []
  })
  const jointly = ({ sentence, chosen }: SentenceValue) => sentence.probability * chosen.likelihood
  return found.sort((a, b) => jointly(b) - jointly(a))[0] ?? null
}
