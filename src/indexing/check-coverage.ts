import { foldDiacritics } from '../model/fold.ts'
import { remark } from '../model/remark.ts'
import type { SegmentWarning } from '../segment/segmented-document.ts'
import { placesOf } from './document-places.ts'
import type { StoredDocument } from './stored-documents.ts'

/** How many of the missing words are named. */
const maxNamed = 8

/** Letters and figures apart, so that the mark of a note makes no other word of the one before it. */
const wordsIn = (text: string) => text.match(/[\p{L}\p{M}]+|\p{Nd}+/gu) ?? []

/** What search reaches of a document, its words each once. */
function foundWords(document: StoredDocument): Set<string> {
  const texts = [...document.content, ...placesOf(document)].map(({ text }) => text)
  // A passage is asked for by its number.
  const numbers = document.content.flatMap(({ number }) => number ?? [])
  const all = [...texts, ...numbers, ...document.headings.map(({ text }) => text)]
  return new Set(all.flatMap(wordsIn))
}

/**
 * Compares the words of a source with those by which its document is found: a warning names the first that are missing
 * and their line; none where nothing is lost. Letter case and accents aside.
 */
export function checkCoverage(text: string, document: StoredDocument): SegmentWarning[] {
  const found = foundWords(document)
  const absent = [...new Set(wordsIn(text))].filter((word) => !found.has(word))
  if (absent.length === 0) return []
  const folded = new Set([...found].map(foldDiacritics))
  const missing = absent.filter((word) => !folded.has(foldDiacritics(word)))
  const [first] = missing
  if (first === undefined) return []
  const line = text.slice(0, text.indexOf(first)).split('\n').length
  const words = missing.slice(0, maxNamed)
  return [{ file: document.file, line, ...remark('not-found', { count: missing.length, words }) }]
}
