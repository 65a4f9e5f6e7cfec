import type { Block, Line } from './source-file.ts'

/** Cuts a text into lines (LF, CRLF or CR), each with its offset and number. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const match of text.matchAll(/\r\n|\n|\r|$/g)) {
    if (match.index < start) continue
    lines.push({ text: text.slice(start, match.index), start, number: lines.length + 1 })
    start = match.index + match[0].length
    if (match[0] === '') break
  }
  return lines
}

/** Groups the lines of a text into blocks, cut at blank lines. */
export function splitBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let lines: Line[] = []
  for (const line of splitLines(text)) {
    if (line.text.trim() === '') {
      if (lines.length > 0) blocks.push({ lines })
      lines = []
    } else {
      lines.push(line)
    }
  }
  if (lines.length > 0) blocks.push({ lines })
  return blocks
}
