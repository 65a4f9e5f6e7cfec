import type { CountList, CountMark } from '../../../views/activities/activities-view.ts'
import type { Translator } from '../../../views/messages/translator.ts'
import { countBy, type KeyCount, uncounted } from '../../activities/count-activities.ts'
import type { Activity } from '../../activities/find-activities.ts'
import { ProviderNames } from '../../answer/knowledge/providers.ts'
import { type ActivityDimension, type ActivityKind, activityDimensions } from '../../model/activities.ts'
import { countryName } from '../../names/country-names.ts'
import { type AddressedActivities, activitiesAddress } from './activities-address.ts'

const yearSpan = (year: string) => ({ from: `${year}-01-01`, to: `${year}-12-31` })

/** What values of a dimension are called, and how the page keeps to them. */
export class ActivityMarks {
  readonly providers = new ProviderNames()
  private readonly asked: AddressedActivities
  private readonly t: Translator

  constructor(asked: AddressedActivities, t: Translator, activities: readonly Activity[]) {
    this.asked = asked
    this.t = t
    for (const { providers } of activities) this.providers.add(providers)
  }

  name(by: ActivityDimension, key: string): string {
    if (by === 'country') return countryName(key, this.t.language)
    if (by === 'provider') return this.providers.name(key, this.t.language)
    return by === 'kind' ? this.t.activityKind(key as ActivityKind) : key
  }

  isSelected(by: ActivityDimension, key: string): boolean {
    const { country, provider, activity, from, to } = this.asked
    if (by === 'year') return from === yearSpan(key).from && to === yearSpan(key).to
    const chosen: readonly string[] = { country, provider, kind: activity }[by]
    return chosen.length === 1 && chosen[0] === key
  }

  /** What the page is asked where it keeps to a value. */
  keepTo(by: ActivityDimension, key: string): Partial<AddressedActivities> {
    if (by === 'country') return { country: [key] }
    if (by === 'provider') return { provider: [key] }
    return by === 'kind' ? { activity: [key as ActivityKind] } : yearSpan(key)
  }

  /** The address that keeps to a value, or no longer does where it is chosen. */
  private toggle(by: ActivityDimension, key: string): string {
    if (!this.isSelected(by, key)) return activitiesAddress(this.asked, this.keepTo(by, key))
    if (by !== 'year') return activitiesAddress(this.asked, { [by === 'kind' ? 'activity' : by]: [] })
    const { from: _, to: __, ...rest } = this.asked
    return activitiesAddress(rest)
  }

  mark(by: ActivityDimension, { key, count }: KeyCount): CountMark {
    const label = this.name(by, key)
    const full = by === 'provider' ? this.providers.fullName(key, this.t.language) : label
    return {
      key,
      label,
      title: full === label ? null : full,
      count,
      address: this.toggle(by, key),
      selected: this.isSelected(by, key),
    }
  }

  /** What each dimension counts; equal counts are in the order of their names. */
  lists(activities: readonly Activity[]): Record<ActivityDimension, CountList> {
    const listOf = (by: ActivityDimension): CountList => {
      const marks = countBy(activities, by).map((counted) => this.mark(by, counted))
      const { compare } = new Intl.Collator(this.t.language)
      const byName = (a: CountMark, b: CountMark) => compare(a.label, b.label)
      return {
        marks: by === 'year' ? marks : marks.sort((a, b) => b.count - a.count || byName(a, b)),
        without: uncounted(activities, by),
      }
    }
    return Object.fromEntries(activityDimensions.map((by) => [by, listOf(by)])) as Record<
      ActivityDimension,
      CountList
    >
  }
}
