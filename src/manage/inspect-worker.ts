import { parentPort, workerData } from 'node:worker_threads'
import { SourceError } from '../errors.ts'
import { giveWay } from '../give-way.ts'
import { storeDocument } from '../indexing/store-document.ts'
import { segmentationOf } from '../indexing/stored-documents.ts'
import { type ListedSource, readSource } from '../ingest/read-documents.ts'
import { type Remark, remark } from '../model/remark.ts'
import type { Segmentation } from '../model/segmentation.ts'
import { segmentDocument } from '../segment/segment-document.ts'

export type InspectionMessage = { segmentation: Segmentation } | { fault: Remark }

/** Reads and segments the file that the thread was given, and says what came of it. */
export async function serveInspection(): Promise<void> {
  giveWay()
  const source = workerData as ListedSource
  const say = (message: InspectionMessage) => parentPort?.postMessage(message)
  try {
    say({ segmentation: segmentationOf(storeDocument(segmentDocument(await readSource(source)))) })
  } catch (error) {
    const known = error instanceof SourceError ? error.remark : null
    say({ fault: known ?? remark('unreadable', { reason: (error as Error).message }) })
  }
}
