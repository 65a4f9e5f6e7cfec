import { z } from 'zod'
import { recordFields } from '../../model/activity-record.ts'
import { contentLanguages } from '../../model/language.ts'
import { readTable } from '../../tables/read-table.ts'

const wordsSchema = z.array(z.string().min(1))

/** Field → language → labels as documents print them. */
export const labelTable = readTable(
  'segment/record-labels.json',
  z.record(z.enum(recordFields), z.record(z.enum(contentLanguages), wordsSchema)),
)

/** Words that tell the parts of a document apart. */
export const structureTable = readTable(
  'segment/structure.json',
  z.object({
    annex: wordsSchema,
    opening: wordsSchema,
    honorifics: wordsSchema,
    organizationWords: wordsSchema,
    groupWords: wordsSchema,
    journeys: wordsSchema,
    standing: wordsSchema,
    services: wordsSchema,
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
  'segment/site-noise.json',
  z.object({ lines: wordsSchema, starts: wordsSchema, trails: wordsSchema, menuWords: wordsSchema }),
)
