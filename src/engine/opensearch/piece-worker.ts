import { parentPort, workerData } from 'node:worker_threads'
import { EngineUnavailableError } from '../../errors.ts'
import { openClient, searchLimits } from './cluster-client.ts'
import type { PieceAnswer, PieceRequest, ReaderSettings } from './shared-bytes.ts'
import { type FilePiece, readPieces } from './shared-files.ts'

const faultOf = (error: unknown) => ({
  message: (error as Error).message,
  isAway: error instanceof EngineUnavailableError,
})

/** Answers a thread that waits for pieces of files, until that ends. */
export function answerReads(): void {
  const { port, answers, cluster } = workerData as ReaderSettings
  const client = openClient(cluster, searchLimits)
  const say = (answer: PieceAnswer) => {
    port.postMessage(answer)
    Atomics.add(answers, 0, 1)
    Atomics.notify(answers, 0)
  }
  port.on('message', ({ asked, ids }: PieceRequest) => {
    readPieces(client, cluster, ids).then(
      (pieces: FilePiece[]) => say({ asked, pieces, fault: null }),
      (error) => say({ asked, pieces: null, fault: faultOf(error) }),
    )
  })
  parentPort?.postMessage('ready')
}
