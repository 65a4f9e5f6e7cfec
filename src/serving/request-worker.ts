import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { prepareAnswers } from '../answer/prepare-answers.ts'
import { openLiveCorpus } from '../corpus/live-corpus.ts'
import { PasserelleError } from '../errors.ts'
import { createReadingApp } from '../http/app.ts'
import { manifestName, readManifest } from '../indexing/index-store.ts'
import { plainResponse, requestOf } from './plain-messages.ts'
import type { Errand, Errands, FromThread, IndexFacts, ThreadSettings, ToThread } from './thread-messages.ts'

type Answers = { [Kind in Errand]: (ask: Errands[Kind]['ask']) => Promise<Errands[Kind]['answer']> }

const say = (message: FromThread, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(message, transfer)

async function openAnswers({ changeable, ...settings }: ThreadSettings) {
  let refusal: Error | null = null
  let isNew = false
  // The thread that is asked for a new index says what came of it; several would say it several times.
  const live = await openLiveCorpus(
    settings,
    {
      info() {
        isNew = true
      },
      error(fields) {
        refusal = (fields as { err: Error }).err
      },
    },
    prepareAnswers,
  )
  const factsOf = async (): Promise<IndexFacts> => {
    const { counts } = await readManifest(settings.indexDir)
    const { mtimeMs } = await stat(join(settings.indexDir, manifestName))
    const fingerprint = await live.use(async (corpus) => corpus.fingerprint)
    return { fingerprint, documents: counts.documents, passages: counts.passages, builtAt: mtimeMs }
  }
  let index = await factsOf()
  const app = createReadingApp({
    corpora: live,
    ...settings,
    changeable,
    onOutcome: (outcome) => say({ kind: 'outcome', outcome }),
    logger: { error: (fields, message) => say({ kind: 'log', level: 'error', fields, message }) },
  })
  const answers: Answers = {
    request: async (request) => plainResponse(await app.fetch(requestOf(request))),
    documents: () => live.use(async (corpus) => corpus.documents()),
    async reload() {
      refusal = null
      isNew = false
      if (await live.reload()) index = await factsOf()
      return { index, refusal, isNew }
    },
  }
  return { answers, index }
}

/** Opens the index that the thread was given, and does what it is asked. */
export async function serveRequests(): Promise<void> {
  try {
    const { answers, index } = await openAnswers(workerData as ThreadSettings)
    parentPort?.on('message', async ({ id, kind, ask }: ToThread) => {
      try {
        const answer = await answers[kind](ask as never)
        const body = answer !== null && 'body' in answer ? answer.body : null
        say({ kind: 'answer', id, answer }, body ? [body.buffer] : [])
      } catch (error) {
        say({ kind: 'fault', id, error: error as Error })
      }
    })
    say({ kind: 'ready', index })
  } catch (error) {
    const { message, stack } = error as Error
    const expected = error instanceof PasserelleError
    say({ kind: 'failed', message: expected ? message : (stack ?? message), expected })
  }
}
