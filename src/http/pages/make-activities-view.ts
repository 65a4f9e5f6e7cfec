import type { ActivitiesView, PivotView } from '../../../views/activities/activities-view.ts'
import type { Translator } from '../../../views/messages/translator.ts'
import { pivotOf, spanOf } from '../../activities/count-activities.ts'
import { type Activity, byDate, findActivities } from '../../activities/find-activities.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import {
  type AddressedActivities,
  activitiesAddress,
  activitiesFile,
  allActivities,
  countsAddress,
  filterParameters,
  settingParameters,
} from './activities-address.ts'
import { activityFilters } from './activity-filters.ts'
import { activityLines } from './activity-lines.ts'
import { ActivityMarks } from './activity-marks.ts'
import { activitySelects } from './activity-selects.ts'
import { drawTimeline } from './draw-timeline.ts'
import { drawWorldMap } from './draw-world-map.ts'

/** A page shows so many rows and columns of a pivot; the API gives all. */
const maxPivotRows = 20
const maxPivotColumns = 12

function pivotView(
  activities: readonly Activity[],
  asked: AddressedActivities,
  marks: ActivityMarks,
  counts: ActivitiesView['counts'],
): PivotView {
  const { rows, columns } = asked
  const pivot = pivotOf(activities, rows, columns)
  const all = counts[columns].marks
  // Of many years the newest are shown, of other things those with most activities.
  const head = columns === 'year' ? all.slice(-maxPivotColumns) : all.slice(0, maxPivotColumns)
  return {
    rows,
    columns,
    head,
    body: counts[rows].marks.slice(0, maxPivotRows).map((mark) => ({
      mark,
      cells: head.map(({ key }) => ({
        count: pivot.count(mark.key, key),
        address: activitiesAddress(asked, { ...marks.keepTo(rows, mark.key), ...marks.keepTo(columns, key) }),
      })),
    })),
    more: Math.max(0, counts[rows].marks.length - maxPivotRows),
    moreAddress: countsAddress(asked),
    total: activities.length,
  }
}

const inForm = new Set(['q', 'country', 'provider', 'activity', 'topic', 'from', 'to', 'offset'])

/** The activities that are asked for, counted and made ready to be drawn. */
export async function activitiesView(
  corpus: Corpus,
  asked: AddressedActivities,
  t: Translator,
): Promise<ActivitiesView> {
  const activities = await findActivities(corpus, asked)
  const marks = new ActivityMarks(asked, t, activities)
  const counts = marks.lists(activities)
  const { offset, limit } = asked
  const latestFirst = asked.sort === '-date'
  const sorted = byDate(activities, latestFirst)
  const next = offset + limit
  const parameters = [...filterParameters(asked), ...settingParameters(asked)]
  return {
    total: activities.length,
    filtered: filterParameters(asked).length > 0,
    span: spanOf(activities),
    text: asked.q,
    selects: await activitySelects(corpus, asked, t.language),
    hidden: parameters.filter(([name]) => !inForm.has(name)),
    pivotHidden: parameters.filter(([name]) => !['rows', 'columns', 'offset'].includes(name)),
    activeFilters: activityFilters(corpus, asked, marks, t),
    clearedAddress: activitiesAddress({
      ...allActivities,
      rows: asked.rows,
      columns: asked.columns,
      ui: asked.ui,
    }),
    exports: (['csv', 'json', 'xlsx'] as const).map((format) => ({
      format: format.toUpperCase() as 'CSV' | 'JSON' | 'XLSX',
      address: activitiesFile(asked, format),
    })),
    counts,
    map: drawWorldMap(counts.country.marks),
    timeline: drawTimeline(activities, asked, marks, t, {
      providers: counts.provider.marks.map(({ key }) => key),
    }),
    pivot: pivotView(activities, asked, marks, counts),
    lines: activityLines(sorted.slice(offset, next), corpus, t),
    firstLine: offset + 1,
    orderAddress: activitiesAddress(asked, { sort: latestFirst ? 'date' : '-date' }),
    latestFirst,
    previousAddress: offset > 0 ? activitiesAddress(asked, { offset: Math.max(0, offset - limit) }) : null,
    nextAddress: next < activities.length ? activitiesAddress(asked, { offset: next }) : null,
  }
}
