import type { Line } from '../../ingest/source-file.ts'
import { anyOf } from '../../model/any-of.ts'
import { nameKey } from '../../model/fold.ts'
import { repairMojibake } from '../../model/mojibake.ts'
import { titleLikeness } from './heading-model.ts'
import { footnoteMark, markNumber, withoutNoteMarks } from './note-marks.ts'
import { documentSymbol, startsWithDate } from './patterns.ts'
import { structureTable } from './tables.ts'

/** The number at the start of a text, and where its words begin. */
export interface NumberStart {
  number: string
  textAt: number
  /** With a stop and of one part, as paragraphs are numbered: `2.`, not `2` or `2.1.`. */
  stop: boolean
}

/** What a block looks like by itself, before its place in the document is considered. */
export type BlockShape =
  | { kind: 'annex-title' }
  /** `numbered` is the number that it has as a paragraph, should it turn out to be one. */
  | { kind: 'heading'; depth: number | null; allCaps: boolean; numbered?: NumberStart }
  | ({ kind: 'numbered' } & NumberStart)
  | { kind: 'footnote'; number: string; textAt: number }
  | { kind: 'list-item' }
  /** What belongs to no narrative: facts of a cover, contents, noise of a site. */
  | { kind: 'aside' }
  | { kind: 'text' }

const footnoteStart = new RegExp(`^\\s*(${footnoteMark})\\s*(?=\\S)`, 'u')
/** Digits, then a gap; after a stop or a second figure, a word may be glued to them. */
const numberedStart = /^\s*(\d{1,3}(?:\.\d{1,3})*)(\.?)(?:\s+(?=\S)|(?<=\.|\d\.\d{1,2})(?=\p{Lu}\p{Ll}))/u
/** `II.`, `A.`, `A)`, `H Technical`, `K.i`, `B.2.` */
const letteredStart =
  /^\s*([IVX]{1,5}[.)]|[A-Z]\)|[A-Z]\.(?:[ivx]{1,4}|\d{1,2})?\.?|[A-Z](?=\s{1,4}\p{Lu}\p{Ll}))\s+(?=\S)/u
const listStart = /^\s*(?:[-–—•▪*]\s|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s|[a-z]\.\s)/
/** With the number of its page before it, or without. */
const annexTitle = new RegExp(
  `^(?:\\d{1,3} ){0,2}(?:${structureTable.annex.map(nameKey).join('|')})(?: (?:[ivx]+|\\d+|[a-z]))?$`,
)
const maxAnnexChars = 40
/** "ANNEX I: LIST OF ACTIVITIES" */
const namedAnnex = new RegExp(
  `^(?:${anyOf(structureTable.annex)})(?:\\s+(?:[IVX]{1,5}|\\d{1,2}|[A-Z]))?\\s*[:–—]\\s*\\p{L}.{2,100}[^.;:,]$`,
  'iu',
)
/** "Article 1 – Purpose", "CHAPITRE II", "Part A: General": a section, with its title or without. */
const sectionStart = new RegExp(
  `^(?:${anyOf(structureTable.sections)})\\s+(?:\\d{1,3}(?:er)?|[IVX]{1,5}|[A-Z]|${anyOf(structureTable.sectionOrdinals)})(?:\\s?[:–—-]\\s|\\.\\s|\\.?$)`,
  'iu',
)
/** Whether a text says in its first line that it opens a section: it ends its cover. */
export const opensSection = (text: string) => sectionStart.test(text.split('\n', 1)[0]?.trim() ?? '')

const openingWords = new Set(structureTable.opening.map(nameKey))
/** With its number, none of these words is longer. */
const maxOpeningChars = Math.max(...structureTable.opening.map((words) => words.length)) + 8
const maxHeadingChars = 200
const maxPlainHeadingChars = 120
const maxStopHeadingChars = 80
/** What is set in bold may be wrapped, and is a heading all the same. */
const maxBoldLines = 3

/** Whether a line begins with the mark of a list: a dash, a bullet, `a.`, `(ii)`. */
export const isListItem = (text: string) => listStart.test(text)

/** Whether a text is written in capitals. */
export const isAllCaps = (text: string) => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
/** How a sentence ends, or what goes on below: a stop, a question, an ellipsis. */
const sentenceEnd = /[.;:,!?…‥]["'»”’)\]]{0,3}$/u
/** One sentence after another. */
const sentencesWithin = /\p{L}{3}[.!?]["»”)]?\s+\p{Lu}\p{Ll}/u

/**
 * How likely its words must be those of a title for a text to be a heading, by what else speaks for it. They were set
 * so that no more than one sentence or paragraph of laws in a hundred is lost, should its full stop be missing (a
 * word alone is hardly a sentence, and headlines on covers are): a paragraph taken for a heading is lost, a heading
 * taken for a paragraph is only ugly.
 */
const minLikeness = {
  plain: 0.7,
  stop: 0.8,
  outline: 0.3,
  letter: 0.05,
  capitals: 0.05,
  word: 0.05,
  cover: 0,
  bold: 0,
}

/** Whether a text is short, does not end like a sentence, and has the words of a title. */
function isHeadingText(text: string, maxChars: number, bound: keyof typeof minLikeness): boolean {
  if (text.length > maxChars || !/\p{L}{2}/u.test(text)) return false
  const plain = repairMojibake(withoutNoteMarks(text))
  // What is set in bold may ask: "What comes next?"
  const asks = bound === 'bold' && /[^.!?;:]\?$/.test(plain)
  if ((sentenceEnd.test(plain) && !asks) || (sentencesWithin.test(plain) && !isAllCaps(plain))) return false
  const alone = !/\s/.test(plain.trim())
  // "DA_1_10_12" is a code.
  if (alone && /_|\d\D+\d/.test(plain)) return false
  const least = Math.min(
    minLikeness[bound],
    minLikeness[alone ? 'word' : isAllCaps(plain) ? 'capitals' : bound],
  )
  return isOpeningHeading(plain) || opensSection(plain) || titleLikeness(plain) >= least
}

/** Whether a text opens the narrative, such as "Introduction", with or without a number. */
export function isOpeningHeading(text: string): boolean {
  return text.length <= maxOpeningChars && openingWords.has(nameKey(text).replace(/^[\divx]+ /, ''))
}

/** "247 views", "14 December 2020", "31 января 2022", "1 IP/C/W/616 …": figures that number nothing. */
const isCountOrDate = (text: string, rest: string) =>
  /^\p{Ll}/u.test(rest) ||
  pageOfCover.test(rest) ||
  startsWithDate(text) ||
  /^\p{L}+\.? (?:19|20)\d\d$/u.test(rest.trim())

const pageOfCover = new RegExp(`^(?:${anyOf(structureTable.languageLetters)}\\s+)?${documentSymbol}`, 'u')

function classifyNumbered(text: string, lines: Line[], bold: boolean): BlockShape | null {
  const match = numberedStart.exec(text)
  if (!match) return null
  const [whole, number = '', stop] = match
  const rest = text.slice(whole.length)
  const depth = number.split('.').length
  if (!/^[\p{L}\p{N}\p{Pi}\p{Ps}"'¿¡*_<]/u.test(rest)) return { kind: 'text' }
  // "3.5 million were spent"
  const isCount = depth === 1 ? isCountOrDate(text, rest) : /^\p{Ll}/u.test(rest)
  if (stop === '' && isCount) return { kind: 'text' }
  // "1 OVERVIEW" and "1.1 Operations" are headings; "1. The programme …" is a paragraph unless it looks like a title.
  const outline = stop === '' || depth > 1
  const headingLike =
    (lines.length === 1 || isAllCaps(rest) || (bold && lines.length <= maxBoldLines)) &&
    isHeadingText(
      rest,
      outline || bold ? maxHeadingChars : maxStopHeadingChars,
      bold ? 'bold' : outline ? 'outline' : 'stop',
    )
  const numbered = { number, textAt: whole.length, stop: !outline }
  return headingLike
    ? { kind: 'heading', depth, allCaps: isAllCaps(rest), numbered }
    : { kind: 'numbered', ...numbered }
}

/** Sections with Roman numbers or letters without a stop are outermost; `A.` stands below them, as `K.i` below `K`. */
const letteredDepth = (letter: string) => (/^[IVX]+[.)]$|^[A-Z]$/.test(letter) ? 1 : 2)

/** A Roman number or letter that stands alone on the line above the title that it numbers. */
export const loneLetter = /^\s*(?:[IVX]{1,5}\.?|[A-Z]\.)\s*$/

/** Whether lines may be a heading: one, several of capitals, or a number alone ("II", "Article 2") above its title. */
const isSetAsHeading = (plain: string, lines: Line[]) =>
  lines.length === 1 ||
  isAllCaps(plain) ||
  (lines.length === 2 && (loneLetter.test(lines[0]?.text ?? '') || namesSection(lines)))

/** Whether the first of two lines names a section by its number, and the second is its title. */
const namesSection = ([first, second]: Line[]) =>
  opensSection(first?.text ?? '') && /^\s*\p{Lu}[^.;:!?]{2,100}$/u.test(second?.text ?? '')

/** Whether a text at the head of a document may be its title: the place speaks for it, so its words have to say less. */
export const mayBeTitle = (text: string, lines: Line[]) =>
  classifyBlock(text, lines).kind === 'text' &&
  isSetAsHeading(text, lines) &&
  isHeadingText(text, isAllCaps(text) ? maxHeadingChars : maxPlainHeadingChars, 'cover')

/**
 * Tells a block's shape from its lines; `text` is the block as it stands in the source.
 * @param bold all of it is in bold print
 */
export function classifyBlock(text: string, lines: Line[], bold = false): BlockShape {
  const plain = withoutNoteMarks(text).trim()
  if (plain.length <= maxAnnexChars && annexTitle.test(nameKey(plain))) return { kind: 'annex-title' }
  if (lines.length === 1 && namedAnnex.test(plain)) return { kind: 'annex-title' }
  const note = footnoteStart.exec(text)
  if (note?.[1] && !text.startsWith('**')) {
    return { kind: 'footnote', number: markNumber(note[1]), textAt: note[0].length }
  }
  const numbered = classifyNumbered(text, lines, bold)
  if (numbered) return numbered
  const single = isSetAsHeading(plain, lines)
  const lettered = letteredStart.exec(text)
  if (lettered && single && isHeadingText(text.slice(lettered[0].length), maxHeadingChars, 'letter')) {
    return { kind: 'heading', depth: letteredDepth(lettered[1] ?? ''), allCaps: isAllCaps(plain) }
  }
  if (isListItem(text)) return { kind: 'list-item' }
  if (
    single &&
    isHeadingText(plain, isAllCaps(plain) ? maxHeadingChars : maxPlainHeadingChars, bold ? 'bold' : 'plain')
  ) {
    return { kind: 'heading', depth: null, allCaps: isAllCaps(plain) }
  }
  return { kind: 'text' }
}
