// A thread that reads one file which nobody has vouched for.
import { loadProgram } from '../load-program.mjs'

const { serveInspection } = await loadProgram('inspect-worker')
await serveInspection()
