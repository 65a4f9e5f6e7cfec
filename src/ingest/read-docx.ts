import { RemarkError } from '../errors.ts'
import { type Remark, remark } from '../model/remark.ts'
import { ExtractedText } from './extracted-text.ts'
import type { Extraction } from './source-file.ts'
import { writeBlocks } from './word-block.ts'
import { readBlocks } from './word-body.ts'
import { readChunks } from './word-chunk.ts'
import { compareWithParts } from './word-coverage.ts'
import { readMargins } from './word-margins.ts'
import { WordPackage } from './word-package.ts'
import { statedInProperties } from './word-properties.ts'
import { openContext, type WordContext, WordStory } from './word-story.ts'
import { childOf, childrenOf, elementsOf } from './xml-tree.ts'

/** Word files before 2007, and encrypted ones, begin so. */
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
/** Documents within documents within documents: nobody goes deeper on purpose. */
const maxEmbedding = 3

function writeNotes(context: WordContext, extracted: ExtractedText): void {
  const { met } = context.notes
  // Reading a note may refer to others.
  for (let at = 0; at < met.length; at++) {
    const note = met[at]
    if (!note) break
    const story = new WordStory(context, note.part, note.element)
    const text = readBlocks(story, elementsOf(note.element))
      .map((block) => ('rows' in block ? block.rows.map((row) => row.join(' ')).join('\n') : block.text))
      .join('\n')
    extracted.addBlock('note', note.mark === '' ? text : `${note.mark} ${text}`)
  }
}

/** How many comments reviewers wrote: they are no part of the document. */
function commentWarnings({ source }: WordContext): Remark[] {
  const count = childrenOf(source.related(source.main, 'comments'), 'w:comment').length
  return count === 0 ? [] : [remark('comments', { count })]
}

async function read(bytes: Uint8Array, depth: number): Promise<Extraction> {
  if (compoundFile.equals(bytes.subarray(0, 4))) throw new RemarkError(remark('encrypted-word'))
  const source = new WordPackage(bytes)
  const root = source.part(source.main)
  const body = childOf(root, 'w:body')
  if (!root || !body) throw new RemarkError(remark('no-word-document'))
  const context = openContext(source)
  await readChunks(context, source.main, async (chunk) => {
    if (depth >= maxEmbedding) throw new RemarkError(remark('too-deep', { levels: maxEmbedding }))
    return read(chunk, depth + 1)
  })
  const extracted = new ExtractedText()
  const { headers, footers } = readMargins(context, root)
  for (const line of headers) extracted.addBlock('paragraph', line, { margin: true })
  writeBlocks(readBlocks(new WordStory(context, source.main, root), elementsOf(body)), extracted)
  writeNotes(context, extracted)
  for (const line of footers) extracted.addBlock('paragraph', line, { margin: true })
  const { text, blocks, languages } = extracted.finish()
  const warnings = [
    ...source.warnings,
    ...context.leftOut.warnings(),
    ...commentWarnings(context),
    ...compareWithParts(source.texts(), [text, ...context.leftOut.texts]),
  ]
  const stated = statedInProperties(source.part('docProps/core.xml'))
  return { text, ...(blocks ? { blocks } : {}), ...(languages ? { languages } : {}), warnings, stated }
}

/**
 * Reads a Word document: headings, the numbers that Word prints, lists, tables, notes, what headers and footers say,
 * and what is embedded in it. What is left out (hidden and deleted text, comments) or was not understood is told.
 * @throws Error when it is encrypted, broken or explodes.
 */
export const readDocx = (bytes: Uint8Array): Promise<Extraction> => read(bytes, 1)
