import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { tablesDir } from '../../config.ts'

const list = z.array(z.string())
/** Words by which figures, dates, places and names are known in passages: `data/answer/values.json`. */
export const valueTable = z
  .object({ partners: list, people: list, pronouns: list })
  .parse(JSON.parse(readFileSync(join(tablesDir, 'answer', 'values.json'), 'utf8')))
