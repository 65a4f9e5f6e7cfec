import { parentPort, workerData } from 'node:worker_threads'
import { findDocument } from '../corpus/corpus.ts'
import { PasserelleError } from '../errors.ts'
import { giveWay } from '../give-way.ts'
import { createReadingApp } from '../http/app.ts'
import type { Outcome } from '../http/outcome.ts'
import { answersOf } from './known-methods.ts'
import { openIndexWithFacts } from './open-index-with-facts.ts'
import { plainResponse, requestOf } from './plain-messages.ts'
import type { Errand, Errands, FromThread, ThreadSettings, ToThread } from './thread-messages.ts'

type Answers = { [Kind in Errand]: (ask: Errands[Kind]['ask']) => Promise<Errands[Kind]['answer']> }

const say = (message: FromThread, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(message, transfer)

/** What is to be counted, told with the next answer: a message by itself would wake the thread that listens twice. */
const outcomes: Outcome[] = []

async function openAnswers(settings: ThreadSettings) {
  // The pool says what came of a new index, once for all threads.
  const quiet = { info() {}, error() {} }
  const { live, state, reload } = await openIndexWithFacts(settings, quiet)
  const app = createReadingApp({
    corpora: live,
    ...settings,
    onOutcome: (outcome) => outcomes.push(outcome),
    logger: { error: (fields, message) => say({ kind: 'log', level: 'error', fields, message }) },
  })
  const answers: Answers = {
    request: async (request) => plainResponse(await app.fetch(requestOf(request))),
    health: () => live.use((corpus) => corpus.health()),
    find: (wanted) => live.use(async (corpus) => findDocument(corpus, wanted)),
    reload,
  }
  return { answers, index: state().index, routes: answersOf(app) }
}

/** Opens the index that the thread was given, and does what it is asked. */
export async function serveRequests(): Promise<void> {
  giveWay()
  try {
    const { answers, index, routes } = await openAnswers(workerData as ThreadSettings)
    parentPort?.on('message', async ({ id, kind, ask }: ToThread) => {
      try {
        const answer = await answers[kind](ask as never)
        const body = answer !== null && 'body' in answer ? answer.body : null
        say({ kind: 'answer', id, answer, outcomes: outcomes.splice(0) }, body ? [body.buffer] : [])
      } catch (error) {
        say({ kind: 'fault', id, error: error as Error })
      }
    })
    say({ kind: 'ready', index, routes })
  } catch (error) {
    const { message, stack } = error as Error
    const expected = error instanceof PasserelleError
    say({ kind: 'failed', message: expected ? message : (stack ?? message), expected })
  }
}
