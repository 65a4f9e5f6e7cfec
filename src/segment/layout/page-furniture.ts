import type { Block, Line } from '../../ingest/source-file.ts'
import { anyOf } from '../../model/any-of.ts'
import { countEach } from '../../model/count-each.ts'
import type { Span } from '../../model/passage.ts'
import { symbolsIn } from '../cover/cover-facts.ts'
import { documentSymbol } from '../text/patterns.ts'
import { structureTable } from '../text/tables.ts'
import { type LinePiece, splitFurniture } from './split-furniture.ts'

const page = anyOf(structureTable.page)
const pageOf = `${page}\\.?\\s*\\d{1,4}(?:\\s*(?:\\/|of|de|sur|on)\\s*\\d{1,4})?`
const dashed = '[-–—]\\s*\\d{1,4}\\s*[-–—]'
const annex = anyOf(structureTable.annex)
const annexPage = `(?:${annex}(?:\\s+[IVX\\d]+)?,?\\s*)?${pageOf}`
/** Lines that only paper needs: "- 2 -", "Page 2/10", "IP/C/W/633/Add.8", "CDIP/16/3 Annexe, page 28". */
const certain = new RegExp(
  `^\\s*(?:${dashed}|${annexPage}|${documentSymbol}(?:\\s+(?:prov|rev)\\.?)?\\s*(?:[,;]\\s*)?(?:${annexPage}|${dashed}|\\d{1,4}))\\s*$`,
  'iu',
)
const symbolAlone = new RegExp(`^\\s*${documentSymbol}\\s*$`, 'u')
const rule = /^\s*(?:[_=~*─━—–-]\s*){5,}$|^\s*(?:\*\s*){3}$|^\s*-{3,}\s*$|^[^\S\f]*\f\s*$/
/** A path of a file, or an address, that stands alone: what a printer or a viewer adds. */
const path = /^\s*(?:[A-Za-z]:\\|\\\\|file:\/\/|\/(?:home|Users|tmp|var)\/)\S.*$/
/** An address without spaces, as a viewer puts above what it shows. */
const address = /^\s*(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+\/\S+\s*$/

/** The blocks of a document, and what only paper needs. */
export interface Furniture {
  blocks: Block[]
  /** Page headers, rules and what else only paper needs. */
  markup: Span[]
  /** Symbols in page headers, the most frequent first. */
  symbols: string[]
  /** Lines that the format states to stand in the margins of pages. */
  margins: string[]
}

const lineSpan = (line: Line): Span => ({ start: line.start, end: line.start + line.text.length })
const endsOpen = (line: Line | undefined) => line !== undefined && !/[.!?:;»”"]\s*$/.test(line.text.trimEnd())

/** A sentence that is cut has no fewer words before the cut, the last of them in small letters. */
const cutSentence = /(?<!\S)(?:\S+\s+){7}\p{Ll}+,?\s*$/u

/** Whether a sentence goes on in a line: this one begins in small letters, or the one before breaks off. */
const sentenceGoesOn = (before: Line | undefined, after: Line | undefined) =>
  endsOpen(before) &&
  (/^\s*[\p{Ll}(«"]/u.test(after?.text ?? '') ||
    (cutSentence.test(before?.text ?? '') && /^\s*\p{Lu}[^.]{15}/u.test(after?.text ?? '')))

/** A block with the lines that run on cut at the furniture in them. */
const running = (block: Block): Block =>
  block.kind === 'row' || block.kind === 'note'
    ? block
    : { ...block, lines: block.lines.flatMap(splitFurniture) }

/** Whether a text that was cut goes on: the line before is no full sentence, and this one begins in lower case. */
const goesOn = (before: Block | undefined, after: Block) =>
  before !== undefined &&
  before.kind === after.kind &&
  before.kind !== 'row' &&
  before.kind !== 'heading' &&
  sentenceGoesOn(before.lines.at(-1), after.lines[0]) &&
  !/^\s*\(?(?:[a-z]|[ivx]{1,4})[.)]\s/.test(after.lines[0]?.text ?? '')

/**
 * Takes page headers, page numbers and rules out of the blocks, and joins the sentences that they cut. A symbol alone
 * on a line is the document's own on the cover, and a page header where it is repeated.
 */
export function takeFurniture(blocks: Block[]): Furniture {
  const margins = blocks.filter((block) => block.margin).flatMap((block) => block.lines)
  const symbols = margins.flatMap((line) => symbolsIn(line.text))
  const seen = new Map<string, number>()
  const markup = margins.map(lineSpan)
  const kept: Block[] = []
  let cut = false
  const isFurniture = (line: Line): boolean => {
    if (symbolAlone.test(line.text)) {
      const symbol = line.text.trim()
      const count = (seen.get(symbol) ?? 0) + 1
      seen.set(symbol, count)
      if (count > 1) symbols.push(symbol)
      return count > 1
    }
    const above = kept.length === 0 && address.test(line.text)
    if (!certain.test(line.text)) return rule.test(line.text) || path.test(line.text) || above
    const symbol = new RegExp(documentSymbol, 'u').exec(line.text)?.[0]
    if (symbol) symbols.push(symbol)
    return true
  }
  for (const whole of blocks) {
    if (whole.margin) continue
    const block = running(whole)
    if (block.kind === 'row' || block.kind === 'note') {
      kept.push(block)
      cut = false
      continue
    }
    const lines: LinePiece[] = []
    let parted = false
    let removed = false
    for (const line of block.lines) {
      if (isFurniture(line)) {
        markup.push(lineSpan(line))
        removed = true
        cut ||= lines.length === 0
        parted = lines.length > 0
      } else {
        lines.push(parted && sentenceGoesOn(lines.at(-1), line) ? { ...line, continues: true } : line)
        parted = false
      }
    }
    if (lines.length === 0) continue
    const last = kept.at(-1)
    if (cut && last && goesOn(last, { ...block, lines })) {
      kept[kept.length - 1] = { ...last, lines: [...last.lines, ...lines] }
    } else {
      kept.push(removed ? { ...block, lines } : whole)
    }
    cut = false
  }
  return { blocks: kept, markup, symbols: byFrequency(symbols), margins: margins.map((line) => line.text) }
}

const byFrequency = (values: string[]) =>
  [...countEach(values)].sort(([, a], [, b]) => b - a).map(([value]) => value)
