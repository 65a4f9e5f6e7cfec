import { headsNumber } from '../text/patterns.ts'

/** A text without a number is cut where it is longer than this, one with a number where it is far longer. */
const maxChars = { plain: 3000, numbered: 8000 }
/** So long is each part, up to the end of its sentence. */
const partChars = 1200
/** The end of a sentence: no initial or abbreviation. */
const sentenceEnd = /(?<=\p{L}{4}[.!?]["»”)]?)\s+(?=\p{Lu})/gu

/**
 * Where a text is to be cut that runs on over many paragraphs of which nothing tells where they begin: at ends of
 * sentences, so that each part can be found and read.
 */
export function longTextPlaces(text: string): number[] {
  if (text.length <= (headsNumber.test(text) ? maxChars.numbered : maxChars.plain)) return []
  const places: number[] = []
  let last = 0
  for (const match of text.matchAll(sentenceEnd)) {
    const place = match.index + match[0].length
    if (place - last < partChars || text.length - place < partChars / 2) continue
    places.push(place)
    last = place
  }
  return places
}
