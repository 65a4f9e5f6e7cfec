import { z } from 'zod'
import { documentDateSchema } from './document-date.ts'
import { passageLanguageSchema } from './language.ts'
import { documentKinds } from './source-document.ts'

const text = z.string().trim().min(1).max(500)

/** What an editor may say of a document in place of what was read; null says that it has none. */
export const correctionsSchema = z
  .object({
    title: text,
    subtitle: text.nullable(),
    symbol: text.nullable(),
    date: documentDateSchema.nullable(),
    organization: text.nullable(),
    member: text.nullable(),
    kind: z.enum(documentKinds).nullable(),
    council: text.nullable(),
    parentSymbol: text.nullable(),
    language: passageLanguageSchema,
  })
  .partial()
  .strict()
export type Corrections = z.infer<typeof correctionsSchema>
export type CorrectableFact = keyof Corrections

export const correctableFacts = Object.keys(correctionsSchema.shape) as CorrectableFact[]
