import { parentPort } from 'node:worker_threads'
import { PasserelleError } from '../errors.ts'
import { type BuiltPart, buildPart, type PartTask } from './build-part.ts'

/** What a thread says to the one that started it. */
export type WorkerMessage =
  | { kind: 'reading'; at: number }
  | { kind: 'file'; passages: number; reused: boolean }
  | { kind: 'part'; built: BuiltPart }
  | { kind: 'failed'; message: string; expected: boolean }

/** Builds the parts that are asked for, one after the other, until the thread is ended. */
export function serveParts(): void {
  const port = parentPort
  const say = (message: WorkerMessage) => port?.postMessage(message)
  port?.on('message', (task: PartTask) => {
    buildPart(
      task,
      (progress) => say({ kind: 'file', ...progress }),
      (at) => say({ kind: 'reading', at }),
    ).then(
      (built) => say({ kind: 'part', built }),
      (error: Error) => {
        const expected = error instanceof PasserelleError
        say({ kind: 'failed', message: expected ? error.message : (error.stack ?? error.message), expected })
      },
    )
  })
}
