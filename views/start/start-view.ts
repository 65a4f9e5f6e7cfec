import type { PassageLanguage } from '../../src/model/language.ts'
import type { TimelineView, WorldMapView } from '../activities/activities-view.ts'

/** A document among the newest. */
export interface NewDocument {
  /** Whose it is and of when, where it says so; else its title. */
  name: string
  /** Of the name, where it is not that of the page. */
  lang: string | undefined
  address: string
  /** ISO date; null where it has none. */
  date: string | null
  languages: PassageLanguage[]
  activities: number
}

/** What the documents hold, seen at a glance. */
export interface StartView {
  documents: number
  /** Organizations and Members that report. */
  organizations: number
  activities: number
  countries: number
  /** ISO dates of the first and last day of the activities; null where none has dates. */
  span: { from: string; to: string } | null
  /** The date of the newest document; null where none has one. */
  newestDate: string | null
  map: WorldMapView
  timeline: TimelineView | null
  newest: NewDocument[]
}
