#!/usr/bin/env node
// The `passerelle` command: loads TypeScript sources directly (tsx), so that nothing is built after `npm ci`.
import { fileURLToPath } from 'node:url'

process.env.TSX_TSCONFIG_PATH ??= fileURLToPath(new URL('../../tsconfig.json', import.meta.url))
const { register } = await import('tsx/esm/api')
register()
const { main } = await import('./main.ts')
await main(process.argv)
