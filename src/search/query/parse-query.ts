import { operatorOf } from './search-operators.ts'

/** A query as typed, taken apart. */
export interface ParsedQuery {
  /** Words that are looked for, quotation marks and exclusions aside; in the order typed. */
  words: string
  /** What stood between quotation marks. */
  phrases: string[]
  /** What a minus sign came before. */
  excludedWords: string[]
  excludedPhrases: string[]
  /** Whether the last word may be unfinished: it is a plain word with nothing after it. */
  typing: boolean
}

/** Quotation marks that open and close a phrase; a mark without its twin is left to the words. */
const parts =
  /(?<minus>(?<=^|\s)-)?(?:"(?<straight>[^"]*)"|«(?<guillemets>[^«»]*)»|“(?<curly>[^“”]*)”|(?<word>[^\s"«»“”]+))/gu

/** Brackets around words group them; words are looked for together anyway. */
const withoutBrackets = (word: string) =>
  word.replace(/^[([]{1,9}(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])[)\]]{1,9}$/gu, '')

/** Takes a query of any characters apart: words, `"phrases"` (also « » and “ ”), `-word` and `-"phrase"`, and operators in
 * capitals: AND and OR say what a search does anyway, NOT (SAUF, SALVO) leaves out what follows. */
export function parseQuery(q: string): ParsedQuery {
  const parsed: ParsedQuery = {
    words: '',
    phrases: [],
    excludedWords: [],
    excludedPhrases: [],
    typing: false,
  }
  // In a query that is all capitals an operator is a word like the others.
  const shouted = !/\p{Ll}/u.test(q)
  const words: string[] = []
  let negated = false
  let met = 0
  for (const match of q.matchAll(parts)) {
    const { straight, guillemets, curly, word: typed } = match.groups ?? {}
    const word = typed === undefined ? undefined : withoutBrackets(typed)
    const operator = shouted || word === undefined ? null : operatorOf(word)
    // Before all else there is nothing that it could join.
    if (operator !== null && (met > 0 || operator === 'not')) {
      negated = operator === 'not'
      continue
    }
    met += 1
    const minus = match.groups?.minus ?? (negated || undefined)
    negated = false
    const phrase = straight ?? guillemets ?? curly
    if (phrase !== undefined) {
      if (/[\p{L}\p{N}]/u.test(phrase)) (minus ? parsed.excludedPhrases : parsed.phrases).push(phrase.trim())
    } else if (word !== undefined && minus) {
      // "- word" and "--" exclude nothing.
      if (/[\p{L}\p{N}]/u.test(word)) parsed.excludedWords.push(word)
    } else if (word !== undefined) {
      words.push(word)
      parsed.typing = match.index + match[0].length === q.length && /[\p{L}\p{M}\p{N}]$/u.test(word)
    }
  }
  parsed.words = words.join(' ')
  return parsed
}
