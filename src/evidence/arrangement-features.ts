import type { RankQuestion, RankTerm } from './question-terms.ts'
import type { ReadSentence, ReadToken } from './read-passage.ts'
import { similarity } from './word-vectors.ts'

/** The nearness in meaning from which on words have to do with each other: below it all are about as far. */
const related = 0.35
/** How much nearer two words are than any two, 0 to 1. */
export const nearnessOf = (cosine: number) => Math.min(1, Math.max(0, (cosine - related) / (1 - related)))

/** Surer than this a word of the question stands in a text; below it the translation is a guess. */
const sure = 0.05
export const holds = (strengths: ArrayLike<number> | undefined, term: number) =>
  (strengths?.[term] ?? 0) > sure

/** How much it says that a word of the question is not there: a name or figure all, other words by how specific they are. */
export const worthOf = ({ kind, specificity }: RankTerm) => (kind === 'word' ? specificity : 1)

/** Nothing but white space and hyphens stands between two words of the question: they are one expression. */
const isBeside = ({ text }: RankQuestion, a: RankTerm, b: RankTerm) =>
  /^[\s-]*$/.test(text.slice(a.end, b.start))

/** Whether a word could stand for a term: a name for a name, a figure for a figure. */
const isAlike = ({ kind }: ReadToken, term: RankTerm) => (kind === 'capital' ? 'name' : kind) === term.kind

/**
 * Whether a sentence joins the question's words as the question does, by name, all 0 to 1: `pairs-broken` of words that
 * stand beside each other in the question how many don't in the sentence, `names-broken` a name of several words of which
 * the sentence has a part, `replaced-` a name, figure or word of the question in whose place the sentence has another.
 */
export function arrangementFeatures(
  question: RankQuestion,
  { tokens, strengths }: ReadSentence,
): Record<string, number> {
  const order = question.terms
    .map((term, i) => ({ ...term, i }))
    .filter(({ whole }) => !whole)
    .sort((a, b) => a.start - b.start)
  const said = tokens.filter(({ content, matches }) => content || matches.length > 0)
  const placesOf = (at: number) => {
    const term = order[at]?.i
    return term === undefined
      ? []
      : said.flatMap(({ matches }, place) => (matches.some((match) => match.term === term) ? [place] : []))
  }
  let [pairs, broken, namesBroken] = [0, 0, 0]
  const replaced = { name: 0, number: 0, word: 0 }
  for (const [at, term] of order.entries()) {
    const isHeld = holds(strengths, term.i)
    const next = order[at + 1]
    if (next && isBeside(question, term, next)) {
      pairs += 1
      const [a, b] = [placesOf(at), placesOf(at + 1)]
      const some = a.length > 0 || b.length > 0
      if (some && !a.some((x) => b.some((y) => Math.abs(x - y) <= 1))) broken += 1
      const isName = term.kind !== 'word' && next.kind !== 'word'
      if (isName && isHeld !== holds(strengths, next.i)) namesBroken = 1
    }
    if (isHeld) continue
    const instead = [
      ...placesOf(at - 1).map((place) => place + 1),
      ...placesOf(at + 1).map((place) => place - 1),
    ]
    for (const place of instead) {
      const other = said[place]
      if (!other || other.matches.length > 0 || !isAlike(other, term)) continue
      const far = worthOf(term) * (1 - nearnessOf(similarity(term.vector, other.vector)))
      replaced[term.kind] = Math.max(replaced[term.kind], far)
    }
  }
  return {
    'pairs-broken': pairs > 0 ? broken / pairs : 0,
    'names-broken': namesBroken,
    'replaced-name': replaced.name,
    'replaced-number': replaced.number,
    'replaced-word': replaced.word,
  }
}
