import type { ActivitiesView } from '../../../views/activities/activities-view.ts'
import type { Translator } from '../../../views/messages/translator.ts'
import { explainQuery } from '../../answer/activities/explain-query.ts'
import { queryAsked } from '../../answer/records-of-query.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import { type AddressedActivities, activitiesAddress, activityFilterNames } from './activities-address.ts'
import type { ActivityMarks } from './activity-marks.ts'
import { facetLabel } from './facet-groups.ts'

/** What is asked of a period, in words. */
function periodLabel({ from, to }: AddressedActivities, t: Translator): string | null {
  if (from !== undefined && to !== undefined) {
    const years = from.endsWith('-01-01') && to.endsWith('-12-31')
    if (!years) return t.period(from, to)
    return [...new Set([from.slice(0, 4), to.slice(0, 4)])].join('–')
  }
  if (from !== undefined) return `${t.text('period')} ${t.text('periodFrom', { from: t.date(from) })}`
  return to === undefined ? null : `${t.text('period')} ${t.text('periodTo', { to: t.date(to) })}`
}

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
  const period = periodLabel(asked, t)
  const { from: _, to: __, ...anytime } = asked
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
    ...(period === null ? [] : [{ label: period, address: activitiesAddress(anytime) }]),
  ]
}
