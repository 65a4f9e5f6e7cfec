import type { Corpus } from '../../corpus/corpus.ts'
import { dayAfter, dayBefore } from '../../periods/period-dates.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { RecordEntry } from '../knowledge/passage-entry.ts'
import { specificity } from '../knowledge/record-filter.ts'
import { selectRecords } from '../knowledge/select-records.ts'
import { filterOf } from '../question/filter-of.ts'
import { understand } from '../question/understand.ts'
import type { Understanding } from '../question/understanding.ts'

/** The activities that a stretch of a question names; empty where it names none in particular. */
async function named(text: string, corpus: Corpus, knowledge: Knowledge): Promise<RecordEntry[]> {
  const filter = filterOf(await understand(text, corpus, knowledge), knowledge)
  const { records, unmatched } = selectRecords(filter, knowledge)
  const particular = specificity(filter) > 0 || filter.terms.length > 0
  return particular && unmatched.length === 0 && records.length < knowledge.records.length ? records : []
}

/**
 * Reads "after the Ghana workshop" as the time after it: the activity that is named by the way gives the period, and
 * is not asked about.
 */
export async function resolveRelation(
  u: Understanding,
  corpus: Corpus,
  knowledge: Knowledge,
): Promise<Understanding> {
  const { relation, text } = u
  if (!relation) return u
  const meant = await named(text.slice(relation.end), corpus, knowledge)
  const periods = meant.flatMap(({ period }) => period ?? [])
  if (periods.length === 0) return u
  const main = await understand(text.slice(0, relation.start), corpus, knowledge, u.language)
  const from = periods.map((period) => period.from).sort()[0] as string
  const to = periods
    .map((period) => period.to)
    .sort()
    .at(-1) as string
  const span = { start: relation.start, end: text.length }
  const period =
    relation.id === 'after'
      ? { ...span, from: dayAfter(to), to: null }
      : { ...span, from: null, to: dayBefore(from) }
  const edge = relation.id === 'after' ? ('started' as const) : ('ended' as const)
  const { operators } = u
  return {
    ...main,
    language: u.language,
    text,
    relation,
    operators,
    periods: [...main.periods, period],
    edge: main.edge ?? edge,
  }
}
