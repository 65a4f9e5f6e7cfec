// A thread that searches and answers.
import { loadProgram } from '../load-program.mjs'

const { serveRequests } = await loadProgram('request-worker')
await serveRequests()
