import type { PassageLanguage } from '../../model/language.ts'
import { findValues, type ValueSpan } from '../knowledge/value-types.ts'

/** How many sentences are remembered: the passages that are asked about most are read once, not by every question. */
const maxSentences = 5000
const read = new Map<string, readonly ValueSpan[]>()

/** The values of a sentence, as `findValues` gives them. */
export function sentenceValues(sentence: string, language: PassageLanguage): readonly ValueSpan[] {
  const key = `${language} ${sentence}`
  const known = read.get(key)
  if (known) return known
  const values = findValues(sentence, language)
  if (read.size >= maxSentences) read.clear()
  read.set(key, values)
  return values
}
