import type { Block } from '../../ingest/source-file.ts'
import { oneLine } from '../../model/fold.ts'
import { repairMojibake } from '../../model/mojibake.ts'
import { readRow } from '../records/record-rows.ts'
import { readRecordRun } from '../records/record-run.ts'
import { classifyBlock, isOpeningHeading, mayBeTitle, opensSection } from '../text/classify-block.ts'
import { labelsDocument } from '../text/document-words.ts'
import { isMarkedHeading, isPlain } from '../text/plain-block.ts'
import { boldMarker, headingMark } from '../text/source-marks.ts'
import { opensContents } from './aside.ts'
import { isCoverDetail, isWhen } from './cover-details.ts'
import { factKinds, factsIn, isCoverWord, isFactLine, organizationIn, withoutFacts } from './cover-facts.ts'
import type { CoverLine } from './cover-line.ts'
import { labelledFact } from './labelled-fact.ts'
import { isMemberLine } from './member-line.ts'

const maxTitleBlocks = 24
const maxTitleChars = 220
/** A title with its subtitle, and what they call themselves. */
const maxHeadings = 4
/** Facts of a cover have no more lines between them. */
const maxApart = 5
/** A line that a site or a printer puts above a document has no more characters. */
const maxCoverLineChars = 160

/** The head of a document. */
export interface TitleBlock {
  lines: CoverLine[]
  /** How many blocks it takes. */
  blocks: number
  /** The first texts below it, and whether they are headings: as the format says, or by how the first of them is set. */
  below: { text: string; heading: boolean; set: boolean }[]
}

const rawText = (block: Block) => block.lines.map((line) => line.text).join('\n')
const plainText = (text: string) => text.replace(boldMarker, '').replace(headingMark, '').trim()

/** The parts of a line of a cover: what tabs, bars or wide gaps set apart. */
const partsOf = (text: string) => text.split(/\t|\|| {3,}/).map((part) => part.trim())

/** Whether a part of a cover's line tells nothing but facts, or is the name of the council. */
function isFactPart(text: string): boolean {
  const rest = withoutFacts(text).replace(/^[\s/]+|(?<![\s/])[\s/]+$/g, '')
  return (
    text === '' ||
    isWhen(text) ||
    isFactLine(text) ||
    isCoverDetail(text) ||
    isCoverWord(rest) ||
    isCoverDetail(rest)
  )
}

/** Whether a block of a cover tells facts: every line, or every cell, is one or the name of the council. */
const isFactBlock = (block: Block) =>
  block.lines.every(({ text }) => {
    const line = plainText(text)
    return labelledFact(line) !== null || partsOf(line).every(isFactPart) || isFactPart(oneLine(line))
  })

/** Whether the name of the council or its like stands over several lines. */
const isCoverName = (block: Block) =>
  isCoverWord(withoutFacts(oneLine(rawText(block))).replace(/^[\s/]+|(?<![\s/])[\s/]+$/g, ''))

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

/** Whether the labels of a table are those of a record, and no facts of the document: more are, or none is but a title. */
function isRecordTable(blocks: Block[], at: number): boolean {
  const { kind, table } = blocks[at] as Block
  if (kind !== 'row') return false
  const lines = blocks.flatMap((block) => (block.table === table ? block.lines.slice(0, 1) : []))
  const facts = lines.flatMap(({ text }) => labelledFact(plainText(text))?.fact ?? [])
  if (facts.length === 0) return false
  const fields = lines.filter((line) => readRow(line).languages.length > 0)
  return (
    facts.every((fact) => fact === 'subject') ||
    (fields.length >= minRecordLabels && fields.length > facts.length)
  )
}

/** Whether a part of a line says what only the cover of a document does: its symbol, its day, its subject. */
function statesFact(part: string, inTable: boolean): boolean {
  if (!/\d/.test(part) || !isFactPart(part)) return false
  const kinds = factsIn(part).map(({ kind }) => kind)
  if (kinds.some((kind) => kind === factKinds.symbol || kind === factKinds.jobNumber)) return true
  return !inTable && kinds.filter((kind) => kind === factKinds.date).length === 1
}

/** Whether a block may stand on a cover, though nothing but its place says so: it is short and no sentence. */
function mayStandInCover(blocks: Block[], at: number): boolean {
  const block = blocks[at] as Block
  const text = plainText(rawText(block))
  if (block.kind === 'note' || block.fields || isRecordTable(blocks, at)) return false
  if (text.length > maxCoverLineChars * 2) return false
  if (block.lines.some((line) => line.text.length > maxCoverLineChars)) return false
  if (/[.;:]$|\p{L}{3}[.!?]\s+\p{Lu}\p{Ll}/u.test(text) || opensContents(text) || opensSection(text))
    return false
  const { kind } = classifyBlock(text, block.lines)
  if (kind === 'numbered' || kind === 'footnote' || kind === 'annex-title' || isOpeningHeading(text))
    return false
  return block.kind === 'row' || labelsFacts(blocks, at) || !readRecordRun(blocks, at, false)
}

/** How many blocks the cover has at least: all up to the last fact that stands before the text, no few lines apart. */
function factsEnd(blocks: Block[]): number {
  let end = 0
  let headings = 0
  let outermost = 0
  for (const [at, block] of blocks.slice(0, maxTitleBlocks).entries()) {
    const sender = organizationIn(plainText(rawText(block))) !== null
    if (isMarkedHeading(block) && !sender && !isFactBlock(block)) {
      headings += 1
      outermost ||= block.level ?? 0
      // A heading of the text stands deeper than the title, or is one of many.
      if (headings > maxHeadings || (block.level ?? 0) > outermost) break
    }
    if (at - end > maxApart || !mayStandInCover(blocks, at)) break
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
    if (stated || labelsFacts(blocks, at)) end = at + 1
  }
  return end
}

/** Whether a line of a cover may be its title: it is no fact, has no label and names no organization. */
const mayName = ({ text, fact, label }: CoverLine) => !fact && label === null && organizationIn(text) === null

/** Whether a line heads the numbered paragraph below it, or in the same line of the source, and is no title. */
const headsParagraph = (block: Block, next: Block | undefined, lines: CoverLine[]) =>
  next !== undefined &&
  (next.lines[0]?.number === block.lines[0]?.number || /\p{Ll}/u.test(rawText(block))) &&
  organizationIn(plainText(rawText(block))) === null &&
  classifyBlock(plainText(rawText(next)), next.lines).kind === 'numbered' &&
  lines.some(mayName)

/** Whether the first text of a document is a title that is longer than headings are, or over several lines. */
const isLongTitle = (block: Block, next: Block | undefined, plain: string) =>
  next !== undefined &&
  isPlain(block) &&
  block.lines.length <= 3 &&
  plain.length <= maxTitleChars &&
  /^\p{Lu}/u.test(plain) &&
  !/[.;:,!?]$|[.!?]\s+\p{Lu}\p{Ll}/u.test(plain)

/** Whether a line may be a title by its words: one that they make a heading, or that its place does. */
const readsAsTitle = (plain: string, { lines }: Block) => {
  const shape = classifyBlock(plain, lines)
  return (shape.kind === 'heading' && shape.depth === null) || mayBeTitle(plain, lines)
}

const opensSubtitle = /[\p{L}\d)][:–—-]$/u

/** Whether a line of a cover is the first of a title that goes on below: "Technical assistance:". */
const goesOnBelow = (block: Block, next: Block | undefined, plain: string) =>
  next !== undefined &&
  opensSubtitle.test(plain) &&
  block.kind === undefined &&
  next.kind === undefined &&
  next.lines.length === 1 &&
  readsAsTitle(plain.slice(0, -1), block) &&
  readsAsTitle(plainText(rawText(next)), next)

/** Whether a line of a cover goes on with the title above it. */
const goesOnFrom = (above: string | undefined, block: Block, plain: string) =>
  above !== undefined && opensSubtitle.test(above) && readsAsTitle(plain, block)

/** Whether a line in bold heads the text below it, as others further down do: the title stands above. */
const headsSection = (blocks: Block[], at: number, lines: CoverLine[]) =>
  lines.some((line) => line.heading || mayName(line)) &&
  blocks[at]?.bold === true &&
  blocks[at + 1] !== undefined &&
  !blocks[at + 1]?.bold &&
  /\p{Ll}/u.test(rawText(blocks[at] as Block)) &&
  blocks.slice(at + 2).some(({ bold, kind }) => bold && isText(kind))

const isText = (kind: Block['kind']) => kind === undefined || kind === 'paragraph'

/** The lines of the title block at the head of a document. */
function collectLines(blocks: Block[]): { lines: CoverLine[]; count: number } {
  const lines: CoverLine[] = []
  const certain = factsEnd(blocks)
  let bold = false
  let count = 0
  for (; count < Math.min(blocks.length, maxTitleBlocks); count++) {
    const block = blocks[count] as Block
    const raw = rawText(block)
    const plain = repairMojibake(plainText(raw))
    const startsBold = bold || (raw.trimStart().startsWith('**') && block.kind !== 'row')
    const fact = plain.length <= maxCoverLineChars * 3 && (isFactBlock(block) || isCoverName(block))
    const said = isMarkedHeading(block) && !isOpeningHeading(plain) && !opensAnnex(block, plain)
    if (count >= certain && !goesOn(blocks, count, lines, { plain, fact, startsBold, said })) break
    const markers = raw.match(boldMarker)?.length ?? 0
    bold = markers % 2 === 1 ? !bold : bold
    for (const { text, number } of block.lines) {
      const line = { number, block: count, bold: startsBold || block.bold === true, heading: said }
      lines.push(...toCoverLines(repairMojibake(plainText(text)), fact).map((part) => ({ ...line, ...part })))
    }
  }
  return { lines, count }
}

/** A line of a cover as what it labels, or in its parts where facts stand beside other texts. */
function toCoverLines(line: string, fact: boolean): Pick<CoverLine, 'text' | 'fact' | 'beside' | 'label'>[] {
  const labelled = labelledFact(line)
  if (labelled)
    return [
      {
        text: oneLine(labelled.value),
        fact: isFactLine(labelled.value),
        beside: false,
        label: labelled.fact,
      },
    ]
  const parts = partsOf(line).filter((part) => part !== '')
  const apart = !fact && parts.length > 1 && parts.some(isFactPart)
  return (apart ? parts : [line])
    .map(oneLine)
    .filter((text) => text !== '')
    .map((text) => ({ text, fact: fact || (apart && isFactPart(text)), beside: apart, label: null }))
}

const opensAnnex = (block: Block, plain: string) => classifyBlock(plain, block.lines).kind === 'annex-title'

/** Whether a block goes on with a cover by what it is, though no fact of the document stands below it. */
function goesOn(
  blocks: Block[],
  at: number,
  lines: CoverLine[],
  { plain, fact, startsBold, said }: { plain: string; fact: boolean; startsBold: boolean; said: boolean },
): boolean {
  const block = blocks[at] as Block
  const next = blocks[at + 1]
  if (opensContents(plain) || (lines.some((line) => !line.fact) && opensSection(plain))) return false
  if (headsSection(blocks, at, lines) || isRecordTable(blocks, at)) return false
  if (fact) return true
  const shape = classifyBlock(plain, block.lines)
  // Who sends a document, and what kind it is, stand above its title.
  const mayOpen = lines.every((line) => !mayName(line) || labelsDocument(line.text))
  const titleLike =
    (shape.kind === 'heading' && shape.depth === null && !isOpeningHeading(plain)) ||
    (mayOpen && mayBeTitle(plain, block.lines)) ||
    (mayOpen && goesOnBelow(block, next, plain)) ||
    goesOnFrom(lines.at(-1)?.text, block, plain) ||
    (shape.kind === 'text' && lines.every((line) => line.fact) && isLongTitle(block, next, plain))
  // Below what may be the title, a heading that isn't outermost heads a part of the text.
  const names = (line: CoverLine) => mayName(line) && !isMemberLine(line.text)
  const deeper = (block.level ?? 1) > 1 && lines.some(names)
  const numbered = shape.kind === 'numbered' || (shape.kind === 'heading' && shape.depth !== null)
  const first = said && !deeper && !numbered && !lines.some((line) => line.heading && names(line))
  if (!startsBold && !first && (!titleLike || isMarkedHeading(block) || !isPlain(block))) return false
  if (headsParagraph(block, next, lines)) return false
  return block.kind === 'row' || !readRecordRun(blocks, at, false)
}

/** Texts below the cover that are looked at for who sent the document, and how long they may be. */
const maxBelow = { blocks: 4, chars: 700 }

/** Takes the title block at the head of a document: its lines, how many blocks they are, and the texts below them. */
export function takeTitleBlock(blocks: Block[]): TitleBlock {
  const { lines, count } = collectLines(blocks)
  const below = blocks
    .slice(count, count + maxBelow.blocks)
    .map((block, i) => ({
      text: oneLine(plainText(rawText(block))),
      heading: isMarkedHeading(block),
      set:
        i === 0 &&
        block.kind !== 'row' &&
        classifyBlock(plainText(rawText(block)), block.lines).kind === 'heading',
    }))
    .filter(({ text }) => text !== '' && text.length <= maxBelow.chars)
  return { lines, blocks: count, below }
}
