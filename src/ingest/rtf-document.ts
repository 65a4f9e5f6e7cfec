import { ExtractedText } from './extracted-text.ts'
import { superscript } from './inline-text.ts'

/** Collects the paragraphs and tables of an RTF file as its control words end them. */
export class RtfDocument {
  readonly extracted = new ExtractedText()
  private text = ''
  private last = ''
  private cells: string[] = []
  private cellParts: string[] = []
  private tables = 0
  private inTable = false
  /** Of each cell of the row: whether it is covered by the one above or before it. */
  private merges: ('above' | 'left' | null)[] = []
  private nextMerge: 'above' | 'left' | null = null
  private above: string[] = []
  private readonly notes: string[] = []
  private margins: string[] = []

  /** How the paragraph that is being read is set. */
  paragraph = { inTable: false, outline: null as number | null }

  add(text: string): void {
    this.text += text
  }

  /** What stands before the place that is read. */
  get before(): string {
    return this.text.trim() === '' ? this.last : this.text
  }

  endParagraph(): void {
    const text = this.take()
    if (this.paragraph.inTable) {
      if (text !== '') this.cellParts.push(text)
      return
    }
    this.inTable = false
    const { outline } = this.paragraph
    if (outline !== null) this.extracted.addBlock('heading', text.replace(/\n/g, ' '), { level: outline + 1 })
    else if (text.includes('\t')) this.extracted.addPreformatted(text)
    else this.extracted.addBlock(undefined, text)
  }

  endCell(): void {
    const text = this.take()
    this.cells.push([...this.cellParts.splice(0), text].filter((part) => part !== '').join(' '))
  }

  /** A new row is described; its cells follow. */
  beginRow(): void {
    this.merges = []
    this.nextMerge = null
  }

  mergeNext(merge: 'above' | 'left'): void {
    this.nextMerge = merge
  }

  /** The description of a cell ends. */
  endCellDescription(): void {
    this.merges.push(this.nextMerge)
    this.nextMerge = null
  }

  endRow(): void {
    if (this.text.trim() !== '' || this.cellParts.length > 0) this.endCell()
    if (!this.inTable) {
      this.tables += 1
      this.above = []
    }
    this.inTable = true
    const cells = this.cells.splice(0).map((cell, i) => {
      if (cell !== '') return cell
      // What a merged cell says counts for every row that it covers.
      return this.merges[i] === 'above' ? (this.above[i] ?? '') : ''
    })
    this.above = cells
    if (cells.length > 1) this.extracted.addRow(cells.map(oneLine), this.tables)
    else for (const cell of cells) this.extracted.addBlock(undefined, cell)
  }

  /** Reads what stands apart from the text (a note, a header) and gives what it says. */
  apart(read: () => void): string {
    const { text, cells, cellParts, paragraph } = this
    Object.assign(this, { text: '', cells: [], cellParts: [], paragraph: { inTable: true, outline: null } })
    read()
    const said = [...this.cells, ...this.cellParts, this.take()].filter((part) => part !== '').join('\n')
    Object.assign(this, { text, cells, cellParts, paragraph })
    return said
  }

  addNote(text: string): void {
    const number = superscript(String(this.notes.length + 1))
    this.notes.push(`${number} ${text.replace(/^\d{1,3}[.)]?\s+/, '')}`)
    this.text += number
  }

  addMargin(text: string): void {
    if (/\p{L}/u.test(text)) this.margins.push(text)
  }

  finish() {
    this.endParagraph()
    if (this.cells.length > 0 || this.cellParts.length > 0) this.endRow()
    const written = this.extracted.finish()
    for (const note of this.notes) this.extracted.addBlock('note', note)
    for (const margin of new Set(this.margins)) {
      if (!written.text.includes(margin)) this.extracted.addBlock(undefined, margin)
    }
    return this.extracted
  }

  private take(): string {
    const text = this.text.trim()
    this.text = ''
    if (text !== '') this.last = text
    return text
  }
}

const oneLine = (text: string) => text.replace(/(?<!\s)[^\S\n\t]*[\n\t]\s*/g, ' ')
