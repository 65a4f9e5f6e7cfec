import { z } from 'zod'
import { anyOf } from '../model/any-of.ts'
import { foldInPlace } from '../model/fold.ts'
import { readLanguageTables } from '../tables/read-table.ts'

/** What provisions stand in by themselves. */
export const provisionKinds = ['article', 'annex', 'section', 'rule', 'chapter', 'part', 'clause'] as const

const words = z.array(z.string())
const tables = Object.values(
  readLanguageTables(
    'provisions',
    z.object({
      heads: z.record(z.enum(provisionKinds), words),
      below: words,
      several: words,
      of: words,
      and: words,
      to: words,
      first: words,
      ordinals: words,
      inserted: words,
    }),
  ),
)

/** Paragraphs and what stands below them: of a provision where one is named with them. */
export type ProvisionKind = (typeof provisionKinds)[number] | 'paragraph'

const folded = (list: string[]) => list.map(foldInPlace)

/** The words by which provisions are told, folded, with what each of them announces. */
export const labelKinds: ReadonlyMap<string, ProvisionKind> = new Map(
  tables.flatMap(({ heads, below }) => [
    ...folded(below).map((label): [string, ProvisionKind] => [label, 'paragraph']),
    ...provisionKinds.flatMap((kind) =>
      folded(heads[kind]).map((label): [string, ProvisionKind] => [label, kind]),
    ),
  ]),
)
/** The words that announce more than one, or may. */
export const severalLabels: ReadonlySet<string> = new Set(tables.flatMap(({ several }) => folded(several)))

const among = (name: 'of' | 'and' | 'to' | 'first' | 'ordinals' | 'inserted') =>
  anyOf(folded(tables.flatMap((table) => table[name])))

/** What stands between a paragraph and what it is a paragraph of: « paragraphe 2 de l'article 66 ». */
export const ofGap = new RegExp(`,? ${among('of')}(?: |(?<='))`, 'uy')
/** What stands between one and the next: "7, 8 and 9", "7 to 9". */
export const andGap = new RegExp(`, ?(?:${among('and')} )?| ${among('and')} `, 'uy')
export const toGap = new RegExp(` ?- ?| ${among('to')} `, 'uy')
/** The first one by its name: « article premier ». */
export const firstWord = new RegExp(`${among('first')}(?![\\p{L}\\p{N}])`, 'uy')

/** By which the first of places is written after its figure: 1er, 1st, 1º. */
export const ordinalEnding = among('ordinals')
/** What a place has that was put in behind another: 31bis. */
export const insertedMark = among('inserted')
