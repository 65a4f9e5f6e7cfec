import { anyOf } from '../../model/any-of.ts'
import { breaksOff, titleLikeness } from '../text/heading-model.ts'
import { type NumberSequence, parseOutlineNumber } from '../text/number-sequence.ts'
import { startsWithDate, textOpens } from '../text/patterns.ts'
import { structureTable } from '../text/tables.ts'

/** What may be a number of a paragraph or heading in mid-line, glued to a word or not. */
const midLineNumber = new RegExp(
  `(?<![\\d.,/-])(?<number>\\d{1,3}(?:\\.\\d{1,3})*\\.?)(?:\\s+(?=${textOpens})|(?<=\\.)(?=\\p{Lu}\\p{Ll}))`,
  'gu',
)
/** What stands before such a number: the end of a sentence, capitals, a gap, or a word that it is glued to. */
const beforeNumber =
  /(?:^|\/\s+|[.!?:;»”")\]]\s*|\p{Lu}{2}[\p{Lu}\d)]{0,40}\s+(?:\d{4}\s+)?|\p{L}\s{2,}|\p{Ll})$/u
const sentenceEnd = /[.!?»”")\]]\s+$/u
/** "paragraph 46. The Council": the number is what the word before it refers to. */
const reference = new RegExp(
  `(?<![\\p{L}\\d])(?:${anyOf(structureTable.references)}|${anyOf(structureTable.shortReferences)}\\.?)\\s*$`,
  'iu',
)
/** Capitals after a sentence: a heading. */
const capitals =
  /(?!\s)(?<=^|[.!?:;»”")\]]\s+)(?=[^\p{Ll}]*\p{Lu}{4})(?:[\p{Lu}\d«“"(][\p{Lu}\d'’(),/&:–-]*\s+){1,60}$/u
/** The words of a heading that a number without a sentence before it may follow. */
const maxHeadingChars = 120
/** A heading in small letters, with nothing but its words before the number of its first paragraph. */
const smallHeading =
  /(?=\p{Lu})(?<=^|[\p{L}\d]{2}[.!?»”")\]]{1,2}\s+|\p{Lu}{4}\s+)(?=\p{Lu}[\p{L}'’]*\p{Ll})\p{Lu}[\p{L}'’, -]{3,90}(?<=\p{L}{4}|\p{Ll}\p{L}{2})\s+$/u
/** Paragraphs with a stop after a sentence may leave so many numbers out. */
const maxGap = 3
/** A number that heads a line of its own or a line that runs on, whatever stands before it. */
const atStart = /^\s*(\d{1,3}\.)\s*(?=\p{Lu}|["“«(])/u
const minRunningChars = 160
/** Words that are so likely a title's may stand between two numbers. */
const minHeadingLikeness = 0.5
/** Between a cover and the first paragraph is no more than who wrote the document. */
const maxAttributionChars = 200

/** Whether what stands between two numbers, the first included, is a heading: "1 OVERVIEW", and no sentence. */
function isHeadingBetween(text: string): boolean {
  if (text === '' || text.length > maxHeadingChars || /\p{L}[.!?;]/u.test(text)) return false
  return !/\p{Ll}/u.test(text) || titleLikeness(text.replace(/^[\d.\s]+/, '').trim()) >= minHeadingLikeness
}

/** Takes the number that a line begins with as met, where a paragraph may begin there: "193. The Chairman said". */
function meetStart(text: string, opensBlock: boolean, sequence: NumberSequence): void {
  const number = atStart.exec(text)?.[1]
  if (!number || !(opensBlock || text.length > minRunningChars) || startsWithDate(text)) return
  if (!sequence.isNext(parseOutlineNumber(number))) sequence.meet(parseOutlineNumber(number))
}

/** Where a line that runs on has the first of several numbers in a row, whatever it is: minutes begin anywhere. */
function firstOfRun(text: string): number | null {
  const found = [...text.matchAll(midLineNumber)]
    .map((match) => ({ index: match.index, number: parseOutlineNumber(match.groups?.number ?? '') }))
    .filter(
      ({ index, number }) => number.stop && number.parts.length === 1 && !startsWithDate(text.slice(index)),
    )
  const at = found.findIndex(({ number }, i) => {
    const next = found[i + 1]
    const step = (next?.number.parts[0] ?? 0) - (number.parts[0] ?? 0)
    return (
      next !== undefined &&
      step > 0 &&
      step <= maxGap &&
      sentenceEnd.test(text.slice(Math.max(0, next.index - 20), next.index))
    )
  })
  return found[at]?.index ?? null
}

/** So likely a title must be before a number without a stop, which may be a count: "adopted 4 Recommendations". */
const minLikeness = 0.8

/** A heading in small letters that ends where a number stands. */
function smallHeadingBefore(
  before: string,
  stop: boolean,
  behindNumber: boolean,
  sequence: NumberSequence,
): RegExpExecArray | null {
  const found = smallHeading.exec(before)
  if (!found || stop) return found
  // Words right behind the number of a paragraph begin the paragraph.
  if (behindNumber && found.index === 0) return null
  const heading = found[0].trim()
  const titled = titleLikeness(heading) >= minLikeness && !breaksOff(heading)
  return titled && sequence.goesWithoutStops() ? found : null
}

/**
 * Where paragraph numbers stand in a line that come next in the document, and where headings stand before them.
 * `sequence` has what stands before the line, `coverEnd` says where a cover ends that the line begins with.
 */
export function numberPlaces(
  text: string,
  sequence: NumberSequence,
  opensBlock: boolean,
  coverEnd: number | null,
): { numbers: number[]; headings: number[] } {
  const places: { numbers: number[]; headings: number[] } = { numbers: [], headings: [] }
  let headingAt: number | null = null
  let last = 0
  meetStart(text, opensBlock, sequence)
  const first = sequence.isEmpty() ? firstOfRun(text) : null
  for (const match of text.matchAll(midLineNumber)) {
    const number = parseOutlineNumber(match.groups?.number ?? '')
    if (startsWithDate(text.slice(match.index))) continue
    const before = text.slice(Math.max(last, match.index - 500), match.index)
    if (match.index > 0 && reference.test(before)) continue
    const soon = number.stop && sentenceEnd.test(before) && sequence.comesSoon(number, maxGap)
    const opensRun = match.index === first
    if (!soon && !opensRun && !sequence.isNext(number)) continue
    const heading = headingAt === null ? '' : text.slice(headingAt, match.index)
    const endsHeading = isHeadingBetween(heading)
    const small = match.index > 0 ? smallHeadingBefore(before, number.stop, last > 0, sequence) : null
    const opens =
      coverEnd !== null && match.index >= coverEnd && match.index - coverEnd <= maxAttributionChars
    if (!beforeNumber.test(before) && !endsHeading && !small && !opens && !opensRun) continue
    const headed = capitals.exec(before) ?? (opens ? null : small)
    if (headed && !endsHeading) places.headings.push(match.index - headed[0].length)
    sequence.meet(number)
    places.numbers.push(match.index)
    last = match.index + match[0].length
    headingAt = number.stop ? null : match.index
  }
  return places
}
