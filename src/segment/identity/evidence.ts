import type { StatedFacts } from '../../ingest/source-file.ts'
import type { TitleBlock } from '../cover/title-block.ts'

/** What tells who a document is. */
export interface Evidence {
  lines: TitleBlock['lines']
  /** What a site shows above the cover. */
  above: string[]
  /** What it shows around the document, which is no part of it. */
  around: string[]
  below: TitleBlock['below']
  stated: StatedFacts
  /** Symbols that stand outside the cover: in page headers. */
  symbols: string[]
  /** All of the document: how its words are written. */
  text: string
}
