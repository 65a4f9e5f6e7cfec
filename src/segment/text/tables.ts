import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { tablesDir } from '../../config.ts'
import { recordFields } from '../../model/activity-record.ts'
import { contentLanguages } from '../../model/language.ts'

const wordsSchema = z.array(z.string().min(1))

function readTable<T>(name: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(join(tablesDir, 'segment', name), 'utf8')))
}

/** Field → language → labels as documents print them. */
export const labelTable = readTable(
  'record-labels.json',
  z.record(z.enum(recordFields), z.record(z.enum(contentLanguages), wordsSchema)),
)

/** Words that tell the parts of a document apart. */
export const structureTable = readTable(
  'structure.json',
  z.object({
    annex: wordsSchema,
    opening: wordsSchema,
    honorifics: wordsSchema,
    organizationWords: wordsSchema,
    page: wordsSchema,
    titleWords: wordsSchema,
    notTitle: wordsSchema,
    original: wordsSchema,
    languageNames: wordsSchema,
    addendum: wordsSchema,
    numberLabels: wordsSchema,
    recordHeadings: wordsSchema,
    sections: wordsSchema,
    sectionOrdinals: wordsSchema,
    references: wordsSchema,
    shortReferences: wordsSchema,
    dateLabels: wordsSchema,
    languageLetters: wordsSchema,
    symbolHeads: wordsSchema,
    attribution: wordsSchema,
    session: wordsSchema,
    contents: wordsSchema,
    widerOrganization: wordsSchema,
    determiners: wordsSchema,
    sources: wordsSchema,
    organizationLinkers: wordsSchema,
    organizationCompanions: wordsSchema,
    seats: wordsSchema,
    organizationAcronyms: wordsSchema,
  }),
)

/** Lines that viewers and sites put around documents, and how such lines begin. */
export const siteNoise = readTable(
  'site-noise.json',
  z.object({ lines: wordsSchema, starts: wordsSchema, menuWords: wordsSchema }),
)
