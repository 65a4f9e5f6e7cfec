import { tokenize } from '../../analyse/tokenize.ts'
import { foldDiacritics } from '../../model/fold.ts'
import { type ContentLanguage, contentLanguages, type PassageLanguage } from '../../model/language.ts'
import type { Gloss } from '../../model/search-result.ts'
import { isCommonWord } from '../../tables/word-rates.ts'
import { type ConceptMatch, conceptMatcher } from '../../translate/concept-matcher.ts'

const maxTerms = 6

/** A common word means this here and that there: alone it is no term that one can be sure of. */
const isSure = ({ soft, usual, words, first }: ConceptMatch, from: ContentLanguage) =>
  !soft && usual && (words > 1 || first.kind === 'acronym' || !isCommonWord(first.form, from))

/** The longest certain terms, in the order of the text, none inside another. */
function keyTerms(matches: ConceptMatch[], from: ContentLanguage): ConceptMatch[] {
  const chosen: ConceptMatch[] = []
  for (const match of matches.sort((a, b) => b.words - a.words).filter((each) => isSure(each, from))) {
    const apart = chosen.every(
      ({ first, last }) => last.end <= match.first.start || first.start >= match.last.end,
    )
    if (apart) chosen.push(match)
  }
  return chosen.sort((a, b) => a.first.start - b.first.start)
}

/**
 * What the key terms of a text are called in another language, so that a reader who doesn't read it can judge it. From
 * the terminology and the names only: nothing is translated freely.
 */
export function makeGloss(text: string, language: PassageLanguage, wanted: PassageLanguage): Gloss[] {
  const [from, to] = [language, wanted].map((code) => contentLanguages.find((known) => known === code))
  if (!from || !to || from === to) return []
  const seen = new Set<string>()
  return keyTerms(conceptMatcher().find(text, tokenize(text), from), from)
    .flatMap(({ concept, first, last }) => {
      const own = text.slice(first.start, last.end)
      const translation = concept.forms[to][0]?.text
      const key = translation ? foldDiacritics(translation) : ''
      if (!translation || seen.has(key) || key === foldDiacritics(own)) return []
      seen.add(key)
      return [{ text: own, translation }]
    })
    .slice(0, maxTerms)
}
