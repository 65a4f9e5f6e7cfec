import type { Token } from '../analyse/token.ts'
import { tokenize } from '../analyse/tokenize.ts'

/** The words of a phrase as they are compared: folded, without the tokens that stand over others. */
export function phraseWords(text: string): string[] {
  return tokenize(text)
    .filter((token) => !token.whole)
    .map((token) => token.folded)
}

/** The tokens of a text that stand by themselves, and over which of them others stand. */
export interface PhraseText {
  tokens: Token[]
  /** By the place of their first token, what is written as one word of several: its form and the place behind it. */
  wholes: ReadonlyMap<number, { folded: string; next: number }>
}

export const phraseText = (text: string): PhraseText => phraseTokens(tokenize(text))

/** The same of a text whose tokens are known. */
export function phraseTokens(all: readonly Token[]): PhraseText {
  const tokens = all.filter((token) => !token.whole)
  const wholes = all.filter(({ whole, kind }) => whole && kind === 'word')
  return {
    tokens,
    wholes: new Map(
      wholes.map(({ folded, start, end }) => {
        const first = tokens.findIndex((token) => token.start >= start)
        const next = tokens.findIndex((token) => token.start >= end)
        return [first, { folded, next: next < 0 ? tokens.length : next }]
      }),
    ),
  }
}

/** Where a phrase ends that begins at a token, if it does: behind its last token; null where it doesn't stand there. */
function endOf({ tokens, wholes }: PhraseText, from: number, phrase: string[]): number | null {
  let at = from
  for (let i = 0; i < phrase.length; ) {
    const word = phrase[i]
    const token = tokens[at]?.folded
    const whole = wholes.get(at)
    if (token === word) at++
    else if (whole && whole.folded === word) at = whole.next
    // "sub-regional" and "sub regional" stand for "subregional".
    else if (token !== undefined && i + 1 < phrase.length && token === `${word}${phrase[i + 1]}`) {
      at++
      i++
    } else return null
    i++
  }
  return at
}

/**
 * Where a phrase stands in a text: pairs of first and last place among its tokens. Hyphens and blanks within words make
 * no difference, nor do elided articles.
 */
export function findPhrase(text: PhraseText, phrase: string[]): { first: number; last: number }[] {
  if (phrase.length === 0) return []
  return text.tokens.flatMap((_, first) => {
    const end = endOf(text, first, phrase)
    return end === null ? [] : [{ first, last: end - 1 }]
  })
}

/** A text as it is worded: letters and accents kept, the ways of setting them evened out. */
export const wordingOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[’‘ʼ´`′ʹ]/g, "'")
    // Single spaces stay as they are: most of them are.
    .replace(/[^\S ]\s*| \s+/g, ' ')
