import type { Block } from '../../ingest/source-file.ts'
import { anyOf } from '../../model/any-of.ts'
import { nameKey } from '../../model/fold.ts'
import { classifyBlock } from '../text/classify-block.ts'
import { blockText } from '../text/plain-block.ts'
import { structureTable } from '../text/tables.ts'
import { blankRow, isBareLabel, looksLikeRecord, type RecordRow, readRow } from './record-rows.ts'

/** Blocks without a label that may stand between two labels: paragraphs of one value. */
const maxPlainBlocks = 3
/** Labels that must follow each other for blocks to be a record of which each holds a part. */
const minFields = 3

const recordWord = anyOf([...structureTable.recordHeadings, ...structureTable.numberLabels])
const recordHeading = new RegExp(
  `^\\s*(?:${recordWord}\\s*)*(?:[:#.]\\s*)?\\d{1,4}\\s*(?:[.):/-]\\s*)?$`,
  'iu',
)

/** A line that only numbers a record: "Activity 12", "No. 3", "7." */
export const isRecordHeading = (text: string) => recordHeading.test(text.replace(/[*_#]/g, ''))

const known = (rows: RecordRow[]) => rows.filter((row) => row.languages.length > 0)

/** Whether a line of a block begins with a known label. */
export const holdsLabel = ({ lines }: Block) => lines.some((line) => readRow(line).languages.length > 0)

/** Whether a block opens another part of the document, which no record reaches over. */
function opensPart(block: Block): boolean {
  const text = blockText(block).trim()
  const shape = classifyBlock(text, block.lines)
  if (shape.kind === 'annex-title' || shape.kind === 'footnote') return true
  return block.kind === 'heading' && !isRecordHeading(text)
}

/** The rows of a text block, or null for a block that can't be part of a record. */
const rowsOf = (block: Block | undefined): RecordRow[] | null =>
  block === undefined || block.kind === 'row' || block.kind === 'note' || opensPart(block)
    ? null
    : block.lines.map(readRow)

/** "- Speakers: …", below items whose labels are known. */
const labelledItem = /^\s*[-–—•*]\s+\p{Lu}[^:.]{1,40}:\s/u

interface RunBlock {
  rows: RecordRow[]
  /** It only numbers the record below. */
  heading: boolean
}

const labelKey = (row: RecordRow | undefined) => (row?.label ? nameKey(row.label) : null)

/** The blocks from `at` on that go on with one record or the next, up to the last that has a label or its value. */
function collectRun(blocks: Block[], at: number): { run: RunBlock[]; fields: Set<string> } {
  const run: RunBlock[] = []
  const fields = new Set<string>()
  const seen = new Set<string | null>()
  let kept = 0
  let plain = 0
  for (let i = at; plain <= maxPlainBlocks; i++) {
    const rows = rowsOf(blocks[i])
    if (!rows) break
    const heading = isRecordHeading(blockText(blocks[i] as Block))
    const bare = isBareLabel(run.at(-1)?.rows.at(-1))
    const labelled = known(rows)
    run.push({ rows, heading })
    if (labelled.length > 0) {
      if (seen.has(labelKey(labelled[0]))) {
        // A new record: text between it and the one before belongs to neither.
        if (plain > 0) break
        seen.clear()
      }
      for (const row of labelled) {
        fields.add(row.field ?? '')
        seen.add(labelKey(row))
      }
    }
    const listed = blocks[i]?.kind === 'list-item' && blocks[i - 1]?.kind === 'list-item'
    if (
      labelled.length > 0 ||
      bare ||
      (listed && plain === 0 && labelledItem.test(blockText(blocks[i] as Block)))
    ) {
      kept = run.length
      plain = 0
    } else if (!heading) plain += 1
  }
  return { run: run.slice(0, kept), fields }
}

/**
 * Reads a run of blocks from `at` on that hold labelled values: whole records, or a label or a value each. Gives the
 * rows of each and how many blocks they are; null where no record begins or, if one is `open`, goes on there.
 */
export function readRecordRun(
  blocks: Block[],
  at: number,
  open: boolean,
): { rows: RecordRow[][]; blocks: number } | null {
  const start = blocks[at] as Block
  // Nearly all blocks hold no label, which is told at once.
  if (!open && !isRecordHeading(blockText(start)) && !holdsLabel(start)) return null
  const first = rowsOf(start.kind !== 'row' && isRecordHeading(blockText(start)) ? blocks[at + 1] : start)
  if (!first) return null
  const goesOn = open && first.every((row) => row.label !== null)
  if (goesOn && known(first).length === 0) return { rows: [first], blocks: 1 }
  if (known(first).length === 0) return null
  const whole = looksLikeRecord(first)
  const { run, fields } = collectRun(blocks, at)
  if (!whole && !goesOn && fields.size < minFields) return null
  return { rows: joinApart(run), blocks: run.length }
}

/** A row that only numbers the record below it. */
export const asNumber = ({ line, lead, value }: RecordRow): RecordRow => {
  return { ...blankRow(line), lead: [...lead, ...value] }
}

/** Numbers of records go with the block below them; blocks without a label with the value above them. */
function joinApart(run: RunBlock[]): RecordRow[][] {
  const joined: RecordRow[][] = []
  let headings: RecordRow[] = []
  for (const { rows, heading } of run) {
    if (heading) {
      headings.push(...rows.map(asNumber))
      continue
    }
    if (isBareLabel(joined.at(-1)?.at(-1))) {
      const labelled = rows.findIndex(({ label }) => label !== null)
      for (const row of rows.slice(0, labelled)) row.certain = true
    }
    joined.push([...headings, ...rows])
    headings = []
  }
  return joined
}
