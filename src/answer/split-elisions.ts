import type { UiLanguage } from '../model/language.ts'
import type { Corpus } from '../search/corpus.ts'

/** Articles that are often typed without their apostrophe: « latelier », « quest ce ». */
const elided = /(?<![\p{L}\p{N}])(qu|[ldnsjmtc])(\p{L}{3,})(?![\p{L}\p{N}])/giu

/** Puts back apostrophes where a word is unknown as it stands and known without its first letter. */
export function splitElisions(text: string, corpus: Corpus, uiLanguage?: UiLanguage): string {
  return text.replace(elided, (word: string, article: string, rest: string) => {
    if (!/^[aeiouyhàâéèêëîïôû]/iu.test(rest)) return word
    const known = (form: string) =>
      corpus.plan(`${form} ?`, uiLanguage).terms.some(({ group }) => group.alternatives.length > 0)
    return !known(word) && known(rest) ? `${article}'${rest}` : word
  })
}
