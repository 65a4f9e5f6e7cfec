import type { z } from 'zod'

/** What a text holds that is more than a text: JSON, or the parameters of an address. */
export interface HeldContent {
  json?: z.ZodType
  parameters?: z.ZodObject
}

const contents = new WeakMap<object, HeldContent>()

/** Says of texts that their content has a schema of its own, so that their description can tell it. */
export function holding<T extends z.ZodType>(text: T, content: HeldContent): T {
  contents.set(text, content)
  return text
}

/** What the texts of a schema hold. */
export const heldBy = (schema: object): HeldContent => contents.get(schema) ?? {}
