import type { Line } from '../../ingest/source-file.ts'
import type { RecordField } from '../../model/activity-record.ts'
import { nameKey } from '../../model/fold.ts'
import type { ContentLanguage } from '../../model/language.ts'
import type { Span } from '../../model/passage.ts'
import { remembered } from '../../model/remembered.ts'
import { opensWithJoiner } from '../text/document-words.ts'
import { labelAtStart } from './label-pattern.ts'
import { findLabel, type KnownLabel } from './record-labels.ts'

/** A labelled value of a record, or the continuation of the value before it. */
export interface RecordRow {
  /** Counted from 1. */
  line: number
  /** What stands before the value in reading order: the label and its separators. */
  lead: Span[]
  value: Span[]
  label: string | null
  field: RecordField | 'extra' | null
  languages: ContentLanguage[]
  /** The structure of the source says that the row belongs to the value before it. */
  certain?: boolean
  /** Its value is read behind those of the same field: the year that "3-5 March" lacks. Below 0: before them. */
  order?: number
}

/** A row without a label, which belongs to what stands before it. */
export const blankRow = (line: number): RecordRow => {
  return { line, lead: [], value: [], label: null, field: null, languages: [], certain: true }
}

const bullet = '(?:(?:\\d{1,3}|[a-z])[.)]\\s+|[-•–*]\\s+)?'
const tabLabelled = new RegExp(`^(\\s*${bullet})(?=\\S)([^\\t|]{1,120}?)[ ]*\\t\\s*`, 'u')
const pipeLabelled = new RegExp(
  `^(\\s*\\|\\s*${bullet}(?!\\s)|\\s*${bullet}(?=\\S)(?=[^|]{3,120}\\|))([^|\\t]{1,120}?)\\s*\\|\\s*`,
  'u',
)
const colonLabelled = new RegExp(`^(\\s*${bullet})(?=\\S)([^\\t:|]{1,80}?)\\s*:(?:\\*{1,2}|_{1,2})?\\s*`, 'u')
const leaderLabelled = new RegExp(`^(\\s*${bullet})(?=\\S)([^\\t|.]{1,80}?)\\s*\\.{3,}\\s*`, 'u')
const spaceLabelled = new RegExp(`^(\\s*${bullet})(\\S(?:[^\\t|]{0,100}?\\S)?)\\s{2,}(?=\\S)`, 'u')
const bareLabel = new RegExp(`^(\\s*${bullet})(?=\\S)(.{1,120}?)(?:\\s*[:|])?\\s*$`, 'u')

interface LabelPlace {
  label: string
  valueAt: number
  /** What the label is known as; else, its own words tell. */
  known?: KnownLabel | undefined
}

/** Bold and italic marks of Markdown are no part of a label. */
export const unmarked = (label: string) => label.replace(/^[*_]+|(?<![*_:])[*_:]+$/g, '').trim()

function placeOf(pattern: RegExp, text: string): LabelPlace | null {
  const match = pattern.exec(text)
  return match ? { label: unmarked(match[2] ?? ''), valueAt: match[0].length } : null
}

/** The known label that a line begins with, however it is set apart from its value; lines are asked several times. */
const knownLabel = remembered((text): LabelPlace | null => {
  for (const pattern of [
    tabLabelled,
    pipeLabelled,
    colonLabelled,
    leaderLabelled,
    spaceLabelled,
    bareLabel,
  ]) {
    const place = placeOf(pattern, text)
    if (place !== null && findLabel(place.label) !== undefined) return place
  }
  const glued = labelAtStart.exec(text)
  return glued?.[1] ? wholeLabel(text, glued[1], glued[0].length) : null
})

/** The words that a label goes on with, up to what sets it apart from its value; else, those in small letters. */
const upToSeparator =
  /^((?:(?!https?:|www\.)[^:\t|.,;\d]){1,80}?)(?:[ ]?(?:[:|](?!\/\/)\s*|\.{3,}\s*)|[ ]*\t\s*|[ ]{2,}|$)/u
const smallWords = /^(?:(?!www\.)\p{Ll}[\p{Ll}'’-]{0,20}(?:\s+|$)){1,9}/u

/** A label that goes on beyond its known words where a joining word follows them: "Site Web pour plus de renseignements". */
function wholeLabel(text: string, label: string, valueAt: number): LabelPlace {
  const rest = text.slice(valueAt)
  if (/[:.]\s*$/.test(text.slice(0, valueAt)) || !/^\p{Ll}/u.test(rest) || !opensWithJoiner(rest))
    return { label, valueAt }
  const [apart = '', before = ''] = upToSeparator.exec(rest) ?? []
  const small = smallWords.exec(rest)?.[0] ?? ''
  // What nothing sets apart ends where words in small letters do.
  const [whole, words] = apart.length > before.length ? [apart, before] : [small, small.trimEnd()]
  return words === ''
    ? { label, valueAt }
    : { label: `${label} ${words}`, valueAt: valueAt + whole.length, known: findLabel(label) }
}

const rank = /^\s*\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]+(?:\s+|$)/i
/** How much at the start of a text only numbers what follows: "1. ", "(a) ". */
export const rankLength = (text: string) => rank.exec(text)?.[0].length ?? 0
const itemMark = /^\s*[-•–*]\s+/
/** How much at the start of a title is the mark of a list, or a number. */
export function titleAt(text: string): number {
  const mark = itemMark.exec(text)?.[0].length ?? 0
  return mark + rankLength(text.slice(mark))
}
/** Whether a text is such a number and nothing else. */
export const isRank = (text: string) => text !== '' && rankLength(text) === text.length

/** Reads one line as a label with its value; a line with a tab has a label even where it is not a known one. */
export function readRow(line: Line): RecordRow {
  const { text, start } = line
  const tab = placeOf(tabLabelled, text)
  const unknown = tab ?? (/^\s*\|[^|]+\|[^|]*\|\s*$/.test(text) ? placeOf(pipeLabelled, text) : null)
  const place = knownLabel(text) ?? (unknown?.label ? unknown : null)
  const ranked = place !== null && isRank(place.label)
  const known = place ? (place.known ?? findLabel(place.label)) : undefined
  const valueAt = place?.valueAt ?? 0
  const end = text.trimEnd().replace(/\|$/, '').trimEnd().length
  return {
    line: line.number,
    lead: valueAt > 0 ? [{ start, end: start + valueAt }] : [],
    value: end > valueAt ? [{ start: start + valueAt, end: start + end }] : [],
    label: ranked ? null : (place?.label ?? null),
    field: place && !ranked ? (known?.field ?? 'extra') : null,
    languages: known?.languages ?? [],
  }
}

/** Whether lines are those of a record: two known labels at least, and no fewer than half of the lines. */
export function looksLikeRecord(rows: RecordRow[]): boolean {
  const known = new Set(
    rows.filter((row) => row.field !== null && row.field !== 'extra').map((row) => row.field),
  )
  const labels = rows.filter((row) => row.label !== null).length
  const certain = rows.filter((row) => row.languages.length > 0).length
  return known.size >= 2 && (labels * 2 >= rows.length || certain >= 4)
}

/**
 * Whether labels follow each other in one line with no value but after the last: the header of a table that lost its
 * columns, whose cells nobody can tell apart.
 */
export function isFlatHeader(rows: RecordRow[]): boolean {
  const labelled = rows.filter((row) => row.label !== null)
  const empty = labelled.slice(0, -1)
  return empty.length >= 2 && empty.every((row) => row.value.length === 0 && row.line === labelled[0]?.line)
}

/** A row whose label stands alone: its value follows on lines of its own. */
export const isBareLabel = (row: RecordRow | undefined) =>
  row !== undefined && row.languages.length > 0 && row.value.length === 0

/** Whether a row at the head of a block tells what the record before it begins with, in other words; that has more. */
function beginsAnother(row: RecordRow | undefined, record: RecordRow[] | undefined): boolean {
  const first = record?.find(({ field }) => field !== null && field !== 'extra')?.field
  if (!row || !record || row.field !== first) return false
  return record.some(({ field }) => field !== null && field !== first && field !== 'extra')
}

/**
 * Cuts the rows of one annex, block after block, into records. A label that the record already has begins a new
 * one; blank lines alone do not. Lines without a label at the head of a block belong to the row that follows them,
 * unless the value before them is still to come.
 */
export function groupRows(blocks: RecordRow[][]): RecordRow[][] {
  const records: RecordRow[][] = []
  const seen = new Set<string>()
  for (const block of blocks) {
    const firstLabelled = block.findIndex((row) => row.label !== null)
    // What only numbers the record has no value.
    const continues = block
      .slice(0, Math.max(firstLabelled, 0))
      .some((row) => row.certain && row.value.length > 0)
    const another = beginsAnother(block[Math.max(firstLabelled, 0)], records.at(-1))
    for (const [i, row] of block.entries()) {
      const telling = i < firstLabelled && !continues ? block[firstLabelled] : row
      const key = telling?.label ? nameKey(telling.label) : null
      const current = records.at(-1)
      const head = i === firstLabelled && i > 0 && !continues
      if (current && !(another && i === 0) && (key === null || head || !seen.has(key))) {
        current.push(row)
      } else {
        records.push([row])
        seen.clear()
      }
      if (row.label !== null && key !== null) seen.add(key)
    }
  }
  return records
}
