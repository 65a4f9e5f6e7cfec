// A thread that reads pieces of files from a cluster for one that waits.
import { loadProgram } from '../../load-program.mjs'

const { answerReads } = await loadProgram('piece-worker')
answerReads()
