import { SourceError } from '../errors.ts'
import { remark } from '../model/remark.ts'
import type { Warning } from '../model/segmentation.ts'
import type { DocumentSummary } from '../model/source-document.ts'
import type { TwinSignature } from './find-twins.ts'
import type { IndexedSource } from './index-manifest.ts'

/** What became of a source file. */
export interface SourceOutcome extends IndexedSource {
  /** Why it could not be read, or null. */
  error: string | null
  /** What reading it costs too much of; it isn't tried again until it changes. Null where it was read. */
  givenUp: string | null
  document: DocumentSummary | null
  /** Changes with what the engine has of the document; null where it was not read. */
  key: string | null
  twin: TwinSignature | null
  /** What tells its copies; empty where it was not read, or says too little. */
  sketch: number[]
  warnings: Warning[]
}

/** Whether a source has pages that are pictures, of which no text was recognised. */
export const hasPictures = ({ file, error, warnings }: SourceOutcome): boolean =>
  warnings.some(({ code }) => code === 'picture-pages') ||
  error === new SourceError(file, remark('scanned')).message
