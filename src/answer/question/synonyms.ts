import { z } from 'zod'
import { contentLanguages } from '../../model/language.ts'
import { readTable } from '../../tables/read-table.ts'

/** Words of all languages that stand for each other between a question and its answer: `data/answer/synonyms.json`. */
export const synonymSets = readTable(
  'answer/synonyms.json',
  z.array(z.record(z.enum(contentLanguages), z.array(z.string()))),
)
