// Indexes a folder and prints what it took; a process of its own, so that peak memory is that of one run.
import { buildIndex } from '../../src/indexing/build-index.ts'

const [folder = '', indexDir = ''] = process.argv.slice(2)
const startedAt = performance.now()
const { counts, changes } = await buildIndex([folder], { indexDir, engine: 'frozen' })
console.log(
  JSON.stringify({
    seconds: (performance.now() - startedAt) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    passages: counts.passages,
    read: changes.added + changes.changed,
  }),
)
