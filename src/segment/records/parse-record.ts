import type { ActivityRecord, BeneficiaryCountry } from '../../model/activity-record.ts'
import type { FieldSpan } from '../../model/passage.ts'
import { type DateReading, parsePeriod, parsePeriodInTitle } from '../../periods/parse-period.ts'
import { countriesInProse } from './countries-in-prose.ts'
import { parseContacts, splitList } from './parse-contacts.ts'
import { parseCountries } from './parse-countries.ts'

const url = /\bhttps?:\/\/[^\s<>"|]+|\bwww\.[^\s<>"|]+/gi

/**
 * The countries of a record; where no value names them, those that its audience is ("Participants: Peru, Chile"), or
 * those where its title says that it took place, or else its description.
 */
function countriesOf(countries: string, audience: string, prose: string[]): BeneficiaryCountry[] {
  const named = parseCountries(countries)
  if (named.length > 0) return named
  const participants = parseCountries(audience)
  if (participants.length > 0 && participants.every(({ code }) => code !== null)) return participants
  return prose.map(countriesInProse).find((found) => found.length > 0) ?? []
}

/** A start and an end that stand under labels of their own, and name no day: "2015", "2017"; null for other values. */
function spanOf(values: string[], reading: DateReading): ReturnType<typeof parsePeriod> | null {
  const [from, to] = values.map((value) => parsePeriod(value, reading))
  const years = values.length === 2 && values.every((value) => /^\s*\d{4}\s*$/.test(value))
  if (!years || !from?.startDate || !to?.startDate || to.startDate < from.startDate) return null
  return { startDate: from.startDate, endDate: to.endDate ?? to.startDate }
}

/**
 * Parses the labelled values of an annex record; values under a repeated label are read together. A record without a
 * date of its own has the one that its title names.
 * @param reading how its document writes dates
 */
export function parseRecord(text: string, fields: FieldSpan[], reading: DateReading = {}): ActivityRecord {
  const valueUnder = (field: FieldSpan['field']): string =>
    fields
      .filter((span) => span.field === field)
      .map((span) => text.slice(span.start, span.end).trim())
      .filter((value) => value !== '')
      .join('\n')
  const orNull = (value: string) => (value === '' ? null : value)
  const programme = valueUnder('programme')
  const dateText = valueUnder('dates')
  const period = dateText === '' ? parsePeriodInTitle(programme) : parsePeriod(dateText, reading)
  const providers = splitList(valueUnder('providers'))
  const extra: Record<string, string> = {}
  for (const span of fields) {
    // A value without a label stays in the text alone.
    if (span.field !== 'extra' || span.label === '') continue
    const value = text.slice(span.start, span.end).trim()
    extra[span.label] = extra[span.label] ? `${extra[span.label]}\n${value}` : value
  }
  return {
    programme: orNull(programme),
    ...(spanOf(dateText.split('\n'), reading) ?? period),
    dateText: orNull(dateText),
    countries: countriesOf(valueUnder('countries'), valueUnder('audience'), [
      programme,
      valueUnder('description'),
    ]),
    description: orNull(valueUnder('description')),
    audience: orNull(valueUnder('audience')),
    providers,
    outputs: orNull(valueUnder('outputs')),
    urls: [...valueUnder('urls').matchAll(url)].map((match) =>
      match[0].replace(/(?<![.,;)\]])[.,;)\]]+$/, ''),
    ),
    contacts: parseContacts(valueUnder('contacts'), providers),
    extra,
  }
}
