import { holds } from '../../evidence/arrangement-features.ts'
import { isYear, type RankTerm } from '../../evidence/question-terms.ts'
import type { Frame } from '../conversation/frame.ts'
import { isVerbOf } from '../question/verb-lists.ts'
import type { TextEvidence } from './find-text-evidence.ts'

/**
 * Of a part of a number that the question tells, "how many of the 60", each word has to be nearer: the rest of it is
 * told anyway.
 */
const partBelow = 0.6
/** As near to a word for what is not, another may say the same: "resigned", "resignation". */
const sameFrom = 0.75
/** Words that are more frequent in general shape the question, rarer ones are names and slips. */
const tellingFrom = 0.45
const tellingTo = 0.9

const isTelling = ({ vector, specificity }: RankTerm) =>
  vector !== undefined && specificity >= tellingFrom && specificity <= tellingTo

/**
 * Whether a question presupposes what the passage doesn't say: "How many countries refused to take part?" of one that
 * tells how many took part. Words for what is not, or no longer, so must stand there, as a word near in meaning may be
 * its opposite; of a part of a number, what makes it a part must have something near to it.
 */
export function presupposes({ u }: Frame, { input, quotation: { passage } }: TextEvidence): boolean {
  const { terms } = input.question
  const isPart =
    u.ask === 'how-many' &&
    terms.some(({ kind, text }, i) => kind === 'number' && !isYear(text) && holds(passage.strengths, i))
  return terms.some((term, i) => {
    if (term.whole || term.kind !== 'word') return false
    if (holds(passage.strengths, i) || holds(passage.context, i)) return false
    const nearest = Math.max(...passage.sentences.map(({ nearness }) => nearness[i] ?? 0))
    if (isVerbOf('denyingVerbs', term.text, u.language)) return nearest < sameFrom
    return isPart && isTelling(term) && nearest < partBelow
  })
}
