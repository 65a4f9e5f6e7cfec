import type { Block, Line } from '../../ingest/source-file.ts'

const underline = /^\s*(=|-|~|\*|_)\1{2,}\s*$/
/** Longer lines are no headings. */
const maxHeadingChars = 120
/** An underline is about as long as what it underlines. */
const lengths = { least: 0.6, most: 1.6 }

/** Whether a line of text underlines another one: "Filings" above "-------". Heads of tables have gaps between their labels. */
function isUnderlined(line: Line, below: Line | undefined): boolean {
  const text = line.text.trim()
  const rule = below?.text.trim() ?? ''
  if (!underline.test(rule) || text.length < 3 || text.length > maxHeadingChars) return false
  if (!/\p{L}{2}/u.test(text) || /[.;,]$|\t|\||\s{3}/.test(text)) return false
  return rule.length >= text.length * lengths.least && rule.length <= text.length * lengths.most + 2
}

/** Blocks of plain text with their underlined lines as headings, and the underlines apart: doubled ones are outermost. */
export function readUnderlined(blocks: Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.kind !== undefined) return [block]
    const read: Block[] = []
    let from = 0
    for (let at = 0; at < block.lines.length; at++) {
      const [line, below] = [block.lines[at] as Line, block.lines[at + 1]]
      if (!below || !isUnderlined(line, below)) continue
      if (at > from) read.push({ ...block, lines: block.lines.slice(from, at) })
      const level = below.text.trim().startsWith('=') ? 1 : 2
      read.push({ kind: 'heading', level, lines: [line] }, { lines: [below] })
      from = at + 2
    }
    if (from < block.lines.length) read.push({ ...block, lines: block.lines.slice(from) })
    return read
  })
}
