import { foldDiacritics } from '../model/fold.ts'
import type { Passage, Span } from '../model/passage.ts'
import type { Verification } from '../model/verification.ts'
import type { Corpus } from './corpus.ts'

/** Places beyond these help nobody. */
const maxElsewhere = 10
const leftOut = /[[(]?(?:…|\.{3})[\])]?/
const wordPattern = /[\p{L}\p{M}\p{N}]+/gu

interface Word extends Span {
  key: string
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(wordPattern)].map(({ 0: word, index }) => ({
    key: foldDiacritics(word),
    start: index,
    end: index + word.length,
  }))

/** Where the first run of the same words stands from the `from`th word on, as indices of words. */
function findWords(text: Word[], quote: Word[], from: number): number {
  const last = text.length - quote.length
  for (let at = from; at <= last; at++) {
    if (quote.every(({ key }, i) => text[at + i]?.key === key)) return at
  }
  return -1
}

function exactPlaces(text: string, parts: string[]): Span[] | null {
  const places: Span[] = []
  let from = 0
  for (const part of parts) {
    const start = text.indexOf(part, from)
    if (start < 0) return null
    from = start + part.length
    places.push({ start, end: from })
  }
  return places
}

function wordPlaces(text: string, parts: Word[][]): Span[] | null {
  const words = wordsOf(text)
  const places: Span[] = []
  let from = 0
  for (const part of parts) {
    const at = part.length > 0 ? findWords(words, part, from) : -1
    const [first, last] = [words[at], words[at + part.length - 1]]
    if (!first || !last) return null
    from = at + part.length
    places.push({ start: first.start, end: last.end })
  }
  return places
}

/** Looks for a quotation in passages; its parts are what stands between the marks of words left out. */
function finderOf(quote: string): (passage: Passage) => Pick<Verification, 'match' | 'places'> {
  const parts = quote
    .split(leftOut)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const words = parts.map(wordsOf)
  return ({ text }) => {
    const shown = (places: Span[]) =>
      places.map((place) => ({ ...place, text: text.slice(place.start, place.end) }))
    const whole = exactPlaces(text, [quote]) ?? (parts.length > 0 ? exactPlaces(text, parts) : null)
    if (whole) return { match: 'exact', places: shown(whole) }
    const loose = parts.length > 0 ? wordPlaces(text, words) : null
    return loose ? { match: 'words', places: shown(loose) } : { match: 'none', places: [] }
  }
}

/** Whether and where a quotation stands in a passage, and where else in its document; null where there is no such passage. */
export function verifyQuote(corpus: Corpus, passageId: string, quote: string): Verification | null {
  const passage = corpus.passage(passageId)
  const document = passage && corpus.document(passage.documentId)
  if (!document) return null
  const placesIn = finderOf(quote)
  const elsewhere = document.content.filter(
    (other) => other.id !== passageId && placesIn(other).match !== 'none',
  )
  return {
    passageId,
    ...placesIn(passage),
    elsewhere: elsewhere.slice(0, maxElsewhere).map(({ id }) => id),
    source: {
      documentId: document.id,
      file: document.file,
      fingerprint: corpus.fingerprintOf(document.id) ?? '',
    },
  }
}
