import type { Block } from '../../ingest/source-file.ts'
import { groupBy } from '../../model/group-by.ts'
import { classifyBlock } from '../text/classify-block.ts'
import { blockText } from '../text/plain-block.ts'
import { type RecordRow, readRow, titleAt } from './record-rows.ts'
import { holdsLabel, isRecordHeading, readRecordRun } from './record-run.ts'
import { type LabelReader, readTable } from './table-records.ts'

/** Of one heading above labelled values nobody can tell whether it is a title: "Contacts". */
const minTitles = 2
/** So many known labels make a record. */
const minFields = 2

/** Records with a title of their own have fewer blocks. */
const maxRun = 12
const maxTitleChars = 160

const isShortTitle = (text: string, { lines }: Block) =>
  lines.length <= 2 &&
  text.length <= maxTitleChars &&
  /\p{L}{3}/u.test(text) &&
  /^[\p{Lu}\p{N}"“«¿¡]/u.test(text) &&
  !/[.!?:;,|]$|:\s|\t/u.test(text)

/** Whether a block may be the title of what stands below it: a heading, or a line or two that end without a stop. */
export function mayTitleRecord(block: Block): boolean {
  if (block.kind === 'row' || block.kind === 'note') return false
  const text = blockText(block).trim()
  if (block.kind !== 'heading' && !isShortTitle(text.slice(titleAt(text)), block)) return false
  return classifyBlock(text, block.lines).kind !== 'annex-title' && !isRecordHeading(text)
}

/** The labelled rows that begin at a block; none where something else does. */
function rowsFrom(source: string, blocks: readonly Block[], at: number, labels: LabelReader): RecordRow[] {
  const first = blocks[at]
  if (!first) return []
  // What stands above is the title of a record that is begun: two labels go on with it.
  if (first.kind !== 'row') return readRecordRun(blocks.slice(at, at + maxRun), 0, true)?.rows.flat() ?? []
  const end = blocks.findIndex((block, i) => i > at && (block.kind !== 'row' || block.table !== first.table))
  const [part] = readTable(source, blocks.slice(at, end < 0 ? blocks.length : end), { last: null }, labels)
  return part?.kind === 'labelled' ? part.rows : []
}

/**
 * Headings that are the titles of records: each stands right above labelled values that name no activity, as on cards
 * and fact sheets, and several of one level do.
 */
export function findRecordTitles(
  source: string,
  blocks: readonly Block[],
  labels: LabelReader,
): ReadonlySet<Block> {
  const titles: Block[] = []
  /** Records whose title stands in one block with their labels. */
  let within = 0
  const labelled = blocks.map((block) => block.kind === 'row' || holdsLabel(block))
  for (const [at, block] of blocks.entries()) {
    const titled = block.lines[0] !== undefined && readRow(block.lines[0]).label === null
    const several = labelled[at] && titled && block.kind === undefined && block.lines.length > 2
    if (several && isTitled(rowsFrom(source, blocks, at, labels))) within += 1
    // A number of the record may stand between the title and its labels.
    if (!labelled[at + 1] && !labelled[at + 2]) continue
    if (mayTitleRecord(block) && lacksTitle(rowsFrom(source, blocks, at + 1, labels))) titles.push(block)
  }
  const byLevel = groupBy(titles, ({ level }) => level ?? 0)
  const isEnough = (level: number, count: number) => count + (level === 0 ? within : 0) >= minTitles
  return new Set([...byLevel].flatMap(([level, some]) => (isEnough(level, some.length) ? some : [])))
}

/** Whether rows are those of a record that names no activity. */
function lacksTitle(rows: RecordRow[]): boolean {
  const known = rows.filter(({ field, languages }) => field !== null && languages.length > 0)
  const labels = new Set(known.map(({ field, label }) => (field === 'extra' ? label : field)))
  return labels.size >= minFields && !labels.has('programme')
}

const isTitled = (rows: RecordRow[]) =>
  rows[0]?.label === null && rows[0].value.length > 0 && lacksTitle(rows)
