import { stem } from '../../analyse/analyser.ts'
import { isStopWord } from '../../analyse/tables.ts'
import { tokenize } from '../../analyse/tokenize.ts'
import type { ContentLanguage } from '../../model/language.ts'

/** A word that tells something, as written (lower case) and by its stem. */
export interface ContentWord {
  form: string
  stem: string
}

const known = new Map<string, ContentWord | null>()

/** The words of a text that passages of its language are found by, in its order. */
export function contentWords(text: string, language: ContentLanguage): ContentWord[] {
  const found: ContentWord[] = []
  for (const { kind, whole, form, folded } of tokenize(text)) {
    if ((kind !== 'word' && kind !== 'acronym') || whole || folded.length < 2) continue
    const key = `${language}${form}`
    let word = known.get(key)
    if (word === undefined) {
      const telling = !isStopWord(form, language) && /\p{L}{2}/u.test(form)
      word = telling ? { form, stem: stem(form, language) } : null
      known.set(key, word)
    }
    if (word) found.push(word)
  }
  return found
}
