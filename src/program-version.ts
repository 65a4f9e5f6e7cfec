import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** The version of the running program, as its package states it. */
export const programVersion = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))).version
