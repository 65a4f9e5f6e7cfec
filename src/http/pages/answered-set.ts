import { type Activity, findActivities } from '../../activities/find-activities.ts'
import { splitQuery } from '../../activities/split-query.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import type { AskResponse } from '../../model/answer.ts'
import { recordQuerySchema } from '../../model/record-query.ts'
import { type AddressedActivities, activitiesAddress, allActivities } from './activities-address.ts'
import { pageSearchSchema, searchAddress } from './search-address.ts'

/** The very activities that an answer rests on, to be looked at elsewhere. */
export interface AnsweredSet {
  count: number
  /** On the map, the timeline and in the table. */
  activitiesAddress: string
  /** As a search; null where no filters of a search find these and no others. */
  searchAddress: string | null
}

const sameActivities = (some: readonly Activity[], others: readonly Activity[]) =>
  some.length === others.length && some.every(({ passage }, i) => passage.id === others[i]?.passage.id)

/**
 * Where the activities that an answer counted can be seen: by filters that one can change as far as these say the same,
 * else by the query of the answer. Null where it rests on none.
 */
export async function answeredSet(
  { interpretation }: AskResponse,
  corpus: Corpus,
  documents: readonly string[],
): Promise<AnsweredSet | null> {
  const query = recordQuerySchema.safeParse(interpretation.query).data
  if (!query) return null
  const whole: AddressedActivities = { ...allActivities, document: [...documents], query }
  const activities = await findActivities(corpus, whole)
  if (activities.length === 0) return null
  const split = splitQuery(query)
  const { query: _, ...unasked } = whole
  const filtered = split && { ...unasked, ...split.plain, ...(split.rest ? { query: split.rest } : {}) }
  const isSame = filtered !== null && sameActivities(await findActivities(corpus, filtered), activities)
  const search = pageSearchSchema.parse({ kind: ['record'] })
  return {
    count: activities.length,
    activitiesAddress: activitiesAddress(isSame ? filtered : whole),
    searchAddress:
      isSame && split?.rest === null
        ? searchAddress({ ...search, document: filtered.document, ...split.plain, ui: null })
        : null,
  }
}
