// A thread that lets the index follow its documents.
import { loadProgram } from '../load-program.mjs'

const { serveBuilds } = await loadProgram('build-worker')
serveBuilds()
