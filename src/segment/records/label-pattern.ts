import { anyOf } from '../../model/any-of.ts'
import { labelTable, structureTable } from '../text/tables.ts'

const allLabels = Object.values(labelTable).flatMap((byLanguage) => Object.values(byLanguage).flat())

/** Labels that running text hardly has: of several words, begun with a capital. */
const longLabels = allLabels.filter((label) => label.split(' ').length >= 2)
/** `Brève` also as `Breve`, and as `Brve` where accents are lost with their letters. */
const spellings = longLabels.flatMap((label) => [
  label,
  label.normalize('NFD').replace(/\p{M}/gu, ''),
  label.replace(/[^\p{ASCII}]/gu, ''),
])
const pattern = anyOf([...new Set(spellings)]).replaceAll("'", "['’]?")

/** Finds long labels of records in running text, glued to what is around them or not. */
export const labelInText = new RegExp(
  `(?<!-)(?<!(?<!\\p{Lu})\\p{Lu})(?:(?<![\\p{L}\\p{N}])(?:\\d{1,3}|[a-z])[.)]\\s+)?${pattern}(?:(?![\\p{Ll}])|(?=https?:|www\\.))`,
  'gu',
)

/** How a long label may begin; none has a sign or an accent there that is also left out. */
const openingChars = 3
const openings = new Set(spellings.map((label) => label.slice(0, openingChars)))

/** Whether as many long labels may stand in a text, by how words with a capital begin: nearly all texts have fewer. */
export function mayHoldLabels(text: string, least: number): boolean {
  let found = 0
  for (const { index } of text.matchAll(/\p{Lu}/gu))
    if (openings.has(text.slice(index, index + openingChars)) && ++found >= least) return true
  return false
}

/** A long label at the start of a line, and the space after it. */
export const labelAtStart = new RegExp(
  `^(?:(?:\\d{1,3}|[a-z])[.)]\\s+)?(${pattern})(?:(?![\\p{Ll}])|(?=https?:|www\\.))\\s*[:.]?\\s*`,
  'u',
)

export const numberLabels = new Set(structureTable.numberLabels)
