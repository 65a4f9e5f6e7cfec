#!/usr/bin/env node
// The `passerelle` command.
import { fileURLToPath } from 'node:url'
import { loadProgram } from '../load-program.mjs'

// Where tsx runs the program, in threads too, it is called from any folder.
process.env.TSX_TSCONFIG_PATH ??= fileURLToPath(new URL('../../tsconfig.json', import.meta.url))
const { main } = await loadProgram('main', true)
await main(process.argv)
