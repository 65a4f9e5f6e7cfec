import type { ContentLanguage } from '../../model/language.ts'
import { direction, type TranslationTable } from '../learned-translations.ts'
import { type AlignedTexts, countLinks, type LinkCounts } from './count-links.ts'
import { translationRows } from './translation-rows.ts'

/** Aligned texts of one kind, in a language and English. */
export interface AlignedCorpus {
  language: ContentLanguage
  texts: AlignedTexts[]
}

/** Learns word translations from aligned texts, in both directions of the two languages. */
export function learnTranslations(
  texts: AlignedTexts[],
  source: ContentLanguage,
  target: ContentLanguage,
): TranslationTable {
  const { forward, backward } = countLinks(texts, source, target)
  return new Map([
    [direction(source, target), translationRows([forward])],
    [direction(target, source), translationRows([backward])],
  ])
}

/** Learns from several corpora, each of them weighed word by word by what it knows of the word. */
export function learnFromCorpora(corpora: AlignedCorpus[]): TranslationTable {
  const counts = new Map<string, LinkCounts[]>()
  for (const { language, texts } of corpora) {
    const { forward, backward } = countLinks(texts, language, 'en')
    for (const [way, links] of [
      [direction(language, 'en'), forward],
      [direction('en', language), backward],
    ] as const)
      counts.set(way, [...(counts.get(way) ?? []), links])
  }
  return new Map([...counts].map(([way, links]) => [way, translationRows(links)]))
}
