// A thread that builds parts of the index.
import { loadProgram } from '../load-program.mjs'

const { serveParts } = await loadProgram('part-worker')
serveParts()
