import { z } from 'zod'

export const verificationRequestSchema = z.object({
  passage: z.string().min(1).describe('The identifier of the passage that is said to hold the quotation'),
  quote: z
    .string()
    .trim()
    .min(1, 'give the words of the quotation')
    .max(5000, 'a quotation of at most 5000 characters can be checked')
    .describe('The words quoted; "…" or "[…]" stand for words left out'),
})

export const verificationSchema = z.object({
  passageId: z.string(),
  match: z
    .enum(['exact', 'words', 'none'])
    .describe(
      'exact: it stands there character by character; words: the same words in the same order, but for case, accents, punctuation or blanks; none: it does not stand there',
    ),
  places: z
    .array(z.object({ start: z.int(), end: z.int(), text: z.string() }))
    .describe('Where it stands in the text of the passage (UTF-16 offsets), one place for each part'),
  elsewhere: z.array(z.string()).describe('Other passages of the same document that hold it, at most ten'),
  source: z.object({
    documentId: z.string(),
    file: z.string(),
    fingerprint: z
      .string()
      .describe('SHA-256 of the source as it was indexed, corrections beside it included; hexadecimal'),
  }),
})
export type Verification = z.infer<typeof verificationSchema>
