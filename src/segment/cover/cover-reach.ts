import type { Block } from '../../ingest/source-file.ts'
import { readRow } from '../records/record-rows.ts'
import { readRecordRun } from '../records/record-run.ts'
import { classifyBlock, isOpeningHeading, opensSection } from '../text/classify-block.ts'
import { isMarkedHeading } from '../text/plain-block.ts'
import { opensContents } from './aside.ts'
import { isSalutation, isStreet } from './cover-details.ts'
import { factKinds, factsIn, organizationIn } from './cover-facts.ts'
import { isFactBlock, isFactPart, partsOf, plainOf, plainText } from './fact-block.ts'
import { labelledFact } from './labelled-fact.ts'
import { isMemberLine } from './member-line.ts'

/** A cover has no more blocks. */
export const maxTitleBlocks = 24
/** A title with its subtitle, and what they call themselves. */
const maxHeadings = 4
/** Facts of a cover have no more lines between them that name nobody. */
const maxApart = 5
/** A line that a site or a printer puts above a document has no more characters. */
export const maxCoverLineChars = 160

/** Whether lines with labels are the head of a document and no record: no record begins there, or with fewer of them. */
function labelsFacts(blocks: Block[], at: number): boolean {
  const lines = blocks[at]?.lines ?? []
  const facts = lines.filter(({ text }) => labelledFact(plainText(text)) !== null)
  const labelled = lines.filter(({ text }) => /^\s*\p{L}[^:]{0,40}:\s/u.test(text))
  const all = lines.length > 2 && labelled.length === lines.length
  if (blocks[at]?.kind === 'row' || facts.length * 2 + Number(all) <= lines.length) return false
  const fields = lines.filter((line) => readRow(line).languages.length > 0)
  return facts.length > fields.length || !readRecordRun(blocks, at, false)
}

/** A record has so many labels at least. */
const minRecordLabels = 3

/** Tables of a cover set labels beside values, or a few facts beside each other: one with so many rows of so many cells lists. */
const listed = { rows: 3, cells: 3 }

/**
 * Whether a table is no part of a cover: it lists something row by row, or its labels are those of a record, and no facts of
 * the document: more are, or none is but a title.
 */
function isRecordTable(blocks: Block[], table: Block['table']): boolean {
  const lines = blocks.flatMap((block) => (block.table === table ? block.lines.slice(0, 1) : []))
  const wide = lines.filter(({ text }) => partsOf(text).filter((part) => part !== '').length >= listed.cells)
  if (wide.length >= listed.rows) return true
  const facts = lines.flatMap(({ text }) => labelledFact(plainText(text))?.fact ?? [])
  if (facts.length === 0) return false
  const fields = lines.filter((line) => readRow(line).languages.length > 0)
  return (
    facts.every((fact) => fact === 'subject') ||
    (fields.length >= minRecordLabels && fields.length > facts.length)
  )
}

/** Whether a block is a row of such a table, by its place. */
export type IsOfRecord = (at: number) => boolean

/** Tells it of the blocks of a document: of each table once, whatever the number of its rows. */
export function recordRows(blocks: Block[]): IsOfRecord {
  const told = new Map<Block['table'], boolean>()
  return (at) => {
    const { kind, table } = blocks[at] as Block
    if (kind !== 'row') return false
    const isRecord = told.get(table) ?? isRecordTable(blocks, table)
    told.set(table, isRecord)
    return isRecord
  }
}

/** Whether a part of a line says what only the cover of a document does: its symbol, its day, its subject. */
function statesFact(part: string, inTable: boolean): boolean {
  if (!/\d/.test(part) || !isFactPart(part)) return false
  const kinds = factsIn(part).map(({ kind }) => kind)
  if (kinds.some((kind) => kind === factKinds.symbol || kind === factKinds.jobNumber)) return true
  return !inTable && kinds.filter((kind) => kind === factKinds.date).length === 1
}

/** Whether a block may stand on a cover, though nothing but its place says so: it is short and no sentence. */
function mayStandInCover(blocks: Block[], at: number, isOfRecord: IsOfRecord): boolean {
  const block = blocks[at] as Block
  const text = plainOf(block)
  if (block.kind === 'note' || block.fields || isOfRecord(at)) return false
  if (text.length > maxCoverLineChars * 2) return false
  if (block.lines.some((line) => line.text.length > maxCoverLineChars)) return false
  // "Distr.", "Original:" stand beside other facts.
  const isSentence = (part: string) => /\s\S*[.;:]$|\p{L}{3}[.!?]\s+\p{Lu}\p{Ll}/u.test(part)
  if (partsOf(text).some(isSentence) || opensContents(text) || opensSection(text)) return false
  const { kind } = classifyBlock(text, block.lines)
  if (isSalutation(text)) return false
  // A street begins with no number of a paragraph.
  if ((kind === 'numbered' && !isStreet(text)) || kind === 'footnote') return false
  if (kind === 'annex-title' || isOpeningHeading(text)) return false
  return block.kind === 'row' || labelsFacts(blocks, at) || !readRecordRun(blocks, at, false)
}

/** How many blocks the cover has at least: all up to the last fact that stands before the text, no few lines apart. */
export function factsEnd(blocks: Block[], isOfRecord: IsOfRecord): number {
  let end = 0
  let apart = 0
  let headings = 0
  let outermost = 0
  for (const [at, block] of blocks.slice(0, maxTitleBlocks).entries()) {
    const plain = plainOf(block)
    const sender = organizationIn(plain) !== null
    if (isMarkedHeading(block) && !sender && !isFactBlock(block)) {
      headings += 1
      outermost ||= block.level ?? 0
      // A heading of the text stands deeper than the title, or is one of many.
      if (headings > maxHeadings || (block.level ?? 0) > outermost) break
    }
    if (apart > maxApart || !mayStandInCover(blocks, at, isOfRecord)) break
    const inTable = block.kind === 'row'
    // Below its first facts a cover has others, which stand elsewhere too: the session, its days, who wrote it.
    const others = (part: string) => part !== '' && (isFactPart(part) || labelledFact(part) !== null)
    const stated = block.lines.some(({ text }) => {
      const line = plainText(text)
      return (
        partsOf(line).some((part) => statesFact(part, inTable)) ||
        (end > 0 && [line, ...partsOf(line)].some(others))
      )
    })
    if (stated || labelsFacts(blocks, at)) {
      end = at + 1
      apart = 0
    } else apart += Number(!sender && !isMemberLine(plain))
  }
  return end
}
