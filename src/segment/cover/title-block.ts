import type { Block } from '../../ingest/source-file.ts'
import { nameKey, oneLine } from '../../model/fold.ts'
import { repairMojibake } from '../../model/mojibake.ts'
import { isOrganizationName } from '../../names/organization-names.ts'
import { readRecordRun } from '../records/record-run.ts'
import {
  classifyBlock,
  isAllCaps,
  isOpeningHeading,
  mayBeTitle,
  opensSection,
} from '../text/classify-block.ts'
import { labelsDocument, opensWithJoiner } from '../text/document-words.ts'
import { blockText, isMarkedHeading, isPlain } from '../text/plain-block.ts'
import { boldMarker } from '../text/source-marks.ts'
import { opensContents } from './aside.ts'
import { isSaid } from './cover-details.ts'
import { isCoverWord, isFactLine, organizationIn } from './cover-facts.ts'
import type { CoverLine } from './cover-line.ts'
import { factsEnd, maxCoverLineChars, maxTitleBlocks, recordRows } from './cover-reach.ts'
import { isCoverName, isFactBlock, isFactPart, partsOf, plainOf, plainText } from './fact-block.ts'
import { labelledFact } from './labelled-fact.ts'
import { isMemberLine } from './member-line.ts'
import { isSiteNoise } from './site-noise.ts'

const maxTitleChars = 220

/** The head of a document. */
export interface TitleBlock {
  lines: CoverLine[]
  /** How many blocks it takes. */
  blocks: number
  /** The first texts below it, and whether they are headings: as the format says, or by how the first of them is set. */
  below: { text: string; heading: boolean; set: boolean; row: boolean; record: boolean; print: number }[]
}

/** Whether a line of a cover may be its title: it is no fact, has no label and names no organization. */
const mayName = ({ text, fact, label }: CoverLine) => !fact && label === null && organizationIn(text) === null

/** Whether a line heads the numbered paragraph below it, or in the same line of the source, and is no title. */
const headsParagraph = (block: Block, next: Block | undefined, lines: CoverLine[]) =>
  next !== undefined &&
  (next.lines[0]?.number === block.lines[0]?.number || /\p{Ll}/u.test(blockText(block))) &&
  organizationIn(plainOf(block)) === null &&
  classifyBlock(plainOf(next), next.lines).kind === 'numbered' &&
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

/** Whether a line of a cover goes on with the title above it: "MINUTES OF THE MEETING" / "Held in Geneva on …". */
const goesOnFrom = (above: CoverLine | undefined, block: Block, plain: string) =>
  above !== undefined &&
  (opensSubtitle.test(above.text) || (mayName(above) && opensWithJoiner(plain))) &&
  readsAsTitle(plain, block)

/** Whether a line is the first part of a title of which the next has the second: "COOPERATION:" / "REPORT OF MEMBERS". */
const opensTitle = (block: Block, next: Block | undefined, plain: string) =>
  next !== undefined &&
  isPlain(next) &&
  opensSubtitle.test(plain) &&
  isAllCaps(plain) === isAllCaps(plainOf(next)) &&
  readsAsTitle(plain.slice(0, -1), block) &&
  readsAsTitle(plainOf(next), next)

/** Whether a line in bold heads the text below it, as others further down do: the title stands above. */
const headsSection = (blocks: Block[], at: number, lines: CoverLine[]) =>
  lines.some((line) => line.heading || mayName(line)) &&
  blocks[at]?.bold === true &&
  blocks[at + 1] !== undefined &&
  !blocks[at + 1]?.bold &&
  /\p{Ll}/u.test(blockText(blocks[at] as Block)) &&
  blocks.slice(at + 2).some((block) => block.bold && isPlain(block))

/**
 * Whether a heading is one of several parts of a document that states its title elsewhere: another of its level
 * follows, and the title is none of its words.
 */
function headsPart(blocks: Block[], at: number, stated: readonly string[]): boolean {
  const { level = 1, title } = blocks[at] as Block
  const key = nameKey(blockText(blocks[at] as Block))
  const isTitle = stated.some((one) => nameKey(one).includes(key) || key.includes(nameKey(one)))
  if (level === 1 || title || stated.length === 0 || isTitle) return false
  const next = blocks.slice(at + 1).find((block) => block.kind === 'heading' && (block.level ?? 1) <= level)
  return next?.level === level
}

/** The halves of a name have no more between them than what stands in the column beside it. */
const maxHalfApart = 3

/** Joins the last line with one above it where they are one name: "WORLD TRADE", "IP/C/W/1", "ORGANIZATION". */
function joinHalves(lines: CoverLine[]): void {
  const last = lines.at(-1)
  if (!last || last.label !== null || isFactLine(last.text)) return
  for (const above of lines.slice(-1 - maxHalfApart, -1)) {
    const name = `${above.text} ${last.text}`
    if (above.label !== null || name.length > maxCoverLineChars) continue
    if (isCoverWord(name)) above.fact = true
    else if (isOrganizationName(name)) above.text = name
    else continue
    last.fact = true
  }
}

/** The lines of the title block at the head of a document. */
function collectLines(blocks: Block[], stated: readonly string[]): { lines: CoverLine[]; count: number } {
  const lines: CoverLine[] = []
  const isOfRecord = recordRows(blocks)
  const certain = factsEnd(blocks, isOfRecord)
  let bold = false
  let count = 0
  for (; count < Math.min(blocks.length, maxTitleBlocks); count++) {
    const block = blocks[count] as Block
    const raw = blockText(block)
    const plain = repairMojibake(plainText(raw))
    const startsBold = bold || (raw.trimStart().startsWith('**') && block.kind !== 'row')
    const name = plain.length <= maxCoverLineChars * 3 && isCoverName(block)
    const fact = name || (plain.length <= maxCoverLineChars * 3 && isFactBlock(block))
    const said = isMarkedHeading(block) && !isOpeningHeading(plain) && !opensAnnex(block, plain)
    if (count >= certain && said && !fact && headsPart(blocks, count, stated)) break
    const isOn =
      count < certain ||
      (!isOfRecord(count) && goesOn(blocks, count, lines, { plain, fact, startsBold, said }))
    if (!isOn) break
    const markers = raw.match(boldMarker)?.length ?? 0
    bold = markers % 2 === 1 ? !bold : bold
    // A name over several lines is one: "World Trade" / "Organization".
    const printed = name ? block.lines.slice(0, 1).map((line) => ({ ...line, text: raw })) : block.lines
    for (const { text, number } of printed) {
      const line = {
        number,
        block: count,
        bold: startsBold || block.bold === true,
        print: block.print ?? 1,
        heading: said,
        title: said && block.title === true,
      }
      for (const part of toCoverLines(repairMojibake(plainText(text)), fact)) {
        lines.push({ ...line, ...part })
        joinHalves(lines)
      }
    }
  }
  return { lines, count }
}

/** A line of a cover as what it labels, or in its parts where facts stand beside other texts. */
function toCoverLines(line: string, fact: boolean): Pick<CoverLine, 'text' | 'fact' | 'beside' | 'label'>[] {
  const parts = partsOf(line).filter((part) => part !== '')
  const several = parts.length > 1 && parts.some((part) => labelledFact(part) !== null)
  if (several) return parts.flatMap((part) => toCoverLines(part, fact))
  const labelled = labelledFact(line)
  if (labelled) {
    const { fact: label, value } = labelled
    return [{ text: oneLine(value), fact: isFactLine(value), beside: false, label }]
  }
  const isMenu = isSiteNoise(line)
  const tells = (part: string) => isFactPart(part) || isOrganizationName(part)
  const apart = !isMenu && parts.length > 1 && (fact || parts.some(tells))
  return (apart ? parts : [line])
    .map(oneLine)
    .filter((text) => text !== '')
    .map((text) => ({
      text,
      fact: fact || isMenu || (apart && isFactPart(text)),
      beside: apart && !fact,
      label: null,
    }))
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
  if (headsSection(blocks, at, lines)) return false
  if (fact || block.title || (said && isAllCaps(plain) && labelsDocument(plain))) return true
  const shape = classifyBlock(plain, block.lines)
  // Who sends a document, and what kind it is, stand above its title.
  const names = (line: CoverLine) => mayName(line) && !isMemberLine(line.text)
  const mayOpen = lines.every((line) => !names(line) || labelsDocument(line.text))
  const titleLike =
    (shape.kind === 'heading' && shape.depth === null && !isOpeningHeading(plain)) ||
    (mayOpen && (mayBeTitle(plain, block.lines) || opensTitle(block, next, plain))) ||
    goesOnFrom(lines.at(-1), block, plain) ||
    (shape.kind === 'text' &&
      (lines.every((line) => line.fact) || (next !== undefined && isSaid(plainOf(next)))) &&
      isLongTitle(block, next, plain))
  // Below what may be the title, a heading that isn't outermost heads a part of the text.
  const titled = lines.some((line) => names(line) && !labelsDocument(line.text))
  const deeper = (block.level ?? 1) > 1 && titled
  const numbered = shape.kind === 'numbered' || (shape.kind === 'heading' && shape.depth !== null)
  const first =
    said &&
    !deeper &&
    !numbered &&
    !lines.some((line) => line.heading && names(line) && !labelsDocument(line.text))
  if (!startsBold && !first && (!titleLike || isMarkedHeading(block) || !isPlain(block))) return false
  if (headsParagraph(block, next, lines)) return false
  return block.kind === 'row' || !readRecordRun(blocks, at, false)
}

/** Texts below the cover that are looked at for who sent the document, and how long they may be. */
const maxBelow = { blocks: 6, chars: 700 }

/** "Annex 1" tells nothing of what it holds. */
const minAnnexWords = 3

/**
 * Takes the title block at the head of a document: its lines, how many blocks they are, and the texts below them.
 * @param stated what the file states the title to be
 */
export function takeTitleBlock(blocks: Block[], stated: readonly string[] = []): TitleBlock {
  const { lines, count } = collectLines(blocks, stated)
  const next = blocks.slice(count, count + maxBelow.blocks)
  // "Annex: activities by beneficiary" is what a file of the annex alone calls itself.
  const isOwn = (text: string) => lines.length === 0 && text.split(/\s+/).length >= minAnnexWords
  const first = next.find(
    (block, i) => !opensAnnex(block, plainOf(block)) || (i === 0 && isOwn(plainOf(block))),
  )
  const below = next
    .map((block, i) => ({
      text: oneLine(plainOf(block)),
      heading: isMarkedHeading(block),
      row: block.kind === 'row',
      record: readRecordRun(blocks, count + i, false) !== null,
      print: block.print ?? 1,
      set:
        block === first &&
        block.kind !== 'row' &&
        ['heading', 'annex-title'].includes(classifyBlock(plainOf(block), block.lines).kind),
    }))
    .filter(({ text }) => text !== '' && text.length <= maxBelow.chars)
  return { lines, blocks: count, below }
}
