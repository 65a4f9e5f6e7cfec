import type { PassageEntry } from '../knowledge/passage-entry.ts'
import type { QuestionName } from '../question/question-terms.ts'
import type { Surroundings } from './surroundings.ts'

/**
 * Whether a passage may answer by the names in it: they have to stand in it or beside it. Whose activity it was may go
 * without saying, where the passage has another of the names.
 */
export function fitsNames(
  entry: PassageEntry,
  names: readonly QuestionName[],
  surroundings: Surroundings,
  near: boolean,
): boolean {
  const missing = names.filter((name) => !surroundings.holdsName(entry, name, near))
  if (missing.length === 0) return true
  const unsaid = missing.every(({ terms }) => terms.every(({ organization }) => organization))
  return unsaid && missing.length < names.length
}
