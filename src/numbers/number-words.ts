import { anyOf } from '../model/any-of.ts'
import { foldDiacritics } from '../model/fold.ts'
import { contentLanguages } from '../model/language.ts'
import { type NumberTable, numberTables } from './number-tables.ts'

/** The words of one value below a hundred, with those that are composed of tens and a unit. */
function composed(table: NumberTable, endings: Record<string, number>): [words: string, value: number][] {
  const tens = Object.entries(table.cardinals).filter(
    ([, value]) => value >= 20 && value < 100 && value % 10 === 0,
  )
  return tens.flatMap(([ten, base]) =>
    Object.entries(endings)
      .filter(([, value]) => value > 0 && (value < 10 || (value < 20 && table.teensAfter.includes(base))))
      .flatMap(([ending, value]) =>
        ['', ...table.joiners].map((joiner): [string, number] => [
          [ten, joiner, ending].filter((word) => word !== '').join(' '),
          base + value,
        ]),
      ),
  )
}

const all = (of: (table: NumberTable) => Record<string, number>) =>
  new Map(
    contentLanguages.flatMap((language) => {
      const table = numberTables[language]
      return [...composed(table, of(table)), ...Object.entries(of(table))]
    }),
  )

/** Number words of all languages below a hundred: folded, hyphens as spaces → value. */
export const cardinals = all((table) => table.cardinals)
/** The same of ordinals: "twenty first", « vingt et unieme », "decimosegunda". */
export const ordinals = all((table) => table.ordinals)

/** Alternatives of a pattern over folded text. */
export const cardinalPattern = anyOf([...cardinals.keys()])
export const ordinalPattern = anyOf([...ordinals.keys()])

const romanDigits: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 }
/** The value of a Roman number up to 89, or null: editions and centuries are numbered so. */
export function romanValue(text: string): number | null {
  if (!/^(?:X{0,3}|XL|LX{0,3})(?:IX|IV|V?I{0,3})$/.test(text) || text === '') return null
  return [...text].reduce((sum, digit, i) => {
    const value = romanDigits[digit] ?? 0
    return sum + (value < (romanDigits[text[i + 1] ?? ''] ?? 0) ? -value : value)
  }, 0)
}

/** Whether a word is a number written out: "three", « trois », "hundred". */
export function isNumberWord(word: string): boolean {
  const folded = foldDiacritics(word)
  return (
    cardinals.has(folded) || contentLanguages.some((language) => folded in numberTables[language].multipliers)
  )
}
