import { isWithin } from '../../model/spans.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { isOfKind } from '../knowledge/label-kinds.ts'
import type { QuestionTerm } from '../knowledge/question-term.ts'
import { specificity } from '../knowledge/record-filter.ts'
import { isVerbOf } from '../question/verb-lists.ts'
import type { ActivityQuestion } from './activity-question.ts'
import { amountAsked } from './read-query.ts'

/** How well a name, or a word of what is counted, has to stand in records: in a field of theirs, not only above it. */
const minNamedLevel = 0.7

/** How much a word tells: rare words most, those that stand nowhere as much as the rarest. */
function informationOf(term: QuestionTerm, knowledge: Knowledge): number {
  const rarity = Math.log(1 + knowledge.passageCount / (Math.max(1, knowledge.holding(term).size) + 1))
  return rarity * term.weight * (term.strict ? 1.5 : 1)
}

/** The content words that pick activities, with how well each stands in those picked, 0 to 1. */
function wordsAccounted(question: ActivityQuestion): { term: QuestionTerm; level: number }[] {
  const { filter, sides, u } = question.frame
  const { selection } = question
  if (sides.length > 0) {
    const told = sides.flatMap((side) => side.told)
    const amount = amountAsked(question)
    // What they are compared by picks none of them.
    const picks = ({ text }: QuestionTerm) => amount === null || !isOfKind(text, amount)
    const terms = [...u.recordTerms, ...u.programmeTerms].filter(picks)
    return terms.map((term) => ({ term, level: isWithin(term, told) ? 1 : 0 }))
  }
  const denied = [...filter.excluded, ...(filter.against ? [filter.against] : [])].flatMap(
    ({ terms }) => terms,
  )
  return [
    ...filter.terms
      .filter((term) => !term.anyKind || selection.levels.has(term))
      .map((term) => ({ term, level: selection.levels.get(term) ?? 0 })),
    ...denied.map((term) => ({ term, level: selection.unmatched.includes(term) ? 0 : 1 })),
  ]
}

/** Whether an answer claims to be complete: a number, a yes, a comparison, what is not in a set. */
function claimsAll({ frame: { u, filter, sides } }: ActivityQuestion): boolean {
  return u.ask === 'how-many' || sides.length > 0 || filter.against !== null || filter.excluded.length > 0
}

/**
 * The share of a question's content words that the records account for, 0 to 1, weighed by what they tell; 0 where
 * it names nothing of theirs, where a name doesn't stand in them, and where an answer that claims to be complete
 * would leave a word out.
 */
export function supportOf(question: ActivityQuestion): number {
  const { frame, selection, knowledge } = question
  const { filter, u } = frame
  const words = wordsAccounted(question)
  const two = frame.sides.length > 0 || filter.against !== null
  const noneLeft = selection.emptiedBy === 'excluded'
  if (selection.emptiedBy !== null && !noneLeft && !two) return 0
  // A name has to stand in the record itself, not only in what it stands under.
  if (words.some(({ term, level }) => term.strict && level < minNamedLevel)) return 0
  // "Which countries withdrew?" is answered by no list of those that took part.
  const denies = ({ text }: QuestionTerm) => isVerbOf('denyingVerbs', text, u.language)
  if (words.some(({ term, level }) => level === 0 && denies(term))) return 0
  if (claimsAll(question) && words.some(({ term, level }) => term.weight >= 1 && level === 0)) return 0
  const about =
    two ||
    specificity(filter) > 0 ||
    u.aboutActivities ||
    u.countsActivities ||
    selection.matched.length > 0 ||
    u.operators.shapes.size > 0 ||
    (u.operators.totals && (u.asksNames !== null || u.operators.days))
  if (!about && u.attributes.length === 0 && u.asksNames === null && !u.superlative) return 0
  const told = words.map(({ term, level }) => ({ level, weight: informationOf(term, knowledge) }))
  const total = told.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return about ? 1 : 0.8
  return told.reduce((sum, { weight, level }) => sum + weight * level, 0) / total
}
