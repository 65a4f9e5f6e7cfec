import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { tablesDir } from '../../config.ts'

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
