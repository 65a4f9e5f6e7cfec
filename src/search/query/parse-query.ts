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

/** Takes a query of any characters apart: words, `"phrases"` (also « » and “ ”), `-word` and `-"phrase"`. */
export function parseQuery(q: string): ParsedQuery {
  const parsed: ParsedQuery = {
    words: '',
    phrases: [],
    excludedWords: [],
    excludedPhrases: [],
    typing: false,
  }
  const words: string[] = []
  for (const match of q.matchAll(parts)) {
    const { minus, straight, guillemets, curly, word } = match.groups ?? {}
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
