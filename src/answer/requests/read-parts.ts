import { cardinals, ordinals } from '../../numbers/number-words.ts'
import type { WordClass } from './request-tables.ts'
import type { RequestWords, WordRun } from './request-words.ts'

/** The parts of documents that have numbers of their own. */
export type PartNoun = 'record' | 'paragraph' | 'footnote' | 'section' | 'annex'

/** The words for them, in the order in which they are read: "annex record 4" is a record. */
const nouns: { name: WordClass; noun: PartNoun; placed: boolean }[] = [
  { name: 'record', noun: 'record', placed: true },
  { name: 'paragraph', noun: 'paragraph', placed: true },
  { name: 'footnote', noun: 'footnote', placed: true },
  { name: 'section', noun: 'section', placed: false },
  { name: 'annex', noun: 'annex', placed: false },
  // "Activity 4" is a record, but the last activity is the latest one.
  { name: 'activity', noun: 'record', placed: false },
]

/** Parts of one kind that a request names: by their numbers as printed, or by their place. */
export interface AskedParts extends WordRun {
  noun: PartNoun
  /** As printed: `4`, `1.2`, `II`. */
  numbers: string[]
  /** 0 is the first, -1 the last; null where numbers tell. */
  place: number | null
}

/** More parts than these are not asked for one by one. */
const maxRange = 50

const ordinalFigure = /^(\d{1,3})(?:st|nd|rd|th|er|re|e|eme|º|ª|o|a)$/
const roman = /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/

interface ReadNumber {
  number: string
  /** The place of the word after it. */
  to: number
}

/** The number at a place: `4`, "four", and where figures may be Roman, `II`; with its points, `1.2`. */
function numberAt(words: RequestWords, at: number, noun: PartNoun): ReadNumber | null {
  const list = words.words.words
  const word = list[at]
  if (!word) return null
  const written = words.text.slice(word.start, word.end)
  if (/^\d{1,3}\p{Ll}?$/u.test(written)) {
    let to = at + 1
    while (
      list[to] &&
      words.text.slice(list[to - 1]?.end, list[to]?.start) === '.' &&
      /^\d/.test(list[to]?.folded ?? '')
    )
      to += 1
    return { number: words.text.slice(word.start, list[to - 1]?.end), to }
  }
  const cardinal = cardinals.get(word.folded)
  if (cardinal !== undefined) return { number: String(cardinal), to: at + 1 }
  const upper = written === written.toUpperCase() && word.folded !== '' && roman.test(word.folded)
  return upper && (noun === 'annex' || noun === 'section') ? { number: written, to: at + 1 } : null
}

/** The numbers between two, both included; none where they don't count up. */
function between(from: string, to: string): string[] {
  const [first, last] = [Number(from), Number(to)]
  if (!Number.isInteger(first) || !Number.isInteger(last) || last <= first) return []
  return Array.from({ length: Math.min(maxRange, last - first) }, (_, i) => String(first + i + 1))
}

/** The numbers that follow a noun: "4", "no. 4", "2 to 4", "2, 3 and 5". */
function numbersAfter(words: RequestWords, from: number, noun: PartNoun): { numbers: string[]; to: number } {
  const named = words.runs('number').find((run) => run.from === from)
  let at = named?.to ?? from
  const numbers: string[] = []
  for (let found = numberAt(words, at, noun); found; found = numberAt(words, at, noun)) {
    const end = words.words.words[at - 1]?.end ?? 0
    const gap = words.text.slice(end, words.words.words[at]?.start)
    const spans = /^\s*[-–—]\s*$/.test(gap) || words.runs('range').some((run) => run.to === at)
    const last = numbers.at(-1)
    numbers.push(...(spans && last !== undefined ? between(last, found.number) : [found.number]))
    at = found.to
    const linked = words.runs('range').find((run) => run.from === at)
    const next = linked?.to ?? (words.isFiller(at) ? at + 1 : at)
    if (!numberAt(words, next, noun)) return { numbers, to: at }
    at = next
  }
  return { numbers, to: named && numbers.length === 0 ? from : at }
}

/** The place that a word gives: "third", "3rd", "last"; null where it gives none. */
function placeAt(words: RequestWords, at: number): number | null {
  const word = words.words.words[at]?.folded
  if (word === undefined) return null
  if (words.runs('last').some(({ from, to }) => at >= from && at < to)) return -1
  const figure = ordinalFigure.exec(word)?.[1]
  const place = figure ? Number(figure) : ordinals.get(word)
  return place !== undefined && place > 0 ? place - 1 : null
}

/** The numbered parts that a request names: "paragraphs 2 to 4", « la fiche n° 9 », "el último párrafo". */
export function readParts(words: RequestWords): AskedParts[] {
  const found: AskedParts[] = []
  for (const { name, noun, placed } of nouns) {
    for (const run of words.runs(name)) {
      if (found.some(({ from, to }) => run.from < to && run.to > from)) continue
      const { numbers, to } = numbersAfter(words, run.to, noun)
      const before = numbers.length > 0 || !placed ? null : placeAt(words, run.from - 1)
      const place = before ?? (numbers.length > 0 || !placed ? null : placeAt(words, run.to))
      if (numbers.length > 0) found.push({ noun, numbers, place: null, from: run.from, to })
      else if (place !== null)
        found.push({
          noun,
          numbers,
          place,
          from: before === null ? run.from : run.from - 1,
          to: before === null ? run.to + 1 : run.to,
        })
    }
  }
  return found
}
