import { wordForms } from '../../analyse/word-forms.ts'
import type { Corpus } from '../../corpus/corpus.ts'

/**
 * Whether a word, in any inflection, is printed anywhere: in a passage, a heading, a title, a symbol, a label, or in
 * what stands around the text.
 */
export function printedWords(corpus: Corpus): (word: string) => boolean {
  return (word) => {
    const lexicon = corpus.lexicon()
    const forms = wordForms(word)
    const [folded = '', ...stems] = forms
    if (lexicon.find(folded) || stems.some((term) => lexicon.documentFrequency(term) > 0)) return true
    return forms.some((form) => corpus.contents().hasBeside(form))
  }
}
