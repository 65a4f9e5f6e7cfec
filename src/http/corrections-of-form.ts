import { type Corrections, correctableFacts, correctionsSchema } from '../model/corrections.ts'
import { remark } from '../model/remark.ts'
import type { DocumentSummary } from '../model/source-document.ts'
import { RequestRefusedError } from './problems.ts'

/** What a form says anew of a document: fields that were changed; an emptied one says that there is none. */
export function correctionsOfForm(form: Record<string, unknown>, document: DocumentSummary): Corrections {
  const changed: Record<string, unknown> = {}
  for (const name of correctableFacts) {
    const given = form[name]
    if (typeof given !== 'string') continue
    const value = given.replace(/\s+/g, ' ').trim()
    if (value !== (document[name] ?? '')) changed[name] = value === '' ? null : value
  }
  const parsed = correctionsSchema.safeParse(changed)
  if (parsed.success) return parsed.data
  const name = String(parsed.error.issues[0]?.path[0] ?? '')
  throw new RequestRefusedError(422, remark('bad-correction', { name }))
}
