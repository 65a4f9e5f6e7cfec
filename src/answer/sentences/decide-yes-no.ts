import type { RankedSentence } from '../../evidence/rank-sentences.ts'
import type { ReadSentence, ReadToken } from '../../evidence/read-passage.ts'
import { foldInPlace } from '../../model/fold.ts'
import type { PassageLanguage } from '../../model/language.ts'
import type { Span } from '../../model/passage.ts'
import { overlapsAny } from '../../model/spans.ts'
import type { Quotation } from './choose-quotation.ts'
import { clauseWords, costs, findBoundaries, isUnsure } from './clauses.ts'
import type { RankInput } from './rank-input.ts'

/** The share of the question's weight that has to be held to decide it. */
const minHeld = 0.8
/** From which nearness on a word means the same as one of the question. */
const sameMeaning = 0.75
/** Where a clause ends that is no part of the one before: at a semicolon or "but", not at a comma or "and". */
const clauseEnd = costs.break

export type YesNo = 'yes' | 'no'

/** The clauses of a sentence that deny: each from the boundary before its negation to the next one. */
function deniedClauses(folded: string, language: PassageLanguage, denials: readonly Span[]): Span[] {
  const boundaries = findBoundaries(folded, language)
  return denials.map((denial) => {
    const before = boundaries.filter(({ at, cost }) => at <= denial.start && cost >= clauseEnd).at(-1)
    // "Judges, but *not prosecutors*, attended": what a negation right behind "but" denies ends at the next comma.
    const isInserted = before !== undefined && /^\p{L}*\s*$/u.test(folded.slice(before.at, denial.start))
    const behind = boundaries.find(
      ({ at, cost }) => at >= denial.end && (cost >= clauseEnd || (isInserted && folded[at] === ',')),
    )
    return { start: before?.at ?? 0, end: behind?.at ?? folded.length }
  })
}

/** The terms of the question that stand in some tokens. */
const termsIn = (tokens: readonly ReadToken[]) =>
  new Set(tokens.flatMap(({ matches }) => matches.map(({ term }) => term)))

/**
 * What a sentence with a negation says: `no` where what tells the question's clause from others is denied, `yes` where it
 * isn't, null where the denied clause says something of its own.
 */
function weighDenial(
  sentence: ReadSentence,
  denied: readonly Span[],
  substitutes: readonly Span[],
): YesNo | null {
  const placeOf = ({ start, end }: Span) => ({ start: start - sentence.start, end: end - sentence.start })
  const isDenied = (token: Span) => overlapsAny(placeOf(token), denied)
  const inside = sentence.tokens.filter(isDenied)
  const [within, outside] = [termsIn(inside), termsIn(sentence.tokens.filter((token) => !isDenied(token)))]
  const onlyWithin = [...within].filter((term) => !outside.has(term))
  const onlyOutside = [...outside].filter((term) => !within.has(term))
  if (onlyWithin.length === 0) return 'yes'
  if (onlyOutside.length === 0) return 'no'
  // "Kenya has adopted it; *Uganda* has not": the denied clause leaves out what both say.
  const saysMore = inside.some(
    (token) => token.content && token.matches.length === 0 && !overlapsAny(placeOf(token), substitutes),
  )
  return saysMore ? null : 'no'
}

function decideBySentence({ question }: RankInput, { passage, at }: RankedSentence): YesNo | null {
  const sentence = passage.sentences[at]
  if (!sentence) return null
  const { language, text } = passage.passage
  const before = passage.sentences[at - 1]
  const isHeld = (i: number) =>
    (sentence.strengths[i] ?? 0) > 0 ||
    (sentence.nearness[i] ?? 0) >= sameMeaning ||
    (passage.context[i] ?? 0) > 0 ||
    // What a sentence is about is often said in the one before: "It does not test cocoa."
    (before?.strengths[i] ?? 0) > 0
  const asked = question.terms.flatMap((term, i) => (term.whole ? [] : [{ ...term, i }]))
  const total = asked.reduce((sum, { weight }) => sum + weight, 0)
  const held = asked.filter(({ i }) => isHeld(i)).reduce((sum, { weight }) => sum + weight, 0)
  if (held < minHeld * total || asked.some(({ kind, i }) => kind !== 'word' && !isHeld(i))) return null
  const said = text.slice(sentence.start, sentence.end)
  if (isUnsure(said, language)) return null
  const folded = foldInPlace(said)
  const { negations, substitutes } = clauseWords(language)
  const denials = negations(folded)
  if (denials.length === 0) return 'yes'
  return weighDenial(sentence, deniedClauses(folded, language, denials), substitutes(folded))
}

/**
 * Whether a quotation bears a question of yes or no out: `yes`, `no` where it denies what is asked, null where it says too
 * little of it, says it of something else, or says only what may be. The first of its sentences that decides does.
 */
export function decideYesNo(input: RankInput, { sentences }: Quotation): YesNo | null {
  for (const sentence of sentences) {
    const decided = decideBySentence(input, sentence)
    if (decided) return decided
  }
  return null
}
