import { tokenize } from '../analyse/tokenize.ts'

const maxChars = 200
/** Years and numbers of articles are part of what is looked for; longer figures may be somebody's. */
const maxDigits = 4

/**
 * The words of a query or question as they are kept: in lower case, in order, without addresses, long figures, marks
 * and operators, so that two ways of writing them are one.
 */
export function termText(text: string): string {
  const kept: string[] = []
  let length = 0
  for (const { kind, form, whole } of tokenize(text)) {
    if (whole || kind.startsWith('address') || form.replace(/\D/g, '').length > maxDigits) continue
    length += form.length + 1
    if (length > maxChars) break
    kept.push(form)
  }
  return kept.join(' ')
}
