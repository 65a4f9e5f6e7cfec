import type { ContentLanguage } from '../../model/language.ts'
import { direction, type TranslationTable } from '../learned-translations.ts'
import { type AlignedTexts, countLinks, type LinkCounts } from './count-links.ts'
import { translationRows } from './translation-rows.ts'

/** Aligned texts of one kind, in two languages. */
export interface AlignedCorpus {
  language: ContentLanguage
  other: ContentLanguage
  texts: AlignedTexts[]
}

/** Learns from several corpora, each of them weighed word by word by what it knows of the word. */
export function learnTranslations(corpora: AlignedCorpus[]): TranslationTable {
  const counts = new Map<string, LinkCounts[]>()
  for (const { language, other, texts } of corpora) {
    const { forward, backward } = countLinks(texts, language, other)
    for (const [way, links] of [
      [direction(language, other), forward],
      [direction(other, language), backward],
    ] as const)
      counts.set(way, [...(counts.get(way) ?? []), links])
  }
  const reverse = (way: string) => counts.get(way.split('>').reverse().join('>')) ?? []
  return new Map([...counts].map(([way, links]) => [way, translationRows(links, reverse(way))]))
}
