import type { Token } from '../../analyse/token.ts'
import { foldDiacritics } from '../../model/fold.ts'

/** Between words that may be one: blanks, or a hyphen at the end of a line. */
const between = /^(?:\s{1,3}|[-\u2010\u2011\u00ad]\s{1,3})$/u

/**
 * The tokens of a query with those of words that are written apart though the index has them in one: `data base`
 * gives `database` too. A token over others comes right before them.
 */
export function joinWords(text: string, tokens: Token[], isKnown: (joined: Token) => boolean): Token[] {
  const words = tokens.filter(({ whole }) => !whole)
  return tokens.flatMap((token) => {
    const next = words[words.indexOf(token) + 1]
    if (token.whole || !next || token.kind !== 'word' || next.kind !== 'word') return [token]
    if (!between.test(text.slice(token.end, next.start))) return [token]
    const form = token.form + next.form
    const { start } = token
    const joined: Token = {
      kind: 'word',
      start,
      end: next.end,
      form,
      folded: foldDiacritics(form),
      whole: true,
    }
    return isKnown(joined) ? [joined, token] : [token]
  })
}
