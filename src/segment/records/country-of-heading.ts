import type { ActivityRecord } from '../../model/activity-record.ts'
import { findCountryCode } from '../../names/country-names.ts'

/** What numbers a heading: "2. ", "B.", "III. ". */
const headingRank = /^\s*(?:\d{1,2}(?:\.\d{1,2}){0,2}|[A-Z]|[IVX]{1,5})[.)]?\s+/

/** A record that names no country has that which the headings above it are: annexes list activities by country. */
export function withCountry(record: ActivityRecord, section: readonly string[]): ActivityRecord {
  if (record.countries.length > 0) return record
  for (const heading of section.toReversed()) {
    const [name, bare] = [heading.trim(), heading.replace(headingRank, '').trim()]
    const found = [name, bare].find((text) => findCountryCode(text) !== null)
    if (found) return { ...record, countries: [{ code: findCountryCode(found), name: found }] }
  }
  return record
}
