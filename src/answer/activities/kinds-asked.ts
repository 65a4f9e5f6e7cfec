import { type LabelKind, labelKinds, meansPeople } from '../knowledge/label-kinds.ts'
import type { Understanding } from '../question/understanding.ts'

/** The kinds of values that a question about activities asks for, the likeliest first. */
export function kindsAsked({ ask, attributes, attributeTerms, head }: Understanding): LabelKind[] {
  const asked: LabelKind[] = labelKinds.filter((kind) => attributes.some((name) => name === kind))
  // "Who paid for it?" asks for a name, "how much" for an amount.
  if (attributes.includes('cost') && ask === 'who') return ['funding']
  if (attributes.includes('cost')) asked.push('funding')
  if (ask === 'where') asked.push('place')
  // "How many attended?"
  const attending = head === null || attributeTerms.some(({ text }) => text === head.text)
  const people = attending ? attributes.includes('audience') : meansPeople(head.text)
  if (ask === 'how-many' && people && !asked.includes('participants')) asked.push('participants')
  return asked
}
