import type { Block, Line } from './source-file.ts'

/** No columns are so far apart: white space this long ends a line as a break does. */
const endlessGap = /[^\S\r\n]{200,}/g

/** A line, or its pieces where it has endless gaps in it. */
function piecesOf({ text, start, number }: Line): Line[] {
  const pieces: Line[] = []
  let at = 0
  const add = (end: number) => pieces.push({ text: text.slice(at, end), start: start + at, number })
  for (const match of text.matchAll(endlessGap)) {
    add(match.index)
    at = match.index + match[0].length
  }
  add(text.length)
  return pieces
}

/** Cuts a text into lines (LF, CRLF or CR), each with its offset and number. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  let number = 0
  for (const match of text.matchAll(/\r\n|\n|\r|$/g)) {
    if (match.index < start) continue
    number += 1
    lines.push(...piecesOf({ text: text.slice(start, match.index), start, number }))
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
