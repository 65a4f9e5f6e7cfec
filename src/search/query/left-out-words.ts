import { tokenize } from '../../analyse/tokenize.ts'
import type { Lexicon } from '../../engine/lexicon.ts'
import { foldDiacritics } from '../../model/fold.ts'
import { type Remark, remark } from '../../model/remark.ts'
import type { PlannedTerm } from './query-plan.ts'
import type { WordReader } from './word-reader.ts'

const each = (words: string[]) => [...new Set(words)]

/** Function words that nothing was made of: neither names nor parts of terms of several words, or of one: e-learning. */
function passedOver(text: string, terms: readonly PlannedTerm[], reader: WordReader): string[] {
  const phrases = terms
    .map((term) => ` ${foldDiacritics(term.text)} `)
    .filter((phrase) => /\S\s+\S/.test(phrase))
  const single = new Set(terms.map((term) => foldDiacritics(term.text)))
  const tokens = tokenize(text)
  const wholes = tokens.filter(({ whole }) => whole)
  return tokens
    .filter(({ start, end }) => !wholes.some((whole) => whole.start <= start && whole.end >= end))
    .filter((token) => reader.isFunctionWord(token) && reader.readNominal(token).size === 0)
    .filter(({ folded }) => !single.has(folded) && !phrases.some((phrase) => phrase.includes(` ${folded} `)))
    .map(({ start, end }) => text.slice(start, end))
}

/** Words that stand in no passage, in whatever form or language. */
const standNowhere = (terms: readonly PlannedTerm[], lexicon: Lexicon): string[] =>
  terms
    .filter(({ within, group }) => {
      const { alternatives } = group
      return (
        !within &&
        alternatives.every(({ term }) => !term.includes(' ') && lexicon.documentFrequency(term) === 0)
      )
    })
    .map(({ text }) => text)

/**
 * What is said of the words of a query that find nothing.
 * @param text what was searched: its words as corrected, without operators
 * @param terms what was made of them
 */
export function leftOutWords(
  text: string,
  terms: readonly PlannedTerm[],
  reader: WordReader,
  lexicon: Lexicon,
): Remark[] {
  const [light, nowhere] = [each(passedOver(text, terms, reader)), each(standNowhere(terms, lexicon))]
  return [
    ...(nowhere.length > 0 ? [remark('words-nowhere', { words: nowhere })] : []),
    ...(light.length > 0 ? [remark('words-passed-over', { words: light })] : []),
  ]
}
