import type { Line } from '../../ingest/source-file.ts'
import { anyOf } from '../../model/any-of.ts'
import { nameKey } from '../../model/fold.ts'
import { documentSymbol, startsWithDate } from './patterns.ts'
import { structureTable } from './tables.ts'

/** What a block looks like by itself, before its place in the document is considered. */
export type BlockShape =
  | { kind: 'annex-title' }
  | { kind: 'heading'; depth: number | null; allCaps: boolean }
  | { kind: 'numbered'; number: string; textAt: number }
  | { kind: 'footnote'; number: string; textAt: number }
  | { kind: 'list-item' }
  /** What belongs to no narrative: facts of a cover, contents, noise of a site. */
  | { kind: 'aside' }
  | { kind: 'text' }

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** A footnote mark: superscript digits, `^{1}` or asterisks. */
export const footnoteMark = `(?:[${superscripts}]{1,3}|\\^\\{\\d{1,3}\\}|\\*{1,3}(?!\\*))`
/** The number that a mark stands for: `¹` and `^{1}` give `1`; asterisks stay. */
export const markNumber = (mark: string) => mark.normalize('NFKC').replace(/[\^{}]/g, '')

const footnoteStart = new RegExp(`^\\s*(${footnoteMark})\\s*(?=\\S)`, 'u')
const trailingMark = new RegExp(`${footnoteMark}\\s*$`, 'u')
/** Digits, then a gap; after a stop or a second figure, a word may be glued to them. */
const numberedStart = /^\s*(\d{1,3}(?:\.\d{1,3})*)(\.?)(?:\s+(?=\S)|(?<=\.|\d\.\d{1,2})(?=\p{Lu}\p{Ll}))/u
/** `II.`, `A.`, `H Technical`, `K.i`, `B.2.` */
const letteredStart =
  /^\s*([IVX]{1,5}\.|[A-Z]\.(?:[ivx]{1,4}|\d{1,2})?\.?|[A-Z](?=\s{1,4}\p{Lu}\p{Ll}))\s+(?=\S)/u
const listStart = /^\s*(?:[-–—•▪*]\s|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s|[a-z]\.\s)/
/** With the number of its page before it, or without. */
const annexTitle = new RegExp(
  `^(?:\\d{1,3} ){0,2}(?:${structureTable.annex.map(nameKey).join('|')})(?: (?:[ivx]+|\\d+|[a-z]))?$`,
)
/** "ANNEX I: LIST OF ACTIVITIES" */
const namedAnnex = new RegExp(
  `^(?:${anyOf(structureTable.annex)})(?:\\s+(?:[IVX]{1,5}|\\d{1,2}|[A-Z]))?\\s*[:–—]\\s*\\p{L}.{2,100}[^.;:,]$`,
  'iu',
)
const openingWords = new Set(structureTable.opening.map(nameKey))
const maxHeadingChars = 200
const maxPlainHeadingChars = 120

/** Whether a line begins with the mark of a list: a dash, a bullet, `a.`, `(ii)`. */
export const isListItem = (text: string) => listStart.test(text)

const isAllCaps = (text: string) => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
/** The digits of a footnote, glued to the sentence that they end. */
const gluedNote = /(?<=\p{L}[.!?»”)]{1,2})\d{1,2}\s*$/u
/** Headings are short and don't end like sentences. */
const isHeadingText = (text: string, maxChars: number) =>
  text.length <= maxChars && !/[.;:,]["»”)]?\s*$/.test(text.replace(gluedNote, '')) && /\p{L}{2}/u.test(text)

/** Whether a text opens the narrative, such as "Introduction", with or without a number. */
export function isOpeningHeading(text: string): boolean {
  return openingWords.has(nameKey(text).replace(/^[\divx]+ /, ''))
}

/** "247 views", "14 December 2020", "31 января 2022", "1 IP/C/W/616 …": figures that number nothing. */
const isCountOrDate = (text: string, rest: string) =>
  /^\p{Ll}/u.test(rest) ||
  pageOfCover.test(rest) ||
  startsWithDate(text) ||
  /^\p{L}+\.? (?:19|20)\d\d$/u.test(rest.trim())

const pageOfCover = new RegExp(`^(?:${anyOf(structureTable.languageLetters)}\\s+)?${documentSymbol}`, 'u')

function classifyNumbered(text: string, lines: Line[]): BlockShape | null {
  const match = numberedStart.exec(text)
  if (!match) return null
  const [whole, number = '', stop] = match
  const rest = text.slice(whole.length)
  const depth = number.split('.').length
  if (!/^[\p{L}\p{N}\p{Pi}\p{Ps}"'¿¡*_<]/u.test(rest)) return { kind: 'text' }
  if (stop === '' && depth === 1 && isCountOrDate(text, rest)) return { kind: 'text' }
  const headingLike = isHeadingText(rest, maxHeadingChars) && (lines.length === 1 || isAllCaps(rest))
  // "1 OVERVIEW" and "1.1 Operations" are headings; "1. The programme …" is a paragraph unless it looks like a title.
  const paragraph = stop === '.' && depth === 1 ? !(headingLike && rest.length <= 80) : !headingLike
  if (paragraph) return { kind: 'numbered', number, textAt: whole.length }
  return { kind: 'heading', depth, allCaps: isAllCaps(rest) }
}

/** Sections with Roman numbers or letters without a stop are outermost; `A.` stands below them, as `K.i` below `K`. */
const letteredDepth = (letter: string) => (/^[IVX]+\.$|^[A-Z]$/.test(letter) ? 1 : 2)

/** Tells a block's shape from its lines; `text` is the block as it stands in the source. */
export function classifyBlock(text: string, lines: Line[]): BlockShape {
  const plain = text.replace(trailingMark, '').trim()
  if (annexTitle.test(nameKey(plain)) && plain.length <= 40) return { kind: 'annex-title' }
  if (lines.length === 1 && namedAnnex.test(plain)) return { kind: 'annex-title' }
  const note = footnoteStart.exec(text)
  if (note?.[1] && !text.startsWith('**')) {
    return { kind: 'footnote', number: markNumber(note[1]), textAt: note[0].length }
  }
  const numbered = classifyNumbered(text, lines)
  if (numbered) return numbered
  const lettered = letteredStart.exec(text)
  if (lettered && lines.length === 1 && isHeadingText(plain, maxHeadingChars)) {
    return { kind: 'heading', depth: letteredDepth(lettered[1] ?? ''), allCaps: isAllCaps(plain) }
  }
  if (isListItem(text)) return { kind: 'list-item' }
  const short = isHeadingText(plain, isAllCaps(plain) ? maxHeadingChars : maxPlainHeadingChars)
  if (short && (lines.length === 1 || isAllCaps(plain))) {
    return { kind: 'heading', depth: null, allCaps: isAllCaps(plain) }
  }
  return { kind: 'text' }
}
