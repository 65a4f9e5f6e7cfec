import { z } from 'zod'
import { foldDiacritics } from '../model/fold.ts'
import { contentLanguages } from '../model/language.ts'
import { readLanguageTables } from '../tables/read-table.ts'

const byValue = z.record(z.string(), z.string())
/** Number words: `data/languages/<language>/numbers.json`. */
export const numberWords = readLanguageTables(
  'numbers',
  z.object({
    cardinals: z.array(z.string()),
    tens: byValue,
    ordinals: byValue,
    tensOrdinals: byValue,
    ordinalUnits: byValue,
  }),
)

/** Number words of all languages: folded form → value. */
function buildCardinals(): Map<string, number> {
  const values = new Map<string, number>()
  for (const language of contentLanguages) {
    for (const [value, forms] of numberWords[language].cardinals.entries()) {
      for (const form of forms.split('|')) values.set(form, value)
    }
    for (const [ten, word] of Object.entries(numberWords[language].tens)) {
      values.set(word, Number(ten))
      for (let unit = 1; unit < 10; unit++) {
        for (const form of numberWords[language].cardinals[unit]?.split('|') ?? []) {
          values.set(`${word} ${form}`, Number(ten) + unit)
          if (unit === 1) values.set(`${word} et ${form}`, Number(ten) + unit)
        }
      }
    }
  }
  return values
}

function buildOrdinals(): Map<string, number> {
  const values = new Map<string, number>()
  const add = (pattern: string, value: number) => {
    for (const form of pattern.split('|')) {
      values.set(form.replace('?', ''), value)
      if (form.includes('?')) values.set(form.replace(/.\?/, ''), value)
    }
  }
  for (const language of contentLanguages) {
    for (const [value, pattern] of Object.entries(numberWords[language].ordinals)) add(pattern, Number(value))
    for (const [ten, word] of Object.entries(numberWords[language].tensOrdinals)) {
      for (const [unit, form] of Object.entries(numberWords[language].ordinalUnits)) {
        add(`${word} ${form}`, Number(ten) + Number(unit))
      }
    }
  }
  return values
}

export const cardinals = buildCardinals()
export const ordinals = buildOrdinals()

const longestFirst = (values: Map<string, number>) =>
  [...values.keys()].sort((a, b) => b.length - a.length).join('|')
/** Alternatives of a pattern over folded text. */
export const cardinalPattern = longestFirst(cardinals)
export const ordinalPattern = longestFirst(ordinals)

const romanDigits: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 }
/** The value of a Roman number up to 89, or null: editions are numbered so. */
export function romanValue(text: string): number | null {
  if (!/^(?:X{0,3}|XL|LX{0,3})(?:IX|IV|V?I{0,3})$/.test(text) || text === '') return null
  return [...text].reduce((sum, digit, i) => {
    const value = romanDigits[digit] ?? 0
    return sum + (value < (romanDigits[text[i + 1] ?? ''] ?? 0) ? -value : value)
  }, 0)
}

/** Whether a word is a number written out: "three", « trois ». */
export const isNumberWord = (word: string) => cardinals.has(foldDiacritics(word))
