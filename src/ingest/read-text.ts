import { decodeText } from './decode-text.ts'
import type { Extraction } from './source-file.ts'

/** Reads a text or Markdown file. Its lines are its structure, marks of Markdown included: the segmenter reads them. */
export function readText(bytes: Uint8Array): Extraction {
  const { text, warnings } = decodeText(bytes)
  return { text, warnings }
}
