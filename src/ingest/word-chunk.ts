import { decodeText } from './decode-text.ts'
import { readHtml } from './read-html.ts'
import type { Block, Extraction } from './source-file.ts'
import { splitBlocks } from './split-blocks.ts'
import type { WordBlock } from './word-block.ts'
import type { WordContext } from './word-story.ts'

type ReadWord = (bytes: Uint8Array) => Promise<Extraction>

const textOfBlock = (block: Block) => block.lines.map((line) => line.text).join('\n')

/** The blocks of what another reader made of an embedded document. */
function blocksOf({ text, blocks }: Extraction): WordBlock[] {
  const read: WordBlock[] = []
  let table: { number: number | undefined; rows: string[][] } | null = null
  for (const block of blocks ?? splitBlocks(text)) {
    if (block.kind !== 'row') {
      table = null
      read.push({
        kind: block.kind,
        text: textOfBlock(block),
        ...(block.level === undefined ? {} : { level: block.level }),
      })
      continue
    }
    const cells = (block.cells ?? []).map((ranges) =>
      ranges.map(({ start, end }) => text.slice(start, end)).join('\n'),
    )
    if (table && table.number === block.table) table.rows.push(cells)
    else {
      table = { number: block.table, rows: [cells] }
      read.push({ rows: table.rows })
    }
  }
  return read
}

/** The page in an archived web page, or its text. */
async function readArchivedPage(bytes: Uint8Array): Promise<Extraction> {
  const { default: PostalMime } = await import('postal-mime')
  const { html, text } = await PostalMime.parse(bytes)
  return html ? readHtml(Buffer.from(html)) : { text: text ?? '' }
}

/** Reads an embedded document as what its first characters say it is; null for kinds that can't be read. */
async function readChunk(bytes: Uint8Array, readWord: ReadWord): Promise<Extraction | null> {
  const head = Buffer.from(bytes.subarray(0, 1000)).toString('latin1')
  if (head.startsWith('PK')) return readWord(bytes)
  if (head.startsWith('{\\rtf')) return null
  if (/^(?:mime-version|from|content-type|subject|date):/im.test(head)) return readArchivedPage(bytes)
  const plain = head.replaceAll('\0', '').trimStart()
  if (/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?</.test(plain)) return readHtml(bytes)
  return decodeText(bytes)
}

/** Reads the documents that a part embeds; what can't be read is noted. */
export async function readChunks(context: WordContext, part: string, readWord: ReadWord): Promise<void> {
  const { source, leftOut, chunks } = context
  for (const { id, type, target } of source.relationships(part)) {
    if (type !== 'aFChunk') continue
    const bytes = source.bytes(target)
    const extraction = bytes && (await readChunk(bytes, readWord))
    if (extraction) chunks.set(`${part}#${id}`, blocksOf(extraction))
    else leftOut.addPart(target)
  }
}
