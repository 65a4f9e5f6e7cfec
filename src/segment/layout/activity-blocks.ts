import type { Block, Line } from '../../ingest/source-file.ts'
import { type ActivityParts, readActivityLine, readActivityLines } from '../records/activity-line.ts'
import { readWhere } from '../records/activity-pieces.ts'
import { evidenceOf, listsActivities } from '../records/columns/judge-table.ts'
import { givenColumns } from '../records/columns/read-columns.ts'
import { mayTitleRecord } from '../records/record-titles.ts'
import { gridOf } from '../records/table-grid.ts'
import { classifyBlock } from '../text/classify-block.ts'
import { blockText, isPlain } from '../text/plain-block.ts'
import { rangeOf } from './labelled-blocks.ts'

/** One activity alone may be a line of the narrative. */
const minActivities = 2

interface Candidate {
  lines: Line[]
  parts: ActivityParts
}

const fields = [null, 'programme', 'dates', 'countries', 'extra', 'description'] as const

const toRow = ({ lines, parts }: Candidate, table: number): Block => ({
  kind: 'row',
  table,
  fields: [...fields],
  cells: [parts.number, parts.title, parts.dates, parts.countries, parts.place, parts.details],
  lines,
})

/** Whether the rows that lines would make list activities, each with its date. */
function areActivities(source: string, rows: Block[]): boolean {
  const texts = gridOf(source, rows).map((row) => row.texts)
  const columns = givenColumns([...fields], texts)
  if (!listsActivities(columns, texts)) return false
  const dated = texts.filter((row) => evidenceOf(columns, row).date).length
  return dated > texts.length / 2
}

/** What is told of an activity below its title and its place and date takes no more lines or blocks. */
const maxDetails = 3

/** Reads the lines of one block, or several lines of it that follow each other. */
function candidatesOf(block: Block, inAnnex: boolean): (Candidate | Line)[] {
  // A numbered paragraph is cited by its number; in an annex, the number counts the activities.
  const mayBe = (parts: ActivityParts | null) => parts !== null && (inAnnex || !parts.cited)
  const several = block.lines.length > 1 ? readActivityLines(block.lines) : null
  if (several && mayBe(several)) return [{ lines: block.lines, parts: several }]
  // "Seminar on marks, Bamako, 3 March 2021", and on the lines below what is told of it.
  const [head, ...told] = block.lines
  const own = head && told.length > 0 && told.length <= maxDetails ? readActivityLine(head) : null
  if (own && mayBe(own) && told.every((line) => readActivityLine(line) === null))
    return [{ lines: block.lines, parts: { ...own, details: [...own.details, ...told.map(rangeOf)] } }]
  return block.lines.map((line): Candidate | Line => {
    const parts = readActivityLine(line)
    return parts && mayBe(parts) ? { lines: [line], parts } : line
  })
}

/** An activity over several blocks: its title, a line that says where and when and nothing else, what is told of it below. */
function candidateOver(blocks: Block[], at: number): { candidate: Candidate; whole: Block[] } | null {
  const [title, where] = [blocks[at], blocks[at + 1]]
  // Nearly all blocks are sentences, which is told at once.
  const end = title?.lines.at(-1)?.text.trimEnd() ?? ''
  if (!title || end === '' || (title.kind !== 'heading' && /[.!?:;,|]$/.test(end))) return null
  const opens = where && isPlain(where) && where.lines.length <= 1 + maxDetails
  const line = opens ? where.lines[0]?.text : undefined
  const told = line && /\d/.test(line) ? line : undefined
  const pieces = told === undefined ? null : readWhere(told)
  // A date without a place may be anybody's: that of the document.
  const apart = pieces !== null && pieces.length > 1 && pieces.some(({ kind }) => kind === 'date')
  const [head] = title.lines
  const set = title.kind === 'heading' || title.bold === true
  const own = !apart && set && title.lines.length === 1 && head ? readActivityLine(head) : null
  if ((!apart && !own) || !mayTitleRecord(title)) return null
  const whole = apart ? [title, where as Block] : [title]
  for (const block of blocks.slice(at + whole.length, at + whole.length + maxDetails)) {
    if (!isPlain(block) || block.bold || mayTitleRecord(block)) break
    whole.push(block)
  }
  const lines = whole.flatMap((block) => block.lines)
  const parts = own
    ? { ...own, details: [...own.details, ...lines.slice(1).map(rangeOf)] }
    : readActivityLines(lines)
  return parts && { candidate: { lines, parts }, whole }
}

const isCandidate = (one: Candidate | Line): one is Candidate => 'parts' in one

type Run = { candidate: Candidate; block: Block; whole?: Block[] }[]
type Piece = { block: Block; line: Line | null } | { run: Run }

const numbered = /^\s*\d{1,3}[.)]\s/
/** So many numbers count activities, where nothing else has one. */
const minNumbers = 3

/** Whether all that is numbered in a document is an activity: the numbers count these. */
function countsActivities(blocks: Block[]): boolean {
  const lines = blocks.flatMap((block) => (isPlain(block) ? block.lines : []))
  const counted = lines.filter(({ text }) => numbered.test(text))
  return counted.length >= minNumbers && counted.every((line) => readActivityLine(line) !== null)
}

/** The blocks with what may be activities in them, those that follow each other together. */
function findRuns(blocks: Block[]): Piece[] {
  let inAnnex = countsActivities(blocks)
  const pieces: Piece[] = []
  const addCandidate = (one: Run[number]) => {
    const last = pieces.at(-1)
    if (last && 'run' in last) last.run.push(one)
    else pieces.push({ run: [one] })
  }
  let taken = 0
  // "Our activities were:" opens a list, whose numbers count its items.
  let listed = false
  for (const [at, block] of blocks.entries()) {
    if (at < taken) continue
    const over = at > 0 ? candidateOver(blocks, at) : null
    if (over) {
      addCandidate({ ...over, block })
      taken = at + over.whole.length
      continue
    }
    // What opens a document is its cover.
    const closed = at === 0 || block.kind === 'row' || block.kind === 'heading' || block.kind === 'note'
    inAnnex ||=
      block.kind !== 'row' && classifyBlock(blockText(block).trim(), block.lines).kind === 'annex-title'
    const found: (Candidate | Line)[] = closed ? block.lines : candidatesOf(block, inAnnex || listed)
    if (!found.some(isCandidate)) pieces.push({ block, line: null })
    else
      for (const one of found) {
        if (isCandidate(one)) addCandidate({ candidate: one, block })
        else pieces.push({ block, line: one })
      }
    listed = found.some(isCandidate) ? listed : /:\s*$/.test(block.lines.at(-1)?.text ?? '')
  }
  return pieces
}

/** Activities that stand on lines without labels ("title, place, date"), as rows of a table. */
export function readActivityBlocks(blocks: Block[], source: string, firstTable: number): Block[] {
  const pieces = findRuns(blocks)
  const runs = pieces.flatMap((piece) => ('run' in piece ? [piece.run] : []))
  const rows = new Map(
    runs.map((run, i) => [run, run.map(({ candidate }) => toRow(candidate, firstTable + i))]),
  )
  const rowsOf = (run: Run) => rows.get(run) ?? []
  const several = runs.filter((run) => run.length >= minActivities && areActivities(source, rowsOf(run)))
  // One alone is an activity where others are set like it.
  const setOf = ([first]: Run) => `${first?.block.kind} ${first?.whole === undefined}`
  const models = new Map(several.map((run) => [setOf(run), run]))
  const isAlike = (run: Run) => {
    const model = run.length < minActivities && models.get(setOf(run))
    return model && areActivities(source, [...rowsOf(model), ...rowsOf(run)])
  }
  const listed = new Set([...several, ...runs.filter(isAlike)])
  const read: Block[] = []
  for (const piece of pieces) {
    if ('block' in piece) {
      if (piece.line) addLine(read, piece.block, piece.line)
      else read.push(piece.block)
    } else if (listed.has(piece.run)) read.push(...rowsOf(piece.run))
    else
      for (const { candidate, block, whole } of piece.run) {
        if (whole) read.push(...whole)
        else for (const line of candidate.lines) addLine(read, block, line)
      }
  }
  return read
}

/** Adds a line of a block to the piece of it that went before, or as a piece of its own. */
function addLine(read: Block[], block: Block, line: Line): void {
  const last = read.at(-1)
  if (last && last.kind === block.kind && block.lines.includes(last.lines.at(-1) as Line))
    last.lines.push(line)
  else read.push({ ...block, lines: [line] })
}
