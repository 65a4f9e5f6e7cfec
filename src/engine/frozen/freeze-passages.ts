import { remembered } from '../../model/remembered.ts'
import { packSections } from '../../packed/sections.ts'
import { readWords } from '../../translate/read-words.ts'
import { isCounted } from '../bm25.ts'
import { type PhraseText, phraseText, phraseTokens } from '../phrase-match.ts'
import type { EngineDocument } from '../search-engine.ts'
import { columnSections, MadeColumn } from './column.ts'
import { InvertedBuilder } from './inverted-builder.ts'
import { numberSection } from './number-section.ts'
import { columnNames, columnValues } from './passage-columns.ts'

/** What is kept of terms, and of words as they are written: where they stand, for phrases and words in a row. */
export const segmentOptions = { near: false, positions: true }

/** Headings stand over many passages that follow each other. */
const maxHeadings = 1000

/** The key of what is written as one word over several tokens. */
const wholeKey = (folded: string, tokens: number) => `${folded} ${tokens}`

/** Adds the words of a text, placed from `first` on. Gives the first place behind it: no word follows one of another text. */
function addWords(
  words: InvertedBuilder,
  doc: number,
  { tokens, wholes }: PhraseText,
  first: number,
): number {
  const add = (key: string, place: number) => {
    words.add(doc, key)
    words.place(doc, key, place)
  }
  for (const [at, { folded }] of tokens.entries()) {
    add(folded, first + at)
    const whole = wholes.get(at)
    if (whole) add(wholeKey(whole.folded, whole.next - at), first + at)
  }
  return first + tokens.length + 1
}

/**
 * Freezes passages with their terms into one file: an index of the terms, one of the words as they are written, in the
 * texts and in the headings above them, how long each passage is, and the columns. Exact forms have no
 * places among the terms: what must follow each other is told by stems.
 */
export function freezePassages(documents: Iterable<EngineDocument>): Uint8Array<ArrayBuffer> {
  const terms = new InvertedBuilder(segmentOptions)
  const words = new InvertedBuilder(segmentOptions)
  const lengths: number[] = []
  const values: ReturnType<typeof columnValues>[] = []
  const wordsOfHeading = remembered(phraseText, maxHeadings)
  for (const { passage, terms: own, words: read } of documents) {
    const doc = lengths.length
    let length = 0
    for (const term of own) if (terms.add(doc, term) && isCounted(term)) length++
    lengths.push(length)
    values.push(columnValues(passage))
    let place = 0
    for (const range of read ?? readWords(passage, false)) {
      let at = 0
      for (const [token, { whole }] of range.tokens.entries()) {
        if (whole) continue
        for (const term of range.terms[token] ?? [])
          if (!term.includes('=')) terms.place(doc, term, place + at)
        at++
      }
      place = addWords(words, doc, phraseTokens(range.tokens), place)
    }
    for (const heading of passage.section) place = addWords(words, doc, wordsOfHeading(heading), place)
  }
  return packSections([
    ...terms.sections('terms'),
    ...words.sections('words'),
    ['lengths', numberSection(lengths)],
    ...columnNames.flatMap((name) => columnSections(name, MadeColumn.of(values.map((value) => value[name])))),
  ])
}
