import { stem, stemTerm } from '../analyse/analyser.ts'
import { isStopWord } from '../analyse/tables.ts'
import { tokenize } from '../analyse/tokenize.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'
import { dictionary } from '../translate/dictionary.ts'
import { lookUp, shippedTranslations } from '../translate/learned-translations.ts'

/** A word that was asked for. */
export interface GapWord {
  form: string
  folded: string
  stem: string
  /** As it is indexed: `fr:blanchiment`. */
  term: string
  /** The same for a word and for what it is in other languages, as far as that is known. */
  key: string
  /** Whether any passage has it, or a word that stands for it. */
  isKnown: boolean
}

/** The language that a text was read in; English where it could be any. */
export function languageOf(text: string, corpus: Corpus): ContentLanguage {
  const { language } = corpus.plan(text).language
  return contentLanguages.find((known) => known === language) ?? 'en'
}

/** The tables by which a word is another one in another language, the surest first. */
export const translationTables = () => [dictionary(), shippedTranslations()]

function keyOf(word: Pick<GapWord, 'form' | 'folded' | 'stem'>, language: ContentLanguage): string {
  if (language === 'en') return word.stem
  for (const table of translationTables()) {
    const [first] = lookUp(table, word, language, 'en')
    if (first) return first.stem
  }
  return word.folded
}

/** The words of a text that mean something by themselves. */
export function gapWords(text: string, language: ContentLanguage, corpus: Corpus): GapWord[] {
  const { terms } = corpus.plan(text)
  // What a query word stands for is in the plan; a word that stands for nothing in the index has no terms there.
  const known = new Set(
    terms
      .filter(({ group }) =>
        group.alternatives.some(({ term }) => corpus.lexicon().documentFrequency(term) > 0),
      )
      .flatMap(({ text: typed }) => tokenize(typed).map(({ folded }) => folded)),
  )
  return tokenize(text)
    .filter(({ kind, form, whole }) => !whole && kind === 'word' && !isStopWord(form, language))
    .map(({ form, folded }) => {
      const own = stem(form, language)
      const word = { form, folded, stem: own }
      return {
        ...word,
        term: stemTerm(language, own),
        key: keyOf(word, language),
        isKnown: known.has(folded),
      }
    })
}
