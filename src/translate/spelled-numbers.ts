import type { Token } from '../analyse/token.ts'
import type { ContentLanguage } from '../model/language.ts'
import type { Span } from '../model/passage.ts'
import { composeNumbers } from '../numbers/compose-number.ts'
import { numberTables } from '../numbers/number-tables.ts'

/** Between the words of one number: "twenty-three", « quatre-vingt dix ». */
const between = /^[\s\u00ad\u2010\u2011-]{1,3}$/u

/** A number that words of a text spell. */
export interface SpelledNumber extends Span {
  value: number
}

/**
 * The numbers that words of a text spell: "twenty-three", « deux mille ». One is mostly an article, and what multiplies
 * is no number by itself (« pour cent »).
 */
export function spelledNumbers(
  text: string,
  tokens: readonly Token[],
  language: ContentLanguage,
): SpelledNumber[] {
  const { cardinals, multipliers, joiners, articles } = numberTables[language]
  const counts = ({ folded }: Token) => cardinals[folded] !== undefined || multipliers[folded] !== undefined
  const isPart = (token: Token) =>
    counts(token) || joiners.includes(token.folded) || articles.includes(token.folded)
  const words = tokens.filter(({ whole }) => !whole)
  const spelled: SpelledNumber[] = []
  for (let at = 0; at < words.length; at++) {
    const run: Token[] = []
    for (let token = words[at]; token && isPart(token); token = words[++at]) {
      const last = run.at(-1)
      if (last && !between.test(text.slice(last.end, token.start))) {
        at--
        break
      }
      run.push(token)
    }
    if (!run.some(counts)) continue
    const numbers = composeNumbers(
      run.map(({ folded }) => folded),
      language,
    )
    for (const { value, from, to } of numbers) {
      const [first, last] = [run[from] as Token, run[to - 1] as Token]
      if (value > 1 && (first !== last || cardinals[first.folded] !== undefined))
        spelled.push({ start: first.start, end: last.end, value })
    }
  }
  return spelled
}
