import type { Block } from '../ingest/source-file.ts'
import { classifyBlock, isOpeningHeading } from './classify-block.ts'
import {
  datesIn,
  isCoverWord,
  isFactLine,
  isIssueLine,
  organizationIn,
  symbolsIn,
  withoutFacts,
} from './cover-facts.ts'
import { parsePeriod } from './parse-period.ts'
import { readRecordRun } from './record-run.ts'
import { boldMarker, headingMark, oneLine } from './source-marks.ts'

const maxTitleBlocks = 24
/** A line that a site or a printer puts above a document has no more characters. */
const maxCoverLineChars = 160

export interface TitleBlock {
  title: string | null
  subtitle: string | null
  symbol: string | null
  /** ISO date. */
  date: string | null
  organization: string | null
  /** How many blocks it takes. */
  blocks: number
}

interface TitleLine {
  text: string
  bold: boolean
  /** The format says that it is a heading. */
  heading: boolean
  /** Symbol, date, name of the council …: part of no title. */
  fact: boolean
}

const rawText = (block: Block) => block.lines.map((line) => line.text).join('\n')
const plainText = (text: string) => text.replace(boldMarker, '').replace(headingMark, '').trim()

/** Whether a block of a cover tells facts: every line, or every cell, is one or the name of the council. */
function isFactBlock(block: Block): boolean {
  const parts = block.lines.flatMap((line) => plainText(line.text).split(/\t|\|| {3,}/))
  return parts.every((part) => {
    const text = part.trim()
    return text === '' || isCoverWord(text) || isFactLine(text) || isCoverWord(withoutFacts(text).trim())
  })
}

/** The lines of the title block at the head of a document. */
function collectLines(blocks: Block[]): { lines: TitleLine[]; count: number } {
  const lines: TitleLine[] = []
  let bold = false
  let count = 0
  for (; count < Math.min(blocks.length, maxTitleBlocks); count++) {
    const block = blocks[count] as Block
    const raw = rawText(block)
    const plain = plainText(raw)
    const startsBold = bold || (raw.trimStart().startsWith('**') && block.kind !== 'row')
    const fact = plain.length <= maxCoverLineChars * 3 && isFactBlock(block)
    const shape = classifyBlock(plain, block.lines)
    const marked = block.kind === 'heading' || headingMark.test(raw)
    const said = marked && !isOpeningHeading(plain) && shape.kind !== 'annex-title'
    const titleLike = shape.kind === 'heading' && shape.depth === null && !isOpeningHeading(plain)
    const first = said && !lines.some((line) => line.heading) && shape.kind !== 'numbered'
    if (!fact && !startsBold && !first && (!titleLike || marked || block.kind !== undefined)) break
    if (!fact && block.kind !== 'row' && readRecordRun(blocks, count, false)) break
    const markers = raw.match(boldMarker)?.length ?? 0
    bold = markers % 2 === 1 ? !bold : bold
    lines.push({ text: oneLine(plain), bold: startsBold, heading: said, fact })
  }
  return { lines, count }
}

function titleOf(lines: TitleLine[]): TitleLine[] {
  const words = lines.filter((line) => !line.fact)
  const bold = words.filter((line) => line.bold)
  if (bold.length > 0) return bold
  const heading = words.filter((line) => line.heading)
  return heading.length > 0 ? heading.slice(0, 1) : words.slice(0, 1)
}

/** Reads the title block at the head of a document: what it is called, and what else its cover states. */
export function readTitleBlock(blocks: Block[]): TitleBlock {
  const { lines, count } = collectLines(blocks)
  const cover = lines.map((line) => line.text)
  const title = titleOf(lines)
  const others = lines.filter((line) => !title.includes(line) && (!line.fact || isIssueLine(line.text)))
  // A line that repeats the title adds nothing.
  const titleText = title.map((line) => line.text).join(' ')
  const rest = others.map((line) => line.text).filter((text) => text !== titleText)
  const date = cover.flatMap(datesIn)[0]
  return {
    title: titleText === '' ? null : titleText,
    subtitle: rest.join(' · ') || null,
    symbol: cover.flatMap(symbolsIn)[0] ?? null,
    date: date ? parsePeriod(date).startDate : null,
    organization: [...rest, titleText].map(organizationIn).find((name) => name !== null) ?? null,
    blocks: count,
  }
}
