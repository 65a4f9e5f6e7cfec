// Plain MiniSearch over the passages of an index, in a process of its own: in the same one, whatever else runs pays for
// looking through its half gigabyte of objects. Tells what each query costs that it is sent.
import { openCorpus } from '../../src/corpus/open-corpus.ts'
import { plainSearch } from '../../src/engine/minisearch/plain-search.ts'
import { processorMs, timed } from './processor-time.ts'

const [indexDir = ''] = process.argv.slice(2)
const textsOf = async () =>
  Array.from((await openCorpus({ indexDir, engine: 'frozen' })).contents(), ({ text }) => text)
const search = plainSearch(await textsOf())
process.on('message', async (query: string) => {
  process.send?.(await timed(() => search(query), processorMs))
})
process.send?.('ready')
