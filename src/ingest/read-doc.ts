import WordExtractor from 'word-extractor'
import { RemarkError } from '../errors.ts'
import { type Remark, remark } from '../model/remark.ts'
import { ExtractedText } from './extracted-text.ts'
import { superscript } from './inline-text.ts'
import type { Extraction } from './source-file.ts'

/** Cells may hold several paragraphs: the rest of a row is looked for in so many lines. */
const maxCellLines = 12
const asWritten = { filterUnicode: false }
/** Paragraphs enough that a report would have numbers among them. */
const manyParagraphs = 8

/** Lines, each with whether it is a row of a table: a row ends in the mark of its last cell, a tab. */
function* piecesOf(text: string): Generator<{ text: string; row: boolean }> {
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const last = line.includes('\t') ? lastLineOfRow(lines, at) : -1
    if (last < 0) yield { text: line, row: false }
    else {
      yield { text: lines.slice(at, last + 1).join(' '), row: true }
      at = last
    }
  }
}

function lastLineOfRow(lines: string[], from: number): number {
  if ((lines[from] ?? '').startsWith('\t') && !(lines[from] ?? '').endsWith('\t')) return -1
  for (let at = from; at < lines.length && at < from + maxCellLines; at++) {
    const line = lines[at] ?? ''
    if (line.endsWith('\t')) return at
    if (line.trim() === '') return -1
  }
  return -1
}

const paragraphs = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function writeBody(extracted: ExtractedText, body: string): void {
  let table = 0
  let inTable = false
  for (const { text, row } of piecesOf(body)) {
    if (row) {
      if (!inTable) table += 1
      const cells = text.replace(/\t$/, '').split('\t')
      if (cells.length > 1) extracted.addRow(cells, table)
      else extracted.addBlock(undefined, text)
    } else if (text.trim() !== '') extracted.addPreformatted(text.trim())
    if (row || text.trim() !== '') inTable = row
  }
}

/** Numbers that Word counts are not in the text of old files, so that paragraphs can't be cited by them. */
function numbersWarning(body: string): Remark[] {
  const lines = paragraphs(body)
  const numbered = lines.some((line) => /^\d{1,3}(?:\.\d{1,3})*[.)\t ]/.test(line))
  return numbered || lines.length < manyParagraphs ? [] : [remark('uncounted-numbers')]
}

/**
 * Reads a Word file from before 2007: its text, tables, notes, text boxes, headers and footers.
 * @throws RemarkError when it is broken or encrypted.
 */
export async function readDoc(bytes: Uint8Array): Promise<Extraction> {
  const document = await new WordExtractor()
    .extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    .catch((error: Error) => {
      if (/encrypt|password/i.test(error.message)) throw new RemarkError(remark('encrypted'))
      throw new RemarkError(remark('broken-file', { format: '.doc' }), { cause: error })
    })
  const body = document.getBody(asWritten)
  const extracted = new ExtractedText()
  const beside = (text: string) =>
    [...new Set(paragraphs(text))].filter((line) => /\p{L}/u.test(line) && !body.includes(line))
  for (const line of beside(document.getHeaders({ ...asWritten, includeFooters: false }))) {
    extracted.addBlock(undefined, line.replace(/\t/g, ' '))
  }
  writeBody(extracted, body)
  for (const line of beside(document.getTextboxes(asWritten))) extracted.addBlock(undefined, line)
  const notes = [
    ...paragraphs(document.getFootnotes(asWritten)),
    ...paragraphs(document.getEndnotes(asWritten)),
  ]
  for (const [at, note] of notes.entries())
    extracted.addBlock('note', `${superscript(String(at + 1))} ${note}`)
  for (const line of beside(document.getFooters(asWritten))) extracted.addBlock(undefined, line)
  const comments = paragraphs(document.getAnnotations(asWritten))
  const left = comments.length > 0 ? [remark('comments', { count: comments.length })] : []
  return extracted.finish([...left, ...numbersWarning(body)])
}
