import { z } from 'zod'
import { recordFields } from './activity-record.ts'
import { passageSchema } from './passage.ts'
import { remarkSchema } from './remark.ts'
import { documentSummarySchema, headingSchema, paratextSchema } from './source-document.ts'

/** A passage with how it was read. */
export const inspectedPassageSchema = passageSchema.extend({
  line: z.int().describe('Of the source, counted from 1'),
  margin: z.number().describe('How sure its language is, 0 to 1; 0 where its letters alone could not tell'),
  fields: z
    .array(
      z.object({
        field: z.enum([...recordFields, 'extra']),
        label: z.string().describe('As printed'),
        start: z.int(),
        end: z.int(),
      }),
    )
    .optional()
    .describe("Records: where each labelled value stands in the passage's text (UTF-16)"),
})
export type InspectedPassage = z.infer<typeof inspectedPassageSchema>

/** A doubt of the reader, at its place. */
export const warningSchema = remarkSchema.extend({
  file: z.string(),
  line: z.int().describe('Of the source, counted from 1'),
})
export type Warning = z.infer<typeof warningSchema>

/** How a document was cut into passages, for whoever looks after it. */
export const segmentationSchema = documentSummarySchema.extend({
  paratext: paratextSchema,
  headings: z.array(headingSchema),
  content: z.array(inspectedPassageSchema),
  warnings: z.array(warningSchema),
})
export type Segmentation = z.infer<typeof segmentationSchema>
