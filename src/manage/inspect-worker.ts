import { parentPort, workerData } from 'node:worker_threads'
import { SourceError } from '../errors.ts'
import { giveWay } from '../give-way.ts'
import { storeDocument } from '../indexing/store-document.ts'
import { segmentationOf } from '../indexing/stored-documents.ts'
import { type ListedSource, readSource } from '../ingest/read-documents.ts'
import { type Remark, remark } from '../model/remark.ts'
import { type Segmentation, segmentationSchema } from '../model/segmentation.ts'
import { segmentDocument } from '../segment/segment-document.ts'

/** A page of so many is written in the time that the thread that listens has for one thing. */
const mostShown = 200

/** How a file is read: what a page shows of it, and all of it as JSON, which need not be made into objects again. */
export interface Inspection {
  segmentation: Segmentation
  json: string
}
export type InspectionMessage = Inspection | { fault: Remark }

/** Reads and segments the file that the thread was given, and says what came of it. */
export async function serveInspection(): Promise<void> {
  giveWay()
  const source = workerData as ListedSource
  const say = (message: InspectionMessage) => parentPort?.postMessage(message)
  try {
    const segmentation = segmentationOf(storeDocument(segmentDocument(await readSource(source))))
    const content = segmentation.content.slice(0, mostShown)
    const json = JSON.stringify(segmentationSchema.parse(segmentation))
    say({ segmentation: { ...segmentation, content }, json })
  } catch (error) {
    const known = error instanceof SourceError ? error.remark : null
    say({ fault: known ?? remark('unreadable', { reason: (error as Error).message }) })
  }
}
