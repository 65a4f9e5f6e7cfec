import type { Block } from '../../ingest/source-file.ts'
import { oneLine } from '../../model/fold.ts'
import { repairMojibake } from '../../model/mojibake.ts'
import { readRecordRun } from '../records/record-run.ts'
import { classifyBlock, isOpeningHeading, mayBeTitle, opensSection } from '../text/classify-block.ts'
import { labelsDocument } from '../text/document-words.ts'
import { isPlain } from '../text/plain-block.ts'
import { boldMarker, headingMark } from '../text/source-marks.ts'
import { opensContents } from './aside.ts'
import { isCoverDetail } from './cover-details.ts'
import { isCoverWord, isFactLine, organizationIn, withoutFacts } from './cover-facts.ts'
import type { CoverLine } from './cover-line.ts'
import { labelledFact } from './labelled-fact.ts'

const maxTitleBlocks = 24
const maxTitleChars = 220
/** A name over several lines has the next fact within so many blocks. */
const maxNameLines = 4
/** A line that a site or a printer puts above a document has no more characters. */
const maxCoverLineChars = 160

/** The head of a document. */
export interface TitleBlock {
  lines: CoverLine[]
  /** How many blocks it takes. */
  blocks: number
  /** The first texts below it, and whether they are headings. */
  below: { text: string; heading: boolean }[]
}

const rawText = (block: Block) => block.lines.map((line) => line.text).join('\n')
const plainText = (text: string) => text.replace(boldMarker, '').replace(headingMark, '').trim()

/** Whether a block of a cover tells facts: every line, or every cell, is one or the name of the council. */
function isFactBlock(block: Block): boolean {
  const parts = block.lines.flatMap(({ text }) => {
    const line = plainText(text)
    return labelledFact(line) === null ? line.split(/\t|\|| {3,}/) : []
  })
  return parts.every((part) => {
    const text = part.trim()
    const rest = withoutFacts(text).replace(/^[\s/]+|(?<![\s/])[\s/]+$/g, '')
    return text === '' || isFactLine(text) || isCoverDetail(text) || isCoverWord(rest) || isCoverDetail(rest)
  })
}

/** Whether the name of the council or its like stands over several lines. */
const isCoverName = (block: Block) =>
  isCoverWord(withoutFacts(oneLine(rawText(block))).replace(/^[\s/]+|(?<![\s/])[\s/]+$/g, ''))

/** Whether a short text among the facts of a cover belongs to it: a name over several lines. */
const standsInCover = (blocks: Block[], at: number, plain: string) =>
  (blocks[at]?.lines.length ?? 0) > 1 &&
  plain.length <= maxCoverLineChars &&
  !/[.;:]$/.test(plain) &&
  blocks.slice(at + 1, at + 1 + maxNameLines).some((block) => block.kind !== 'row' && isFactBlock(block))

/** Whether a line heads the numbered paragraph below it, or in the same line of the source, and is no title. */
const headsParagraph = (block: Block, next: Block | undefined, lines: CoverLine[]) =>
  next !== undefined &&
  (next.lines[0]?.number === block.lines[0]?.number || /\p{Ll}/u.test(rawText(block))) &&
  organizationIn(plainText(rawText(block))) === null &&
  classifyBlock(plainText(rawText(next)), next.lines).kind === 'numbered' &&
  lines.some((line) => !line.fact && organizationIn(line.text) === null)

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

/** Whether a line in bold heads the text below it, as others further down do: the title above is marked as one. */
const headsSection = (blocks: Block[], at: number, lines: CoverLine[]) =>
  lines.some(({ heading }) => heading) &&
  blocks[at]?.bold === true &&
  blocks[at + 1] !== undefined &&
  !blocks[at + 1]?.bold &&
  /\p{Ll}/u.test(rawText(blocks[at] as Block)) &&
  blocks.slice(at + 2).some(({ bold, kind }) => bold && kind === undefined)

/** The lines of the title block at the head of a document. */
function collectLines(blocks: Block[]): { lines: CoverLine[]; count: number } {
  const lines: CoverLine[] = []
  let bold = false
  let count = 0
  for (; count < Math.min(blocks.length, maxTitleBlocks); count++) {
    const block = blocks[count] as Block
    const raw = rawText(block)
    const plain = repairMojibake(plainText(raw))
    const startsBold = bold || (raw.trimStart().startsWith('**') && block.kind !== 'row')
    if (opensContents(plain) || (lines.some(({ fact }) => !fact) && opensSection(plain))) break
    if (headsSection(blocks, count, lines)) break
    const fact = plain.length <= maxCoverLineChars * 3 && (isFactBlock(block) || isCoverName(block))
    const shape = classifyBlock(plain, block.lines)
    const marked = block.kind === 'heading' || headingMark.test(raw)
    const said = marked && !isOpeningHeading(plain) && shape.kind !== 'annex-title'
    // Who sends a document, and what kind it is, stand above its title.
    const mayOpen = lines.every(
      (line) => line.fact || organizationIn(line.text) !== null || labelsDocument(line.text),
    )
    const titleLike =
      (shape.kind === 'heading' && shape.depth === null && !isOpeningHeading(plain)) ||
      (mayOpen && mayBeTitle(plain, block.lines)) ||
      (mayOpen && goesOnBelow(block, blocks[count + 1], plain)) ||
      goesOnFrom(lines.at(-1)?.text, block, plain) ||
      (shape.kind === 'text' && block.kind === undefined && standsInCover(blocks, count, plain)) ||
      (shape.kind === 'text' &&
        lines.every((line) => line.fact) &&
        isLongTitle(block, blocks[count + 1], plain))
    const first = said && !lines.some((line) => line.heading) && shape.kind !== 'numbered'
    if (!fact && !startsBold && !first && (!titleLike || marked || !isPlain(block))) break
    if (!fact && headsParagraph(block, blocks[count + 1], lines)) break
    if (!fact && block.kind !== 'row' && readRecordRun(blocks, count, false)) break
    const markers = raw.match(boldMarker)?.length ?? 0
    bold = markers % 2 === 1 ? !bold : bold
    for (const { text, number } of block.lines) {
      const plainLine = plainText(text)
      const value = labelledFact(plainLine)
      const line = { text: repairMojibake(oneLine(value ?? plainLine)), number, block: count }
      const isFact = value === null ? fact : isFactLine(value)
      if (line.text !== '') lines.push({ ...line, bold: startsBold, heading: said, fact: isFact })
    }
  }
  return { lines, count }
}

/** Texts below the cover that are looked at for who sent the document, and how long they may be. */
const maxBelow = { blocks: 4, chars: 700 }

/** Takes the title block at the head of a document: its lines, how many blocks they are, and the texts below them. */
export function takeTitleBlock(blocks: Block[]): TitleBlock {
  const { lines, count } = collectLines(blocks)
  const below = blocks
    .slice(count, count + maxBelow.blocks)
    .map((block) => ({
      text: oneLine(plainText(rawText(block))),
      heading: block.kind === 'heading' || headingMark.test(rawText(block)),
    }))
    .filter(({ text }) => text !== '' && text.length <= maxBelow.chars)
  return { lines, blocks: count, below }
}
