import { holds } from '../../evidence/arrangement-features.ts'
import type { RankTerm } from '../../evidence/question-terms.ts'
import type { Frame } from '../conversation/frame.ts'
import { isVerbOf } from '../question/verb-lists.ts'
import type { TextEvidence } from './find-text-evidence.ts'

/**
 * Of a question that counts, a word as far in meaning from all of the passage says something else of what is counted:
 * so far is one in 4 of 100 rightly answered questions, and in 7 of 10 that presuppose what isn't told.
 */
const farBelow = 0.45
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
 * its opposite; of what is counted, each word must have something near to it.
 */
export function presupposes({ u }: Frame, { input, quotation: { passage } }: TextEvidence): boolean {
  return input.question.terms.some((term, i) => {
    if (term.whole || term.kind !== 'word') return false
    if (holds(passage.strengths, i) || holds(passage.context, i)) return false
    const nearest = Math.max(...passage.sentences.map(({ nearness }) => nearness[i] ?? 0))
    if (isVerbOf('denyingVerbs', term.text, u.language)) return nearest < sameFrom
    return u.ask === 'how-many' && isTelling(term) && nearest < farBelow
  })
}
