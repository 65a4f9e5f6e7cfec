import { z } from 'zod'
import { activityRecordSchema, type RecordField } from './activity-record.ts'
import { passageLanguageSchema } from './language.ts'

/** What a document's text is cut into. */
export const contentKinds = ['paragraph', 'record', 'footnote'] as const
/** What is found beside it: a heading with nothing below, and a document by its title, symbol and cover. */
export const placeKinds = ['heading', 'document'] as const
export const passageKinds = [...contentKinds, ...placeKinds] as const
export const passageKindSchema = z.enum(passageKinds)
export type PassageKind = (typeof passageKinds)[number]

/** Whether something is found for where it leads rather than for what it says. */
export const isPlace = ({ kind }: { kind: PassageKind }) =>
  (placeKinds as readonly PassageKind[]).includes(kind)

/** The unit that is indexed, found and cited. */
export const passageSchema = z.object({
  id: z.string().describe('DOCUMENT:PART, e.g. omd-2019:p3'),
  documentId: z.string(),
  kind: passageKindSchema,
  number: z.string().nullable().describe('As printed; for records, their rank from 1'),
  section: z.array(z.string()).describe('Headings from the outermost in'),
  language: passageLanguageSchema,
  otherLanguage: z
    .string()
    .optional()
    .describe(
      'What it is written in (BCP 47) where that is told and is none of these: pt. `language` is und then',
    ),
  text: z.string().describe("Exactly the source's words, in order"),
  topics: z
    .array(z.string())
    .optional()
    .describe('What it or a heading above it names: identifiers of the facet `topic`'),
  recognised: z
    .boolean()
    .optional()
    .describe('Its text was recognised in a picture (OCR): compare it with the source before citing it'),
  record: activityRecordSchema.optional(),
})
export type Passage = z.infer<typeof passageSchema>

/** Where the value of one record field stands: UTF-16 offsets into the passage's text. */
export interface FieldSpan {
  field: RecordField | 'extra'
  label: string
  start: number
  end: number
}

/** A range of UTF-16 offsets, end excluded. */
export interface Span {
  start: number
  end: number
}

/** A passage with what the index needs beyond the public shape. */
export interface IndexedPassage extends Passage {
  /** Records only: where each labelled value stands in `text`. Labels themselves are not searched. */
  fields?: FieldSpan[]
}
