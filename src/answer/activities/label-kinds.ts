import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { tablesDir } from '../../config.ts'
import { valueTable } from '../knowledge/value-tables.ts'
import type { Understanding } from '../question/understanding.ts'

export const labelKinds = ['place', 'participants', 'cost', 'funding', 'status', 'phone', 'lodging'] as const
/** What a value is by its label, where records have no field for it. */
export type LabelKind = (typeof labelKinds)[number]

const table = z
  .record(z.enum(labelKinds), z.array(z.string()))
  .parse(JSON.parse(readFileSync(join(tablesDir, 'answer', 'labels.json'), 'utf8')))
const patterns = new Map(
  labelKinds.map((kind) => [
    kind,
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${table[kind].join('|')})(?![\\p{L}\\p{N}])`, 'iu'),
  ]),
)

/** Whether a label says that its value is of a kind: "Venue" of a place, « Coût » of a cost. */
export const isOfKind = (label: string, kind: LabelKind) => patterns.get(kind)?.test(label) ?? false

const people = new RegExp(`^(?:${valueTable.people.join('|')})$`, 'iu')

/** The kinds of values that a question about activities asks for, the likeliest first. */
export function kindsAsked({ ask, attributes, head }: Understanding): LabelKind[] {
  const asked = labelKinds.filter((kind) => attributes.some((name) => name === kind))
  // "Who paid for it?" asks for a name, "how much" for an amount.
  if (attributes.includes('cost') && ask === 'who') return ['funding']
  if (attributes.includes('cost')) asked.push('funding')
  if (ask === 'where') asked.push('place')
  if (ask === 'how-many' && head && people.test(head.text) && !asked.includes('participants'))
    asked.push('participants')
  return asked
}
