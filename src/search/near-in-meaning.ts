import type { MeaningSearch } from '../dense/meaning-search.ts'
import type { NearPassages } from '../engine/fuse-ranks.ts'
import type { PlannedTerm, QueryPlan } from './query/query-plan.ts'

/** So many neighbours are ranked by; what is further away says less than words do. */
const neighbours = 100

/** So many are found even if they hold none of the words. */
const found = 10

/** Figures, symbols, dates and provisions are found as they are, or not at all. */
const isNotation = ({ group: { alternatives } }: PlannedTerm) =>
  alternatives.length > 0 && alternatives.every(({ term }) => /^[#@/$%§]/.test(term))

/** Whether a query says in words what it is about: what is asked for by name, by operators or to the letter is exact. */
function isPlain({ condition, names, terms }: QueryPlan): boolean {
  const notations = terms.filter(isNotation)
  const isWord = ({ text }: PlannedTerm) => !notations.some((notation) => notation.text.includes(text))
  return condition === null && names.length === 0 && terms.some(isWord)
}

/** What of a query's meaning could be had. */
export interface Nearness {
  /** Null where the query is exact, or the meaning of texts is not known. */
  near: NearPassages | null
  /** Whether what should be known is not. */
  isLacking: boolean
}

/** Looks for the passages that mean what a query does. */
export async function findNear(plan: QueryPlan, meaning: MeaningSearch | null): Promise<Nearness> {
  if (!meaning || !isPlain(plan)) return { near: null, isLacking: false }
  const nearest = await meaning.nearest(plan.wording.trim(), neighbours)
  if (!nearest) return { near: null, isLacking: true }
  return { near: { ordinals: nearest.map(({ ordinal }) => ordinal), found }, isLacking: false }
}
