// Searches in a process of its own: each query that it is sent, or all of them for some seconds. Tells what that took.
import { openCorpus } from '../../src/corpus/open-corpus.ts'
import { searchRequestSchema } from '../../src/model/search-request.ts'
import { processorMs } from './processor-time.ts'
import { searches } from './searches.ts'

/** What some searches took. */
export interface Spent {
  times: number[]
  processorMs: number
}

const [indexDir = '', rounds] = process.argv.slice(2)
const corpus = await openCorpus({ indexDir, engine: 'frozen' })
const requests = Object.values(searches).map((parameters) => searchRequestSchema.parse(parameters))

/** Searches for all queries, again and again until some seconds are over; some rounds where they are none. */
async function search(seconds: number): Promise<Spent> {
  const [startedAt, before] = [performance.now(), processorMs()]
  const times: number[] = []
  let left = seconds > 0 ? 0 : Number(rounds)
  do {
    left -= 1
    for (const request of requests) {
      const from = performance.now()
      await corpus.search(request)
      times.push(performance.now() - from)
    }
  } while (left > 0 || performance.now() - startedAt < 1000 * seconds)
  return { times, processorMs: processorMs() - before }
}

process.on('message', async (seconds: number) => process.send?.(await search(seconds)))
process.send?.('ready')
