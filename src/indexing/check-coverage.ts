import { foldDiacritics } from '../model/fold.ts'
import { remark } from '../model/remark.ts'
import type { Warning } from '../model/segmentation.ts'
import type { StoredDocument } from './stored-documents.ts'

/** How many of the missing words are named. */
const maxNamed = 8

/** Letters and figures apart, so that the mark of a note makes no other word of the one before it. */
const wordsIn = (text: string) => text.match(/[\p{L}\p{M}]+|\p{Nd}+/gu) ?? []

type Counts = Map<string, number>

function countWords(texts: Iterable<string>): Counts {
  const counts: Counts = new Map()
  for (const text of texts) for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function folded(counts: Counts): Counts {
  const sums: Counts = new Map()
  for (const [word, count] of counts) {
    const key = foldDiacritics(word)
    sums.set(key, (sums.get(key) ?? 0) + count)
  }
  return sums
}

/** Every place of a document that search reaches; a passage is asked for by its number too. */
function* foundTexts({ content, headings, paratext }: StoredDocument): Generator<string> {
  for (const { text, number } of content) {
    yield text
    if (number !== null) yield number
  }
  for (const { text } of headings) yield text
  yield* paratext
}

/** Figures and single letters also number pages and parts: lines of nothing else are told by no place. */
const isCounted = (word: string) => /\p{L}{2}/u.test(word)

/** The words that stand in a source more often than in what is found of it, by how often. */
function lackOf(source: Counts, found: Counts): Counts {
  const lack: Counts = new Map()
  for (const [word, count] of source) {
    const held = found.get(word) ?? 0
    if (held < count && (held === 0 || isCounted(word))) lack.set(word, count - held)
  }
  return lack
}

/** The line that holds most of the missing words, counted from 1: what is lost of a source stands together. */
function worstLine(text: string, lack: Counts): number {
  let worst = { line: 1, share: 0 }
  for (const [at, line] of text.split('\n').entries()) {
    const words = wordsIn(line)
    const share = words.filter((word) => lack.has(foldDiacritics(word))).length / (words.length + 1)
    if (share > worst.share) worst = { line: at + 1, share }
  }
  return worst.line
}

/**
 * Compares the words of a source, each as often as it stands there, with those of the places where its document is
 * found: a warning names the first that are missing and where most of them stand; none where nothing is lost. Letter
 * case and accents aside.
 */
export function checkCoverage(text: string, document: StoredDocument): Warning[] {
  const [source, found] = [countWords([text]), countWords(foundTexts(document))]
  if (lackOf(source, found).size === 0) return []
  const lack = lackOf(folded(source), folded(found))
  if (lack.size === 0) return []
  const count = [...lack.values()].reduce((sum, missing) => sum + missing, 0)
  const words = [...lack.keys()].slice(0, maxNamed)
  return [{ file: document.file, line: worstLine(text, lack), ...remark('not-found', { count, words }) }]
}
