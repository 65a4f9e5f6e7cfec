import { nameKey } from '../../model/fold.ts'
import { type CoverFact, coverLabelWords } from '../text/document-words.ts'
import { isFactLine } from './cover-facts.ts'

const labelled = /^(?=\p{L})([^:\t|]{2,50}?)\s{0,4}(?::\s|\t|\|)\s{0,4}(?=\S)/u
/** The value of a fact is a symbol, a date or a name; that of a subject is a title. */
const maxChars = 260
/** "Date of the notification of laws"; what has more words is no label. */
const maxLabelWords = 6
/** A shorter word is a label by itself only: "Re", "De", "From". */
const minWordInLabel = 5
/** A date is what most labels of dates say in a word of four letters. */
const alsoWithin: ReadonlySet<string> = new Set(['date'])

/** What a document's symbol and date are written with. */
const withFigures: ReadonlySet<CoverFact> = new Set<CoverFact>(['symbol', 'date'])

const labels = new Map(coverLabelWords)

function factOf(label: string): CoverFact | null {
  const key = nameKey(label)
  if (key.split(' ').length > maxLabelWords) return null
  const whole = labels.get(key)
  if (whole) return whole
  const padded = ` ${key} `
  const within = coverLabelWords.filter(
    // "Title of the law": of something else.
    ([words, fact]) =>
      fact !== 'subject' &&
      (words.length >= minWordInLabel || alsoWithin.has(words)) &&
      padded.includes(` ${words} `),
  )
  const first = within.sort(([a], [b]) => padded.indexOf(` ${a} `) - padded.indexOf(` ${b} `))[0]
  return first?.[1] ?? null
}

/** A fact of the document that a line labels ("Document symbol: IP/C/W/1"), with its value; null for any other line. */
export function labelledFact(line: string): { fact: CoverFact; value: string } | null {
  if (line.length > maxChars) return null
  const match = labelled.exec(line)
  const fact = match ? factOf(match[1] ?? '') : null
  const value = line.slice(match?.[0].length ?? 0).trim()
  if (fact === null) return null
  // "World Hedge Organization   IP/C/W/1": no label stands before a fact that it doesn't name.
  if (fact === 'author' && isFactLine(value)) return null
  // "Date   Title   Countries" heads a table.
  const isHeader = /[\t|]/.test(value) || withFigures.has(fact)
  if (isHeader && !/\d/.test(value)) return null
  // "Re: Fwd: Re: Your visit"
  const again = fact === 'subject' ? labelledFact(value) : null
  return again?.fact === 'subject' ? again : { fact, value }
}
