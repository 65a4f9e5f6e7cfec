import type { TimelineMark, TimelineView } from '../../../views/activities/activities-view.ts'
import type { Translator } from '../../../views/messages/translator.ts'
import { passageAddress } from '../../../views/passage-number.tsx'
import { uncounted } from '../../activities/count-activities.ts'
import type { Activity } from '../../activities/find-activities.ts'
import {
  layOutTimeline,
  type TimelineBar,
  type TimelineColumn,
  type TimelineRows,
} from '../../activities/lay-out-timeline.ts'
import { localeOf } from '../../model/language.ts'
import { type AddressedActivities, activitiesAddress } from './activities-address.ts'
import { activityName, countriesOf } from './activity-lines.ts'
import type { ActivityMarks } from './activity-marks.ts'

function tickLabel(date: string, t: Translator, withYear: boolean): string {
  if (date.slice(5) === '01-01' || (withYear && date.slice(8) !== '01')) return date.slice(0, 4)
  const month = {
    month: 'short',
    timeZone: 'UTC',
    ...(withYear ? { year: 'numeric' as const } : {}),
  } as const
  return new Intl.DateTimeFormat(localeOf(t.language), month).format(new Date(date))
}

/** The activities on a timeline; null where none has dates. */
export function drawTimeline(
  activities: readonly Activity[],
  asked: AddressedActivities,
  marks: ActivityMarks,
  t: Translator,
  rows: TimelineRows,
): TimelineView | null {
  const layout = layOutTimeline(activities, rows)
  if (!layout) return null
  const drawn = layout.rows.map(({ key, lanes, bars, columns }) => {
    const rest = layout.rows.length > 1 ? t.text('otherOrganizations') : t.text('allActivities')
    const label = key === null ? rest : marks.name('provider', key)
    const toBar = ({ from, to, lane, activity }: TimelineBar): TimelineMark => {
      const { period, passage } = activity
      const told = [
        activityName(activity),
        countriesOf(activity, t),
        period ? t.period(period.from, period.to) : '',
      ]
      return {
        from,
        to,
        lane,
        height: 1,
        label: told.filter((part) => part !== '').join(', '),
        address: passageAddress(passage),
        filters: false,
      }
    }
    const toColumn = ({ from, to, first, last, count }: TimelineColumn): TimelineMark => ({
      from,
      to,
      lane: null,
      height: count / layout.most,
      label: t.text('timelineMark', {
        name: label,
        span: t.months(first, last),
        count: t.count('activityCount', count),
      }),
      address: activitiesAddress(asked, {
        from: first,
        to: last,
        ...(key === null ? {} : { provider: [key] }),
      }),
      filters: true,
    })
    return { label, lanes, marks: [...bars.map(toBar), ...columns.map(toColumn)] }
  })
  return {
    span: t.months(layout.first, layout.last),
    ticks: layout.ticks.map(({ at, date }, i) => ({ at, label: tickLabel(date, t, i === 0) })),
    rows: drawn,
    dense: layout.dense,
    without: uncounted(activities, 'year'),
  }
}
