import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tablesDir } from '../config.ts'
import type { ContentLanguage } from '../model/language.ts'

/** A word stem of another language with the probability that it is what the word stands for. */
export interface LearnedTranslation {
  stem: string
  probability: number
}

/** Direction, such as `fr>en` → stem, or form (`formKey`) where it means something else → translations, the likeliest first. */
export type TranslationTable = Map<string, ReadonlyMap<string, LearnedTranslation[]>>

export const direction = (from: ContentLanguage, to: ContentLanguage) => `${from}>${to}`

/** The key of a word as written, without accents: its row goes before its stem's. */
export const formKey = (folded: string) => `=${folded}`

/** One line a word: `fr>en TAB brevet TAB patent 71 TAB …`, probabilities in hundredths. */
export function serializeTranslations(table: TranslationTable): string {
  const lines: string[] = []
  for (const [way, words] of [...table].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const [key, translations] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const cells = translations.map((t) => `${t.stem} ${Math.round(t.probability * 100)}`)
      lines.push([way, key, ...cells].join('\t'))
    }
  }
  return lines.map((line) => `${line}\n`).join('')
}

function parseRow(cells: string): LearnedTranslation[] {
  return cells.split('\t').map((cell) => {
    const [stem = '', hundredths] = cell.split(' ')
    return { stem, probability: Number(hundredths) / 100 }
  })
}

export function parseTranslations(stored: string): TranslationTable {
  const table = new Map<string, Map<string, LearnedTranslation[]>>()
  for (const line of stored.split('\n')) {
    const [way = '', key = ''] = line.split('\t', 2)
    if (!way || !key) continue
    const words = table.get(way) ?? new Map<string, LearnedTranslation[]>()
    table.set(way, words)
    words.set(key, parseRow(line.slice(way.length + key.length + 2)))
  }
  return table
}

let shipped: TranslationTable | undefined
/** The table that `passerelle learn` made from aligned texts (`data/learned`). */
export function shippedTranslations(): TranslationTable {
  shipped ??= parseTranslations(readFileSync(join(tablesDir, 'learned', 'translations.tsv'), 'utf8'))
  return shipped
}
