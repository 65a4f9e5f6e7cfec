#!/usr/bin/env node
// The `passerelle` command.
import { loadProgram } from '../load-program.mjs'

const { main } = await loadProgram('main', true)
await main(process.argv)
