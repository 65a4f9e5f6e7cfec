import { type Remark, remark } from '../model/remark.ts'
import { appendExtraction } from './append-extraction.ts'
import { decodeText } from './decode-text.ts'
import { ExtractedText } from './extracted-text.ts'
import { statedInFront, takeFrontMatter } from './front-matter.ts'
import { superscript } from './inline-text.ts'
import { markdownText, pipeCells } from './markdown-inline.ts'
import { extractHtml } from './read-html.ts'
import type { Extraction } from './source-file.ts'

const headingLine = /^ {0,3}(#{1,6})[ \t]+(?![ \t])(.*)$/
/** Signs that a heading may end with too: "## Overview ##". */
const closingSigns = /(?<![ \t])[ \t]+#+$/
const underline = /^ {0,3}(=+|-{2,})[ \t]*$/
const rule = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/
const fence = /^ {0,3}(?:`{3,}|~{3,})/
const tableRule = /^[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/
const pipeRow = /^[ \t]*\|.*\|[ \t]*$/
/** A mark of a list, with the box of a task that is done or open. */
const bullet = /^[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)/
const numbered = /^[ \t]*\d{1,4}[.)][ \t]+\S/
const definition = /^ {0,3}\[(?!\^)[^\]\n]{1,200}\]:[ \t]*\S+/
const note = /^ {0,3}\[\^([^\]\s]{1,40})\]:[ \t]*(?![ \t])(.*)$/
const htmlBlock = /^ {0,3}<(table|ul|ol|dl|section|article|details|figure)\b/i
/** Takes comments out, and says how many. */
function withoutComments(text: string): { text: string; warnings: Remark[] } {
  const pieces: string[] = []
  let count = 0
  let at = 0
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', at)) {
    const close = text.indexOf('-->', open + 4)
    if (close < 0) break
    if (text.slice(open + 4, close).trim() !== '') count += 1
    pieces.push(text.slice(at, open))
    at = close + 3
  }
  return {
    text: [...pieces, text.slice(at)].join(''),
    warnings: count > 0 ? [remark('comments', { count })] : [],
  }
}

/** Walks through the lines of a Markdown text and writes its blocks. */
class MarkdownWalker {
  readonly extracted = new ExtractedText()
  readonly warnings: Remark[] = []
  private readonly lines: string[]
  private at = 0
  private tables = 0
  private paragraph: string[] = []
  private readonly notes = new Map<string, string>()

  constructor(text: string) {
    this.lines = text.split(/\r\n|\n|\r/)
  }

  walk(): void {
    for (; this.at < this.lines.length; this.at++) this.walkLine(this.lines[this.at] ?? '')
    this.flush()
  }

  private readonly noteNumber = (name: string): string => {
    const number = this.notes.get(name) ?? (/^\d{1,3}$/.test(name) ? name : String(this.notes.size + 1))
    this.notes.set(name, number)
    return number
  }

  private plain(source: string): string {
    return markdownText(source, this.noteNumber)
  }

  private flush(): void {
    const text = this.paragraph.join('\n')
    this.paragraph = []
    const mark = bullet.exec(text)
    if (mark) this.extracted.addBlock('list-item', `- ${this.plain(text.slice(mark[0].length))}`)
    else this.extracted.addBlock(undefined, this.plain(text))
  }

  private walkLine(raw: string): void {
    const line = raw.replace(/^(?: {0,3}> ?)+/, '')
    const heading = headingLine.exec(line)
    const told = note.exec(line)
    if (line.trim() === '' || definition.test(line)) this.flush()
    else if (fence.test(line)) this.walkFence(line)
    else if (heading)
      this.addHeading((heading[2] ?? '').trimEnd().replace(closingSigns, ''), heading[1]?.length ?? 1)
    else if (this.paragraph.length === 1 && underline.test(line) && !bullet.test(this.paragraph[0] ?? '')) {
      const [text = ''] = this.paragraph.splice(0)
      this.addHeading(text, line.trim().startsWith('=') ? 1 : 2)
    } else if (rule.test(line)) this.flush()
    else if (this.beginsTable(line)) this.walkTable()
    else if (htmlBlock.test(line)) this.walkHtml(htmlBlock.exec(line)?.[1] ?? '')
    else if (told) {
      this.flush()
      const number = superscript(this.noteNumber(told[1] ?? ''))
      this.extracted.addBlock('note', `${number} ${this.plain(told[2] ?? '')}`)
    } else {
      if (bullet.test(line) || numbered.test(line)) this.flush()
      this.paragraph.push(line)
    }
  }

  private addHeading(text: string, level: number): void {
    this.flush()
    this.extracted.addBlock('heading', this.plain(text), { level })
  }

  /** Lines of code or of a form set in columns stay as they are. */
  private walkFence(open: string): void {
    this.flush()
    const mark = open.trim().slice(0, 3)
    const inside: string[] = []
    for (this.at += 1; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at] ?? ''
      if (line.trim().startsWith(mark)) break
      inside.push(line)
    }
    this.extracted.addPreformatted(inside.join('\n'))
  }

  private beginsTable(line: string): boolean {
    if (pipeRow.test(line)) return pipeCells(line).length > 1
    const next = this.lines[this.at + 1] ?? ''
    return line.includes('|') && next.includes('|') && tableRule.test(next)
  }

  private walkTable(): void {
    this.flush()
    this.tables += 1
    for (; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at] ?? ''
      if (line.trim() === '' || !line.includes('|')) break
      if (tableRule.test(line)) continue
      const cells = pipeCells(line).map((cell) => this.plain(cell).replace(/\n/g, ' '))
      this.extracted.addRow(cells, this.tables)
    }
    this.at -= 1
  }

  private walkHtml(tag: string): void {
    this.flush()
    const close = new RegExp(`</${tag}>`, 'i')
    const inside: string[] = []
    for (; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at] ?? ''
      inside.push(line)
      if (close.test(line)) break
    }
    const read = extractHtml(inside.join('\n'), true)
    this.warnings.push(...(read.warnings ?? []))
    this.tables = appendExtraction(this.extracted, read, this.tables + 1)
  }
}

/** Reads a Markdown file: headings, lists, tables and notes by their marks, which are no part of the text. */
export function readMarkdown(bytes: Uint8Array): Extraction {
  const decoded = decodeText(bytes)
  const { facts, end } = takeFrontMatter(decoded.text)
  const { text, warnings } = withoutComments(decoded.text.slice(end))
  const walker = new MarkdownWalker(text)
  for (const { name, value, kind } of facts) {
    if (value === '' || text.includes(`# ${value}`)) continue
    if (kind === 'title') walker.extracted.addBlock(undefined, value, { title: true })
    else if (kind === 'symbol' || kind === 'date') walker.extracted.addBlock(undefined, value)
    // What is told to programs is no part of the text.
    else walker.extracted.addBlock(undefined, `${name}: ${value}`, { margin: true })
  }
  walker.walk()
  const stated = statedInFront(facts)
  return { ...walker.extracted.finish([...decoded.warnings, ...warnings, ...walker.warnings]), stated }
}
