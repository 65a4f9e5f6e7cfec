import type { ActivityDimension } from '../../src/model/activities.ts'
import type { PassageLanguage } from '../../src/model/language.ts'
import type { Passage } from '../../src/model/passage.ts'
import type { TextKey } from '../messages/translator.ts'

/** A value that activities count under, with the address that keeps to it, or takes it off where it is chosen. */
export interface CountMark {
  key: string
  label: string
  /** The whole name, where the label is short. */
  title: string | null
  count: number
  /** ISO language of the label, where it is none of the interface. */
  lang?: string
  address: string
  selected: boolean
}

/** What one dimension counts. */
export interface CountList {
  marks: CountMark[]
  /** How many activities count under none of them. */
  without: number
}

/** Which of the three shades a number has. */
export type Shade = 1 | 2 | 3

/** A territory with activities: its outline, a dot, or both. */
export interface MapShape {
  mark: CountMark
  shade: Shade
  path: string | null
  dot: readonly [number, number] | null
}

export interface WorldMapView {
  width: number
  height: number
  /** Outlines of all territories that have no shade. */
  land: string
  disputed: string
  shapes: MapShape[]
  /** The least number of each shade that is there. */
  key: { shade: Shade; from: number; to: number | null }[]
  /** Territories with activities that the map has no place for. */
  offMap: number
}

/** A bar or a column of the timeline; lengths are percents of its width. */
export interface TimelineMark {
  from: number
  to: number
  /** The lane in which it lies, from 0; of a column null. */
  lane: number | null
  /** Of a column: how high it is, from 0 to 1. */
  height: number
  label: string
  address: string
  /** Whether following it changes the filters, and doesn't leave for a document. */
  filters: boolean
}

export interface TimelineRow {
  label: string
  lanes: number
  marks: TimelineMark[]
}

export interface TimelineView {
  span: string
  ticks: { at: number; label: string }[]
  rows: TimelineRow[]
  /** Too many for bars: columns of numbers. */
  dense: boolean
  without: number
}

export interface PivotView {
  rows: ActivityDimension
  columns: ActivityDimension
  head: CountMark[]
  body: { mark: CountMark; cells: { count: number; address: string }[] }[]
  /** Rows that are left out. */
  more: number
  moreAddress: string
  total: number
}

/** One line of the table of all activities. */
export interface ActivityLine {
  /** When it begins, for sorting. */
  start: string
  dates: string
  name: string
  language: PassageLanguage
  countries: string
  passage: Passage
  source: string
}

/** What the selects of the form are called, by the parameters that they set. */
export const selectKeys = {
  country: 'filterCountry',
  provider: 'filterProvider',
  topic: 'facetTopic',
  from: 'filterFrom',
  to: 'filterTo',
  activity: 'filterKind',
} as const satisfies Record<string, TextKey>

/** A select of the form; `value` is what is chosen, `others` what is chosen beside it. */
export interface FilterSelect {
  name: keyof typeof selectKeys
  options: (readonly [value: string, label: string])[]
  value: string
  others: string[]
}

/** Activities, counted and ready to be drawn. */
export interface ActivitiesView {
  total: number
  /** Whether anything restricts the set. */
  filtered: boolean
  /** ISO dates of the first and last day; null where none has dates. */
  span: { from: string; to: string } | null
  text: string
  selects: FilterSelect[]
  /** Filters that the form has no field for, and how the page is set. */
  hidden: [string, string][]
  /** What both forms send along of the other. */
  pivotHidden: [string, string][]
  activeFilters: { label: string; address: string }[]
  clearedAddress: string
  exports: { format: 'CSV' | 'JSON' | 'XLSX'; address: string }[]
  counts: Record<ActivityDimension, CountList>
  map: WorldMapView
  timeline: TimelineView | null
  pivot: PivotView
  lines: ActivityLine[]
  firstLine: number
  /** The address of the same page in the other order of dates. */
  orderAddress: string
  latestFirst: boolean
  previousAddress: string | null
  nextAddress: string | null
}
