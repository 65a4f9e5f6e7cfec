import { RemarkError } from '../errors.ts'
import { type Remark, remark } from '../model/remark.ts'
import { limits } from './limits.ts'
import type { Block, BlockKind, Extraction, StatedLanguage, TextRange } from './source-file.ts'
import { splitLines } from './split-blocks.ts'

/** Where the cell lies that covers another. */
export type CoveredBy = 'left' | 'above'

interface BlockTraits {
  level?: number
  bold?: true
  print?: number
  title?: true
  table?: number
  margin?: true
}

/** Writes the text of a document in reading order, block by block, and keeps where each block stands. */
export class ExtractedText {
  private readonly pieces: string[] = []
  private readonly blocks: Block[] = []
  private length = 0
  private lineNumber = 1
  private readonly languages: StatedLanguage[] = []
  private readonly recognised: TextRange[] = []

  /** Says in which language (BCP 47) the source states the text to be that was added from an offset on. */
  stateLanguage(language: string, start: number): void {
    if (start < this.length) this.languages.push({ start, end: this.length, language })
  }

  /** Says that the text was recognised in pictures that was added from an offset on. */
  markRecognised(start: number): void {
    if (start < this.length) this.recognised.push({ start, end: this.length })
  }

  /** How much was added so far. */
  get end(): number {
    return this.length
  }

  /** Adds a block; empty ones are left out. Rows of one table stand on lines of their own, others a line apart. */
  addBlock(kind: BlockKind | undefined, content: string, traits: BlockTraits = {}): void {
    const text = content.replace(/(?:(?<![ \t])[ \t]+)?\n[ \t]*/g, '\n').trim()
    if (text === '') return
    this.addText(kind, text, traits)
  }

  /** Adds lines whose spaces tell columns: their structure is read from them as in a text file. */
  addPreformatted(text: string): void {
    if (text.trim() !== '') this.addText(undefined, text, {})
  }

  private addText(kind: BlockKind | undefined, text: string, traits: BlockTraits): void {
    this.breakBefore(kind, traits.table)
    this.blocks.push({ ...(kind ? { kind } : {}), ...traits, lines: this.write(text) })
  }

  /**
   * Adds a row of a table, its cells parted by tabs. Cells that are covered by another hold no text of their own: they
   * say which way it lies.
   */
  addRow(cells: string[], table: number, covered: (CoveredBy | undefined)[] = []): void {
    const texts = cells.map((cell) => cell.replace(/\t/g, ' ').trim())
    if (texts.every((cell) => cell === '')) return
    this.breakBefore('row', table)
    const ranges: TextRange[][] = []
    let at = this.length
    const last = this.blocks.at(-1)
    const above = last?.table === table ? (last.cells ?? []) : []
    for (const [i, cell] of texts.entries()) {
      const by = covered[i] === 'left' ? ranges[i - 1] : covered[i] === 'above' ? above[i] : undefined
      ranges.push(cell === '' ? (by ?? []) : [{ start: at, end: at + cell.length }])
      at += cell.length + 1
    }
    this.blocks.push({ kind: 'row', table, cells: ranges, lines: this.write(texts.join('\t')) })
  }

  finish(warnings: Remark[] = []): Extraction {
    const languages = this.languages.length > 0 ? { languages: this.languages } : {}
    const recognised = this.recognised.length > 0 ? { recognised: this.recognised } : {}
    return { text: this.pieces.join(''), blocks: this.blocks, warnings, ...languages, ...recognised }
  }

  private breakBefore(kind: BlockKind | undefined, table: number | undefined): void {
    const last = this.blocks.at(-1)
    if (!last) return
    const close = kind === 'row' && last.table === table
    this.write(close ? '\n' : '\n\n')
  }

  private write(text: string) {
    if (this.length + text.length > limits.textChars) {
      throw new RemarkError(remark('too-much-text', { characters: limits.textChars }))
    }
    const lines = splitLines(text).map((line) => ({
      text: line.text,
      start: line.start + this.length,
      number: line.number + this.lineNumber - 1,
    }))
    this.pieces.push(text)
    this.length += text.length
    this.lineNumber += lines.length - 1
    return lines
  }
}
