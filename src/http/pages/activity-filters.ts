import type { ActivitiesView } from '../../../views/activities/activities-view.ts'
import type { Translator } from '../../../views/messages/translator.ts'
import { explainQuery } from '../../answer/activities/explain-query.ts'
import { queryAsked } from '../../answer/records-of-query.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import { type AddressedActivities, activitiesAddress, activityFilterNames } from './activities-address.ts'
import type { ActivityMarks } from './activity-marks.ts'
import { facetLabel, periodLabel } from './facet-groups.ts'

/** The filters in force, each with the address of the page without it. */
export function activityFilters(
  corpus: Corpus,
  asked: AddressedActivities,
  marks: ActivityMarks,
  t: Translator,
): ActivitiesView['activeFilters'] {
  const labelOf = (name: (typeof activityFilterNames)[number], value: string) => {
    if (name === 'provider') return marks.name('provider', value)
    return name === 'activity' ? marks.name('kind', value) : facetLabel(corpus, t, name)(value)
  }
  const lists = activityFilterNames.flatMap((name) =>
    asked[name].map((value) => ({
      label: labelOf(name, value),
      address: activitiesAddress(asked, {
        [name]: (asked[name] as string[]).filter((other) => other !== value),
      }),
    })),
  )
  const { from, to, ...anytime } = asked
  const { query, ...unasked } = asked
  const told = query ? explainQuery(queryAsked(query), t.language).map(({ label }) => label) : []
  return [
    ...(query
      ? [
          {
            label: [t.text('askedSet'), told.join(' · ')].filter((part) => part !== '').join(t.text('colon')),
            address: activitiesAddress(unasked),
          },
        ]
      : []),
    ...(asked.q === '' ? [] : [{ label: asked.q, address: activitiesAddress(asked, { q: '' }) }]),
    ...lists,
    ...(from || to ? [{ label: periodLabel(t, from, to), address: activitiesAddress(anytime) }] : []),
  ]
}
