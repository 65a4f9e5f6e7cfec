import { ownFileTerm } from '../../analyse/file-names.ts'
import type { Lexicon } from '../../engine/lexicon.ts'
import { type PlannedTerm, toGroup } from './query-plan.ts'

/** The files of documents that a query names, each a term that the document itself bears. */
export function askedFiles(words: string, lexicon: Lexicon): PlannedTerm[] {
  const known = (word: string) => lexicon.documentFrequency(ownFileTerm(word)) > 0
  // A file may have been converted: what is asked for as .pdf was read from .docx.
  const named = words
    .split(/\s+/)
    .flatMap((word) => [word, word.replace(/\.[^.]{1,5}$/, '')].filter(known).slice(0, 1))
  return named.map((text) => ({
    text,
    group: toGroup(new Map([[ownFileTerm(text), 1]]), 1),
    translations: [],
  }))
}
