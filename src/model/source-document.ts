import { z } from 'zod'
import { documentDateSchema } from './document-date.ts'
import { passageLanguageSchema } from './language.ts'
import { passageKindSchema, passageSchema } from './passage.ts'

export const headingSchema = z.object({
  text: z.string(),
  level: z.int().describe('0 is the outermost'),
  before: z.string().nullable().describe('The passage that follows it, null at the end'),
})
export type Heading = z.infer<typeof headingSchema>

/** What documents are, by what they say of themselves. */
export const documentKinds = [
  'communication',
  'report',
  'notification',
  'minutes',
  'note',
  'news',
  'statement',
  'decision',
  'proposal',
  'agenda',
  'study',
  'letter',
  'information',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** One source file, without its passages. */
export const documentSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  subtitle: z.string().nullable().describe('The rest of the title block: organization, addendum …'),
  symbol: z.string().nullable().describe('As printed: IP/C/W/653; null where there is none'),
  date: documentDateSchema
    .nullable()
    .describe('Of the cover: a day, or a month or year where it says no more'),
  organization: z.string().nullable().describe('As the cover names it'),
  member: z
    .string()
    .nullable()
    .describe('Whose communication it is, as the document names it: Members, delegations'),
  kind: z.enum(documentKinds).nullable().describe('What it says it is; null where it says nothing'),
  council: z.string().nullable().describe('The council or committee that it was for, as the cover names it'),
  parentSymbol: z.string().nullable().describe('Of the document that it adds to, revises or corrects'),
  corrected: z.array(z.string()).describe('Which of these facts an editor corrected'),
  file: z.string().describe('Path below the data folder'),
  passages: z.int(),
  kinds: z.partialRecord(passageKindSchema, z.int()),
  languages: z.record(z.string(), z.int()),
  language: passageLanguageSchema.describe('Of most of its paragraphs'),
})
export type DocumentSummary = z.infer<typeof documentSummarySchema>

/** A document among the others. */
export const listedDocumentSchema = documentSummarySchema.extend({
  label: z
    .string()
    .describe('Tells it from the others: its title, or where others have that too, organization and symbol'),
  mark: z
    .string()
    .nullable()
    .describe(
      'Tells it from others of its author and year: its symbol or identifier; null where there are none',
    ),
  versions: z
    .array(z.object({ id: z.string(), language: passageLanguageSchema }))
    .describe('The documents that say the same in other languages'),
  copies: z
    .array(z.string())
    .describe('The documents that are the same text, but for corrections: its passages are shown once'),
})
export type ListedDocument = z.infer<typeof listedDocumentSchema>

/** Another document, and what it has in common. */
export interface RelatedDocument {
  document: ListedDocument
  /** `series`: one adds to the other, or both to a third; `author`: of the same organization or Member. */
  by: 'series' | 'author' | { programme: string }
}

export const paratextSchema = z
  .array(z.string())
  .describe(
    'What is printed outside passages and headings, in order: lines of the cover, page headers, menus of a site',
  )

export const sourceDocumentSchema = listedDocumentSchema.extend({
  paratext: paratextSchema,
  headings: z.array(headingSchema),
  content: z.array(passageSchema).describe('In the order of the source'),
})
export type SourceDocument = z.infer<typeof sourceDocumentSchema>

/** Whose document it is: the Member that it speaks for, else the organization; null where neither is known. */
export const authorOf = ({ member, organization }: Pick<DocumentSummary, 'member' | 'organization'>) =>
  member ?? organization
