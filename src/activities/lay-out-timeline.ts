import type { Activity } from './find-activities.ts'

const dayMs = 86_400_000
/** A day in a decade can't be seen: no bar is shorter than this, in percent of the width. */
const minLength = 0.5
/** Room between bars of one lane, and at both ends. */
const gap = 0.15
const margin = 1
/** More rows than these are "others". */
const maxRows = 8
/** More bars than these can be told apart by nobody, nor found with the arrow keys. */
const usualMaxBars = 300
/** Labels of years that still have room beside each other on a phone. */
const maxTicks = 6
/** The label of a year at the edge has room before the next tick, in percent. */
const minTickRoom = 12
/** More lanes than these make a row that fills the window. */
const maxLanes = 10

/** A stretch of time on the timeline; ISO dates, both included, and their places in percent. */
interface Stretch {
  first: string
  last: string
  from: number
  to: number
}
export interface TimelineBar extends Stretch {
  activity: Activity
  lane: number
}
/** All activities that begin in a month, a quarter or a year. */
export interface TimelineColumn extends Stretch {
  count: number
}

/** A row for an organization; `key` is null for all the others. */
export interface TimelineLayoutRow {
  key: string | null
  lanes: number
  bars: TimelineBar[]
  columns: TimelineColumn[]
}

export interface TimelineLayout {
  /** The first and the last day of all: ISO dates. */
  first: string
  last: string
  ticks: { at: number; date: string }[]
  rows: TimelineLayoutRow[]
  /** Whether rows have columns of numbers in place of bars. */
  dense: boolean
  /** The largest number of a column. */
  most: number
}

/** What the rows are for. */
export interface TimelineRows {
  /** The organizations, the largest first. */
  providers: readonly string[]
  /** How many activities are drawn as bars; of a small picture fewer, and then it has one row for all. */
  maxBars?: number
}

interface Dated {
  activity: Activity
  period: { from: string; to: string }
}

const days = (date: string) => Date.parse(date) / dayMs
const isoDate = (year: number, month: number, day = 1) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)
const rounded = (percent: number) => Math.round(percent * 100) / 100

/** The first days of periods of some months, from before one day up to another. */
function stepsOf(from: string, to: string, months: number): string[] {
  const first = Number(from.slice(0, 4))
  const start = months >= 12 ? Math.floor(first / (months / 12)) * (months / 12) : first
  const steps: string[] = []
  for (let i = 0; ; i += months) {
    const date = isoDate(start, i)
    if (date > to) return steps
    if (isoDate(start, i + months) > from) steps.push(date)
  }
}

/** The shortest periods, in months, of which no more than some number lie between two days. */
const stepMonths = (from: string, to: string, choices: readonly number[], most: number) =>
  choices.find((months) => stepsOf(from, to, months).length <= most) ?? (choices.at(-1) as number)

/** Puts bars side by side where they have room, else below each other. */
function stack(bars: TimelineBar[]): number {
  const ends: number[] = []
  for (const bar of bars) {
    const free = ends.findIndex((end) => end + gap <= bar.from)
    const crowded = free === -1 && ends.length === maxLanes
    bar.lane = free >= 0 ? free : crowded ? ends.indexOf(Math.min(...ends)) : ends.length
    ends[bar.lane] = Math.max(ends[bar.lane] ?? 0, bar.to)
  }
  return Math.max(1, ends.length)
}

/**
 * Places activities on a timeline, in a row for each of the largest organizations: as bars of their real length, or
 * where there are too many, as columns of how many begin when. Null where none has dates.
 */
export function layOutTimeline(
  activities: readonly Activity[],
  { providers, maxBars = usualMaxBars }: TimelineRows,
): TimelineLayout | null {
  const dated: Dated[] = activities.flatMap((activity) =>
    activity.period ? [{ activity, period: activity.period }] : [],
  )
  if (dated.length === 0) return null
  dated.sort((a, b) => (a.period.from < b.period.from ? -1 : Number(a.period.from > b.period.from)))
  const first = dated[0]?.period.from ?? ''
  const last = dated.reduce((latest, { period }) => (period.to > latest ? period.to : latest), first)
  const [start, length] = [days(first), days(last) + 1 - days(first)]
  const at = (day: number) => rounded(margin + ((day - start) / length) * (100 - 2 * margin))
  const stretch = (from: string, to: string): Stretch => {
    const [a, b] = [at(days(from)), at(days(to) + 1)]
    return { first: from, last: to, from: a, to: rounded(Math.min(100, Math.max(b, a + minLength))) }
  }
  const dense = dated.length > maxBars
  const step = stepMonths(first, last, [1, 3, 12, 60, 120], 60)
  const steps = dense ? stepsOf(first, last, step) : []
  const columnsOf = (own: Dated[]): TimelineColumn[] =>
    steps.flatMap((from, i) => {
      const next = steps[i + 1] ?? '9999'
      const count = own.filter(({ period }) => period.from >= from && period.from < next).length
      const to = isoDate(Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1 + step, 0)
      const [a, b] = [Math.max(0, at(days(from))), Math.min(100, at(days(to) + 1))]
      return count > 0 ? [{ first: from, last: to, from: a, to: b, count }] : []
    })
  const small = dense && maxBars < usualMaxBars
  const shown = small ? [] : providers.slice(0, maxRows)
  const rowOf = ({ keys }: Activity) => shown.find((key) => keys.provider.includes(key)) ?? null
  const rows = [...shown, null].flatMap((key): TimelineLayoutRow[] => {
    const own = dated.filter(({ activity }) => rowOf(activity) === key)
    if (own.length === 0) return []
    if (dense) return [{ key, lanes: 3, bars: [], columns: columnsOf(own) }]
    const bars = own.map(({ activity, period }) => ({
      ...stretch(period.from, period.to),
      activity,
      lane: 0,
    }))
    return [{ key, lanes: stack(bars), bars, columns: [] }]
  })
  const tickMonths = stepMonths(first, last, [1, 3, 6, 12, 24, 60, 120, 240], maxTicks)
  const steady = stepsOf(first, last, tickMonths)
    .map((date) => ({ at: at(days(date)), date }))
    .filter((tick) => tick.at >= 0)
  // What lies before the first tick is told by its year, where there is room.
  const ticks = (steady[0]?.at ?? 100) > minTickRoom ? [{ at: 0, date: first }, ...steady] : steady
  const most = Math.max(0, ...rows.flatMap(({ columns }) => columns.map(({ count }) => count)))
  return { first, last, ticks, rows, dense, most }
}
