import { contentLanguages, type PassageLanguage } from '../model/language.ts'
import type { IndexedPassage } from '../model/passage.ts'
import type { AlignedTexts } from '../translate/learn/count-links.ts'
import { learnTranslations } from '../translate/learn/learn-translations.ts'
import type { TranslationTable } from '../translate/learned-translations.ts'
import { partOf, type TwinPair } from './find-twins.ts'

/** A document as far as alignment needs it. */
export interface AlignableDocument {
  narrative: PassageLanguage
  content: IndexedPassage[]
}

/** The passages of two documents that have the same number and are in the documents' two languages. */
function alignPassages(left: AlignableDocument, right: AlignableDocument): AlignedTexts[] {
  const others = new Map(right.content.map((passage) => [partOf(passage), passage]))
  return left.content.flatMap((passage) => {
    const other = others.get(partOf(passage))
    const bilingual = passage.language === left.narrative && other?.language === right.narrative
    return other && bilingual ? [{ source: passage.text, target: other.text }] : []
  })
}

/**
 * Learns word translations from documents of the corpus that are there in two languages, aligned by the numbers of
 * their passages. Empty where there are none.
 */
export function learnFromTwins(
  pairs: TwinPair[],
  documentOf: (id: string) => AlignableDocument,
): TranslationTable {
  const table: TranslationTable = new Map()
  for (const [i, source] of contentLanguages.entries()) {
    for (const target of contentLanguages.slice(i + 1)) {
      const texts = pairs
        .filter((pair) => pair.source === source && pair.target === target)
        .flatMap(({ left, right }) => alignPassages(documentOf(left), documentOf(right)))
      if (texts.length === 0) continue
      for (const [way, words] of learnTranslations([{ language: source, other: target, texts }]))
        table.set(way, words)
    }
  }
  return table
}
