import { z } from 'zod'
import { contentLanguages } from '../../model/language.ts'
import { readTable } from '../../tables/read-table.ts'

/** Words of all languages that stand for each other between a question and its answer: `data/tables/translate/synonyms.json`. */
export const synonymSets = readTable(
  'translate/synonyms.json',
  z.array(z.record(z.enum(contentLanguages), z.array(z.string()))),
)
