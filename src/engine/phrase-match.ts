import { type Token, tokenize } from '../analyse/tokenize.ts'

const wordsOnly = (tokens: Token[]) => tokens.filter((token) => !token.whole)

/** The words of a phrase as they are compared: folded, without the tokens that stand over others. */
export function phraseWords(text: string): string[] {
  return wordsOnly(tokenize(text)).map((token) => token.folded)
}

/** Where a phrase stands in a list of tokens: pairs of first and last token. */
export function findPhrase(tokens: Token[], phrase: string[]): { first: Token; last: Token }[] {
  const words = wordsOnly(tokens)
  const found: { first: Token; last: Token }[] = []
  for (let at = 0; at + phrase.length <= words.length; at++) {
    if (!phrase.every((word, i) => words[at + i]?.folded === word)) continue
    const [first, last] = [words[at], words[at + phrase.length - 1]]
    if (first && last) found.push({ first, last })
  }
  return found
}
