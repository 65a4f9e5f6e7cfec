import { termsOf } from '../../analyse/analyser.ts'
import { tokenize } from '../../analyse/tokenize.ts'
import type { PassageLanguage } from '../../model/language.ts'
import { conceptMatcher, conceptTermOf } from '../../translate/concept-matcher.ts'

function addTerms(text: string, language: PassageLanguage, into: Set<string>): void {
  const tokens = tokenize(text)
  for (const token of tokens) for (const term of termsOf(token, language)) into.add(term)
  if (language === 'und') return
  for (const match of conceptMatcher().find(text, tokens, language)) into.add(conceptTermOf(match))
}

/** The index terms of a text, concepts included. */
export function termsOfText(text: string, languages: readonly PassageLanguage[]): Set<string> {
  const terms = new Set<string>()
  for (const language of languages) addTerms(text, language, terms)
  return terms
}
