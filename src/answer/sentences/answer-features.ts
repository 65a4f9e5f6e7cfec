import type { CandidatePassage } from '../../evidence/candidate-passages.ts'
import type { ReadSentence } from '../../evidence/read-passage.ts'
import { evidenceKinds, sentenceFeatures } from '../../evidence/sentence-features.ts'
import { foldInPlace } from '../../model/fold.ts'
import type { IndexedPassage, Span } from '../../model/passage.ts'
import type { ValueKind } from '../knowledge/value-types.ts'
import type { ValueType } from '../question/expected-types.ts'
import { answerKinds } from './answer-kind.ts'
import { clauseWords } from './clauses.ts'
import type { RankInput } from './rank-input.ts'
import { sentenceValues } from './sentence-values.ts'
import { typeFit } from './value-features.ts'

/** The types of the values of a sentence that the question doesn't say itself, where it wants any. */
function freshTypes(
  { wanted }: RankInput,
  { language }: IndexedPassage,
  { tokens, start: offset }: ReadSentence,
  text: string,
): ValueKind[] {
  if (wanted.length === 0) return []
  const isFresh = ({ start, end }: Span) =>
    tokens.some(
      (token) => token.matches.length === 0 && token.start >= start + offset && token.end <= end + offset,
    )
  return sentenceValues(text, language).flatMap((value) => (isFresh(value) ? [value.type] : []))
}

/** What is known of how a sentence bears out a question, and of whether it has what answers it, by name; all about −1 to 1. */
export function answerFeatures(
  input: RankInput,
  candidate: CandidatePassage,
  at: number,
): Record<string, number> {
  const { kind: wanted } = input
  const sentence = candidate.sentences[at] as ReadSentence
  const text = candidate.passage.text.slice(sentence.start, sentence.end)
  const features = sentenceFeatures(input.question, candidate, at)
  const fresh = freshTypes(input, candidate.passage, sentence, text)
  const fitting = fresh.filter((type) => input.wanted.includes(type as ValueType))
  features.fits = fitting.length > 0 ? 1 : 0
  features['fits-first'] = fitting.includes(input.wanted[0] as ValueType) ? 1 : 0
  features.bears = fresh.some((type) => typeFit(type, input.wanted.slice(0, 1)) > 0) ? 1 : 0
  features['fits-many'] = Math.min(fitting.length, 3) / 3
  const tellsCause =
    wanted === 'reason' && clauseWords(candidate.passage.language).causes(foldInPlace(text)).length > 0
  features['tells-cause'] = tellsCause ? 1 : 0
  for (const name of answerKinds) features[`${name}:fits`] = name === wanted && fitting.length > 0 ? 1 : 0
  for (const kind of evidenceKinds) {
    for (const name of answerKinds)
      features[`${name}:${kind}`] = name === wanted ? (features[`has-${kind}`] ?? 0) : 0
  }
  return features
}
