import { foldDiacritics } from '../model/fold.ts'
import { anyOf } from '../segment/text/patterns.ts'
import { periodWords } from '../segment/text/tables.ts'

const folded = (words: string[]) => words.map((word) => foldDiacritics(word))
const ordinals = [
  periodWords.firstOrdinal,
  periodWords.secondOrdinal,
  periodWords.thirdOrdinal,
  periodWords.fourthOrdinal,
].map(folded)

const half = anyOf(folded(periodWords.half))
const unit = `(?:${anyOf(folded(periodWords.quarter))}|${half})s?`
/** `q2`, `2q`, `h1`, `second half`, `1er trimestre`: of three or six months. */
const part = `(?:[qths][1-4]|[1-4][qths]|${anyOf(ordinals.flat())}\\s+${unit})(?![\\p{L}\\d])`
const year = '(?<![\\d/.])(?:19|20)\\d\\d(?!\\d)'
const joiner = '\\s*(?:-|–|—|to|au|a|al|and|et|y)\\s*'
const parts = `(?<![\\p{L}\\d])${part}(?:${joiner}${part})?`
const before = new RegExp(
  `(?<parts>${parts})\\s*(?:,\\s*)?(?:${anyOf(folded(periodWords.ofYear))}\\s+)?(?<year>${year})`,
  'gu',
)
const after = new RegExp(`(?<year>${year})\\s*[-,/:]?\\s*(?<parts>${part}(?:${joiner}${part})?)`, 'gu')
const eachPart = new RegExp(part, 'gu')
const isHalf = new RegExp(`^(?:[hs]\\d|\\d[hs])$|\\s${half}s?$`, 'u')
const ordinal = anyOf(ordinals.flat())
/** "Third and fourth quarters". */
const sharedUnit = new RegExp(`(?<![\\p{L}\\d])(${ordinal})(${joiner})(${ordinal}\\s+(${unit}))`, 'gu')

/** The first and last month of a part of a year; null for what no year has, as a third half. */
function monthsOf(words: string): [first: number, last: number] | null {
  const length = isHalf.test(words) ? 6 : 3
  const [ordinal = ''] = words.split(/\s/)
  const digit = /^(?:[qths](\d)|(\d)[qths])$/u.exec(words)
  const count = digit
    ? Number(digit[1] ?? digit[2])
    : ordinals.findIndex((list) => list.includes(ordinal)) + 1
  // "The last half" is the second.
  const place = length === 6 && count === 4 && !digit ? 2 : count
  return place * length <= 12 ? [(place - 1) * length + 1, place * length] : null
}

function toMonths(whole: string, words: string, ofYear: string): string {
  const found = [...words.matchAll(eachPart)].map(([one]) => monthsOf(one))
  const first = found[0]
  const last = found.at(-1)
  return first && last ? `${first[0]}/${ofYear} - ${last[1]}/${ofYear}` : whole
}

/**
 * Writes quarters and halves of years as their months, so that they can be read as any range: "Q2 2019" and
 * "deuxieme trimestre 2019" as "4/2019 - 6/2019". The text is folded.
 */
export function spellPartsOfYears(text: string): string {
  const replace = (...args: unknown[]) => {
    const groups = args.at(-1) as { parts: string; year: string }
    return toMonths(String(args[0]), groups.parts, groups.year)
  }
  return text.replace(sharedUnit, '$1 $4$2$3').replace(before, replace).replace(after, replace)
}
