import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { ClusterSettings } from '../../config.ts'
import { EngineUnavailableError, PasserelleError } from '../../errors.ts'
import { RecentValues } from '../../model/recent-values.ts'
import type { SharedBytes } from '../search-engine.ts'
import { searchLimits } from './cluster-client.ts'
import { type FilePiece, pieceBytes, pieceIds } from './shared-files.ts'

/** How much is kept of what was read last: what is read next stands mostly near. */
const maxKeptBytes = 8 * 2 ** 20
/** Two nodes are asked. */
const waitMs = 2 * searchLimits.requestTimeout

/** What the thread that reads is asked, and says. */
export interface PieceRequest {
  asked: number
  ids: readonly string[]
}
export interface PieceAnswer {
  asked: number
  pieces: FilePiece[] | null
  /** Why there are none. */
  fault: { message: string; isAway: boolean } | null
}
export interface ReaderSettings {
  port: MessagePort
  /** Counts the answers. */
  answers: Int32Array
  cluster: ClusterSettings
}

/**
 * Reads files that the cluster was handed, a piece at a time, while the caller waits: answers look at passages here and
 * there, in the midst of working, as if all were in memory. Another thread asks the cluster meanwhile.
 */
class ClusterBytes implements SharedBytes {
  private readonly cluster: ClusterSettings
  private readonly kept = new RecentValues<string, FilePiece>(maxKeptBytes, ({ bytes }) => bytes.length)
  private asks = 0
  private readonly answers = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  private port: MessagePort | null = null

  constructor(cluster: ClusterSettings) {
    this.cluster = cluster
  }

  /** Starts the thread that reads; resolves once it can, or could not be started: then the first who reads tries again. */
  start(): Promise<void> {
    const { reader } = this.startReader()
    // A process that has nothing else to do would end before.
    reader.ref()
    return new Promise((resolve) => {
      const onStarted = () => {
        reader.unref()
        resolve()
      }
      reader.once('message', onStarted)
      reader.once('exit', onStarted)
    })
  }

  read(folder: string, name: string, start: number, end: number): Uint8Array {
    const first = Math.floor(start / pieceBytes)
    const pieces = this.pieces(pieceIds(folder, name, first, Math.ceil(end / pieceBytes)))
    const from = start - first * pieceBytes
    return joined(pieces).subarray(from, from + end - start)
  }

  readWhole(folder: string, name: string): Uint8Array {
    const [first] = this.pieces(pieceIds(folder, name, 0, 1)) as [FilePiece]
    return joined([first, ...this.pieces(pieceIds(folder, name, 1, first.pieces))])
  }

  private pieces(ids: readonly string[]): FilePiece[] {
    const known = new Map(ids.map((id) => [id, this.kept.get(id)]))
    const unknown = ids.filter((id) => !known.get(id))
    const read = unknown.length > 0 ? this.ask(unknown) : []
    for (const [i, id] of unknown.entries()) {
      const piece = read[i] as FilePiece
      known.set(id, piece)
      this.kept.set(id, piece)
    }
    return ids.map((id) => known.get(id) as FilePiece)
  }

  private ask(ids: readonly string[]): FilePiece[] {
    const port = this.port ?? this.startReader().port
    const asked = this.asks++
    port.postMessage({ asked, ids } satisfies PieceRequest)
    const deadline = Date.now() + waitMs
    for (let left = waitMs; left > 0; left = deadline - Date.now()) {
      const before = Atomics.load(this.answers, 0)
      const answer = receiveMessageOnPort(port)?.message as PieceAnswer | undefined
      // What came too late for the one who asked is passed over.
      if (answer?.asked === asked) return piecesIn(answer)
      if (!answer) Atomics.wait(this.answers, 0, before, left)
    }
    throw new EngineUnavailableError('it gave no passages in time')
  }

  private startReader(): { reader: Worker; port: MessagePort } {
    const { port1, port2 } = new MessageChannel()
    const workerData: ReaderSettings = { port: port2, answers: this.answers, cluster: this.cluster }
    const reader = new Worker(new URL('piece-worker.mjs', import.meta.url), {
      workerData,
      transferList: [port2],
    })
    const forget = () => {
      this.port = null
    }
    // The next who reads starts another.
    reader.on('error', forget)
    reader.on('exit', forget)
    reader.unref()
    port1.unref()
    this.port = port1
    return { reader, port: port1 }
  }
}

function piecesIn({ pieces, fault }: PieceAnswer): FilePiece[] {
  if (fault?.isAway) throw new EngineUnavailableError(fault.message)
  if (!pieces) throw new PasserelleError(fault?.message ?? 'the cluster gave no passages')
  return pieces
}

const joined = (pieces: readonly FilePiece[]): Uint8Array =>
  pieces.length === 1 && pieces[0] ? pieces[0].bytes : Buffer.concat(pieces.map(({ bytes }) => bytes))

const opened = new Map<string, Promise<SharedBytes>>()

async function open(cluster: ClusterSettings): Promise<SharedBytes> {
  const bytes = new ClusterBytes(cluster)
  await bytes.start()
  return bytes
}

/** The files in a cluster: one reader for all indices that this thread opens there, for as long as it lives. */
export function sharedBytesOf(cluster: ClusterSettings): Promise<SharedBytes> {
  const key = JSON.stringify(cluster)
  const bytes = opened.get(key) ?? open(cluster)
  opened.set(key, bytes)
  return bytes
}
