import { z } from 'zod'
import { contentLanguages } from '../../model/language.ts'
import { readLanguageTables } from '../../tables/read-table.ts'

export const labelKinds = ['place', 'participants', 'cost', 'funding', 'status', 'phone', 'lodging'] as const
/** What a value is by its label, where records have no field for it. */
export type LabelKind = (typeof labelKinds)[number]

const tables = readLanguageTables(
  'labels',
  z.object({ kinds: z.record(z.enum(labelKinds), z.array(z.string())), people: z.array(z.string()) }),
)
const inAll = (wordsOf: (table: (typeof tables)['en']) => string[]) =>
  contentLanguages.flatMap((language) => wordsOf(tables[language])).join('|')
const patterns = new Map(
  labelKinds.map((kind) => [
    kind,
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${inAll(({ kinds }) => kinds[kind])})(?![\\p{L}\\p{N}])`, 'iu'),
  ]),
)

/** Whether a label says that its value is of a kind: "Venue" of a place, « Coût » of a cost. */
export const isOfKind = (label: string, kind: LabelKind) => patterns.get(kind)?.test(label) ?? false

const people = new RegExp(`^(?:${inAll((table) => table.people)})$`, 'iu')
/** Whether a noun is people: "officers", « stagiaires ». */
export const meansPeople = (noun: string) => people.test(noun)

/** Whether what is counted are people: "*customs officers*", « *stagiaires* de trois pays ». */
export const countsPeople = (noun: string) => noun.split(/\s+/).some(meansPeople)
