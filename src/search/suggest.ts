import { tokenize } from '../analyse/tokenize.ts'
import { detectQueryLanguage } from '../detect/detect-query-language.ts'
import type { Lexicon } from '../engine/lexicon.ts'
import { foldDiacritics } from '../model/fold.ts'
import { languageProfiles } from '../translate/language-profile.ts'

const maxSuggestions = 8

/** A name or heading of the documents that a query may be completed to. */
export interface SuggestedText {
  text: string
  /** Folded words, for finding it by the beginning of any of them. */
  key: string
}

export function suggestedText(text: string): SuggestedText {
  return { text, key: ` ${foldDiacritics(text).replace(/[^\p{L}\p{N}]+/gu, ' ')}` }
}

/**
 * Completions of what was typed so far, best first: names and headings of the documents that hold it, then the last
 * word completed.
 */
export function suggest(q: string, lexicon: Lexicon, texts: SuggestedText[]): string[] {
  const typed = foldDiacritics(q)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (typed === '') return []
  const held = texts
    .map(({ text, key }) => ({ text, at: key.indexOf(` ${typed}`) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => Number(a.at > 0) - Number(b.at > 0) || a.text.length - b.text.length)
    .map(({ text }) => text)
  const lastWord = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+$/u.exec(q)
  const before = q.slice(0, lastWord?.index ?? q.length)
  const { language } = detectQueryLanguage(tokenize(before), languageProfiles())
  const completed = lexicon
    .withPrefix(foldDiacritics(lastWord?.[0] ?? ''), lastWord ? 3 * maxSuggestions : 0)
    .sort((a, b) => Number((b.counts[language] ?? 0) > 0) - Number((a.counts[language] ?? 0) > 0))
    .map((entry) => before + entry.display)
  const seen = new Set([foldDiacritics(q.trim())])
  return [...held.slice(0, maxSuggestions / 2), ...completed, ...held.slice(maxSuggestions / 2)]
    .filter((text) => {
      const key = foldDiacritics(text)
      return !seen.has(key) && seen.add(key)
    })
    .slice(0, maxSuggestions)
}
