import type { Block, Line, TextRange } from '../../ingest/source-file.ts'
import { countEach } from '../../model/count-each.ts'
import { nameKey } from '../../model/fold.ts'
import { findPeriods } from '../../periods/find-periods.ts'
import { isLabelOf, isLabelWords } from '../records/columns/column-words.ts'
import { type LabelledText, learnLabels } from '../records/learn-labels.ts'
import { findLabel, type KnownLabel } from '../records/record-labels.ts'
import { isRank, rankLength } from '../records/record-rows.ts'
import { mayTitleRecord } from '../records/record-titles.ts'
import { isPlain } from '../text/plain-block.ts'

/** A few words, then a colon or a tab, then the value. */
const labelled =
  /^(\s*(?:[-•–*]\s+)?(?:\*\*)?)(?=[\p{L}\d])([^\t:|]{2,60}?)(?:\*\*)?(?:\s*(?::(?:\*\*)?|\t\*\*)(?:\s+(?=\S)|$)|\s*\t$|[^\S\t]*\t\s+(?=\S))/u
const maxLabelWords = 9
/** A value of more lines than this is followed by something else. */
const maxValueLines = 12

/** Tables of labels that nothing sets apart are numbered by themselves. */
const firstOpenTable = 4_000_000

interface LabelledLine extends LabelledText {
  lead: TextRange
  value: string
  valueAt: number
}

function readLine(line: Line): LabelledLine | null {
  const match = labelled.exec(line.text)
  const label = match?.[2]?.trim() ?? ''
  if (!match || label.split(/\s+/).length > maxLabelWords || /[.!?]\s/.test(label)) return null
  if (isRank(label)) return null
  const before = (match[1] ?? '').length
  return {
    label,
    lead: { start: line.start + before, end: line.start + match[0].trimEnd().length },
    value: line.text.slice(match[0].length).trim(),
    valueAt: match[0].length,
  }
}

/** The label and the value of a row of two cells. */
function readRowPair(block: Block, textOf: (cell: TextRange[]) => string): LabelledText | null {
  const filled = (block.cells ?? []).filter((cell) => cell.length > 0)
  const [label, value] = filled
  if (!label || !value || filled.length !== 2) return null
  return { label: textOf(label).replace(/(?:(?<!\s)\s+)?:$/, ''), value: textOf(value) }
}

/** A line holds a record where it has so many labels, of which so many are known. */
const minInline = 3
const minKnownInline = 2

/** The labelled values of a line, "Activity: …; Date: …; Country: …", as lines; the line itself where it is none. */
function cutInline(line: Line): Line[] {
  const parts: Line[] = []
  let at = 0
  for (const part of line.text.split(';')) {
    const start = at + (part.length - part.trimStart().length)
    if (part.trim() !== '') parts.push({ ...line, text: part.trim(), start: line.start + start })
    at += part.length + 1
  }
  if (parts.length < minInline) return [line]
  const labels = parts.map((part) => readLine(part)?.label)
  const known = labels.filter((label) => label !== undefined && findLabel(label) !== undefined)
  return labels.every(Boolean) && known.length >= minKnownInline ? parts : [line]
}

/** A block with the records that stand in single lines of it on lines of their own. */
const apart = (block: Block): Block =>
  block.kind === 'row' || block.kind === 'heading' || !block.lines.some(({ text }) => text.includes(';'))
    ? block
    : { ...block, lines: block.lines.flatMap(cutInline) }

/** A label that stands alone is short, and values above the next one take few blocks. */
const maxBareChars = 60
const maxBareValues = 3

/** The key of a block that may be nothing but a label: a short line that ends as none of a text does. */
function bareKey(block: Block): string {
  const [line, ...others] = block.lines
  const text = line?.text.trim() ?? ''
  const short = text.length <= maxBareChars && text.split(/\s+/).length <= maxLabelWords
  if (!isPlain(block) || others.length > 0 || !short || !/^\p{Lu}\p{L}/u.test(text) || /[.;!?,]$/.test(text))
    return ''
  return nameKey(text)
}

/**
 * Lines that stand again and again above other texts, as the labels of forms do, with what stands below them as rows
 * of two cells; where their values make activities.
 */
function pairBareLabels(blocks: Block[], table: number): Block[] {
  const keys = blocks.map(bareKey)
  const uses = countEach(keys.filter((key) => key !== ''))
  if ([...uses.values()].filter((count) => count > 1).length < 2) return blocks
  const labels = new Set(blocks.filter((_, at) => (uses.get(keys[at] ?? '') ?? 0) > 1))
  const isLabel = (block: Block | undefined) => block !== undefined && labels.has(block)
  const rows: Block[] = []
  const pairs: LabelledText[] = []
  for (let at = 0; at < blocks.length; at++) {
    const label = blocks[at] as Block
    let end = at + 1
    while (end <= at + maxBareValues && blocks[end] && isPlain(blocks[end] as Block) && !isLabel(blocks[end]))
      end += 1
    if (!isLabel(label) || end === at + 1) {
      rows.push(label)
      continue
    }
    const values = blocks.slice(at + 1, end).flatMap(({ lines }) => lines)
    pairs.push({
      label: label.lines[0]?.text.trim() ?? '',
      value: values.map(({ text }) => text.trim()).join(' '),
    })
    const cells = [label.lines, values].map((lines) => lines.map(rangeOf))
    rows.push({ kind: 'row', table, cells, lines: [...label.lines, ...values] })
    at = end - 1
  }
  return learnLabels(pairs).size > 0 ? rows : blocks
}

/** A label that nothing sets apart from its value has few words, and so many follow each other. */
const maxOpenWords = 4
const minOpenLabels = 3

interface OpenLabel {
  label: string
  value: string
  labelAt: number
  valueAt: number
}

/** The label that a line begins with, though nothing sets it apart: "Dates 3-5 March 2021", "- Venue Nairobi". */
function readOpenLabel(line: Line): OpenLabel | null {
  const text = line.text.trimEnd()
  const labelAt = /^\s*(?:[-•–*]\s+)?(?=\p{Lu})/u.exec(text)?.[0].length
  if (labelAt === undefined || text.length > maxOpenChars || /[.!?;:\t|]$/.test(text)) return null
  const words = [...text.slice(labelAt).matchAll(/\S+/g)].map(({ index }) => index + labelAt)
  for (let count = Math.min(maxOpenWords, words.length - 1); count > 0; count--) {
    const valueAt = words[count] ?? 0
    const [label, value] = [text.slice(labelAt, valueAt).trim(), text.slice(valueAt)]
    const opens = /^[\p{Lu}\d«"“]/u.test(value) || findPeriods(value)[0]?.start === 0
    if (opens && !label.includes(':') && isLabelWords(label)) return { label, value, labelAt, valueAt }
  }
  return null
}
const maxOpenChars = 120

/** Whether a record is given by lines that open with labels: one of them is that of a date, and has one. */
const givesRecord = (run: readonly OpenLabel[]) =>
  run.length >= minOpenLabels &&
  run.some(({ label, value }) => {
    const [period] = findPeriods(value)
    return period !== undefined && period.end - period.start > value.length / 2 && isLabelOf(label, 'dates')
  })

/** Lines that open with labels, though nothing sets them apart from their values, as rows of two cells. */
function pairOpenLabels(blocks: Block[], firstTable: number): Block[] {
  const read: Block[] = []
  let table = firstTable
  for (let at = 0; at < blocks.length; at++) {
    const run: { open: OpenLabel; line: Line }[] = []
    let end = at
    for (; end < blocks.length; end++) {
      const { kind, lines } = blocks[end] as Block
      const opened = kind === 'row' || kind === 'heading' ? [] : lines.map(readOpenLabel)
      const seen = new Set(run.map(({ open }) => open.label))
      if (opened.length === 0 || !opened.every((open) => open !== null && !seen.has(open.label))) break
      run.push(...opened.flatMap((open, i) => (open ? [{ open, line: lines[i] as Line }] : [])))
    }
    if (!givesRecord(run.map(({ open }) => open))) {
      read.push(blocks[at] as Block)
      continue
    }
    table += 1
    for (const { open, line } of run) {
      const [label, value] = [line.start + open.labelAt, line.start + open.valueAt]
      const { end } = rangeOf(line)
      const cells = [[{ start: label, end: label + open.label.length }], [{ start: value, end }]]
      read.push({ kind: 'row', table, cells, lines: [line] })
    }
    at = end - 1
  }
  return read
}

/** Where the words of a line stand. */
export const rangeOf = ({ start, text }: Line): TextRange => ({
  start: start + text.length - text.trimStart().length,
  end: start + text.trimEnd().length,
})

export interface LabelledBlocks {
  blocks: Block[]
  /** The labels that the document has taught, by their key. */
  learned: ReadonlyMap<string, KnownLabel>
}

/**
 * Reads labels that no table has by what stands under them throughout the document, and gives the lines of records
 * that they make as rows of two cells.
 */
export function readLabelledBlocks(read: Block[], source: string, firstTable: number): LabelledBlocks {
  const blocks = pairBareLabels(pairOpenLabels(read.map(apart), firstOpenTable), firstTable)
  const textOf = (cell: TextRange[]) => cell.map(({ start, end }) => source.slice(start, end)).join(' ')
  const own = blocks.map((block): LabelledText[] => {
    if (block.kind === 'heading') return []
    const read = block.kind === 'row' ? [readRowPair(block, textOf)] : block.lines.map(readLine)
    return read.filter((pair) => pair !== null)
  })
  const pairs = own.flatMap((read, at) => {
    const block = blocks[at] as Block
    const above = read.length === 0 && (own[at + 1]?.length ?? 0) > 0 && mayTitleRecord(block)
    return above ? [{ label: '', value: block.lines.map(({ text }) => text).join(' '), above }] : read
  })
  const learned = learnLabels(pairs)
  if (learned.size === 0) return { blocks, learned }
  const isKnown = (label: string) => learned.has(nameKey(label)) || findLabel(label) !== undefined
  let table = firstTable
  let listed = false
  const rows = blocks.flatMap((block) => {
    const goesOn = listed
    listed = false
    if (block.kind === 'row' || block.kind === 'heading') return [block]
    const at = block.lines.findIndex((line) => isKnown(readLine(line)?.label ?? ''))
    // The items of one list are one record, and so are paragraphs of a line each.
    const alone = block.kind === 'list-item' || block.lines.length === 1
    if (at < 0 && !(goesOn && alone && block.lines[0] && readLine(block.lines[0]))) return [block]
    listed = alone
    if (!listed || !goesOn) table += 1
    const title = at > 0 && mayTitleRecord({ lines: block.lines.slice(0, at).map(withoutRank) })
    const from = title ? 0 : Math.max(at, 0)
    const above = from > 0 ? [{ ...block, lines: block.lines.slice(0, from) }] : []
    return [...above, ...toRows(block.lines.slice(from), table)]
  })
  return { blocks: rows, learned }
}

/** A line without the number that it begins with. */
const withoutRank = (line: Line): Line => {
  const length = rankLength(line.text)
  return { ...line, text: line.text.slice(length), start: line.start + length }
}

/** Labelled lines as rows; a line without a label goes on with the value above it. */
function toRows(lines: Line[], table: number): Block[] {
  const rows: Block[] = []
  for (const line of lines) {
    const pair = readLine(line)
    const last = rows.at(-1)
    const { start: from, end } = rangeOf(line)
    if (!pair && last && last.lines.length < maxValueLines) {
      last.lines.push(line)
      last.cells?.at(-1)?.push({ start: from, end })
      continue
    }
    const value = pair?.value ? [{ start: line.start + pair.valueAt, end }] : []
    const rest = Math.max(withoutRank(line).start, from)
    const ranked = from < rest && rest < end
    const unlabelled = ranked
      ? [[{ start: from, end: rest }], [{ start: rest, end }]]
      : [[{ start: from, end }]]
    const cells = pair ? [[pair.lead], value] : unlabelled
    rows.push({ kind: 'row', table, cells, lines: [line] })
  }
  return rows
}
