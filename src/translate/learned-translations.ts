import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tablesDir } from '../config.ts'
import type { ContentLanguage } from '../model/language.ts'

/** A word stem of another language with the probability that it is what the word stands for. */
export interface LearnedTranslation {
  stem: string
  probability: number
}

/** Direction, such as `fr>en` → stem → translations, the likeliest first. */
export type TranslationTable = Map<string, Map<string, LearnedTranslation[]>>

export const direction = (from: ContentLanguage, to: ContentLanguage) => `${from}>${to}`

/** One line a stem: `fr>en TAB brevet TAB patent 71 TAB …`, probabilities in hundredths. */
export function serializeTranslations(table: TranslationTable): string {
  const lines: string[] = []
  for (const [way, words] of [...table].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const [stem, translations] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const cells = translations.map((t) => `${t.stem} ${Math.round(t.probability * 100)}`)
      lines.push([way, stem, ...cells].join('\t'))
    }
  }
  return lines.map((line) => `${line}\n`).join('')
}

export function parseTranslations(stored: string): TranslationTable {
  const table: TranslationTable = new Map()
  for (const line of stored.split('\n')) {
    const [way, stem, ...cells] = line.split('\t')
    if (!way || !stem) continue
    const words = table.get(way) ?? new Map<string, LearnedTranslation[]>()
    table.set(way, words)
    words.set(
      stem,
      cells.map((cell) => {
        const [translation = '', hundredths] = cell.split(' ')
        return { stem: translation, probability: Number(hundredths) / 100 }
      }),
    )
  }
  return table
}

let shipped: TranslationTable | undefined
/** The table that `passerelle learn` made from aligned law (`data/learned`). */
export function shippedTranslations(): TranslationTable {
  shipped ??= parseTranslations(readFileSync(join(tablesDir, 'learned', 'translations.tsv'), 'utf8'))
  return shipped
}
