import { stem, stemTerm } from '../../analyse/analyser.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import { foldDiacritics } from '../../model/fold.ts'
import { contentLanguages } from '../../model/language.ts'
import type { IndexedPassage } from '../../model/passage.ts'

/** What a passage prints that the index doesn't have: its headings, and the labels of a record's fields. */
function besideText({ section, fields, text }: IndexedPassage): string {
  let labels = ''
  let at = 0
  for (const { start, end } of [...(fields ?? [])].sort((a, b) => a.start - b.start)) {
    labels += ` ${text.slice(at, start)}`
    at = Math.max(at, end)
  }
  return [...section, ...(fields ? [labels, text.slice(at)] : [])].join(' ')
}

/**
 * Whether a word, in any inflection, is printed anywhere: in a passage, a heading, a title, a symbol, a label, or in
 * what stands around the text. Read when the first word is asked for.
 */
export function printedWords(corpus: Corpus): (word: string) => boolean {
  let beside: ReadonlySet<string> | undefined
  const readBeside = () => {
    const texts = [
      ...corpus.contents().map(besideText),
      ...corpus.documents().map((document) => Object.values(document).join(' ')),
      ...corpus.documents().flatMap(({ id }) => corpus.document(id)?.paratext ?? []),
    ]
    const words = new Set(texts.flatMap((text) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []))
    return new Set([...words].flatMap((word) => formsOf(word)))
  }
  const formsOf = (word: string) => [
    foldDiacritics(word),
    ...contentLanguages.map((language) => stemTerm(language, stem(word.toLowerCase(), language))),
  ]
  return (word) => {
    const lexicon = corpus.lexicon()
    const [folded = '', ...stems] = formsOf(word)
    if (lexicon.find(folded) || stems.some((term) => lexicon.documentFrequency(term) > 0)) return true
    beside ??= readBeside()
    return [folded, ...stems].some((form) => beside?.has(form))
  }
}
