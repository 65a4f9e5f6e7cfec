import type { ContentLanguage } from '../../model/language.ts'
import { countryName } from '../../names/country-names.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { RecordEntry } from '../knowledge/passage-entry.ts'
import type { Draft } from '../wording/answer-draft.ts'
import { say } from '../wording/messages.ts'
import type { Frame } from './frame.ts'
import { exampleQuestions } from './small-talk.ts'

const maxFollowUps = 4

/** What is worth asking, but for answers that have said it, where it has an answer. */
interface Check<T> {
  key: string
  intents: string[]
  holds: (about: T) => boolean
}

const ofOne: Check<RecordEntry>[] = [
  {
    key: 'ask-when',
    intents: ['dates', 'list-activities', 'yes-no'],
    holds: ({ period }) => period !== null,
  },
  { key: 'ask-duration', intents: ['duration'], holds: ({ days }) => days !== null },
  { key: 'ask-provider', intents: ['field-provider'], holds: ({ record }) => record.providers.length > 0 },
  { key: 'ask-audience', intents: ['field-audience'], holds: ({ record }) => record.audience !== null },
  { key: 'ask-outcome', intents: ['field-outcome'], holds: ({ record }) => record.outputs !== null },
  { key: 'ask-link', intents: ['field-link'], holds: ({ record }) => record.urls.length > 0 },
  {
    key: 'ask-contact',
    intents: ['field-contact', 'field-email'],
    holds: ({ record }) => record.contacts.length > 0,
  },
]

const countriesOf = (records: readonly RecordEntry[]) => new Set(records.flatMap(({ codes }) => [...codes]))

/** Activities that a question asked for together. */
interface Asked {
  records: readonly RecordEntry[]
  frame: Frame
}

/** Whose activities were asked for is known: by the name, or by the documents that are theirs. */
const namesProvider = ({ terms, filter }: Frame) =>
  filter.documents.length > 0 || [...terms, ...filter.terms].some(({ organization }) => organization)

const ofSeveral: Check<Asked>[] = [
  {
    key: 'ask-countries',
    intents: ['list-countries', 'count-per-country'],
    holds: ({ records }) => countriesOf(records).size > 1,
  },
  {
    key: 'ask-per-country',
    intents: ['count-per-country'],
    holds: ({ records }) => {
      const { size } = countriesOf(records)
      return size > 1 && size < records.reduce((sum, { codes }) => sum + codes.size, 0)
    },
  },
  {
    key: 'ask-providers',
    intents: ['field-provider', 'list-providers'],
    holds: ({ records, frame }) =>
      !namesProvider(frame) && records.every(({ facts }) => facts.providers.length > 0),
  },
]

/** Of the countries that were not asked about, the one with most activities. */
function otherCountry({ filter }: Frame, { records, codes }: Knowledge): string | undefined {
  if (filter.countries.length === 0) return undefined
  const counts = new Map([...codes].map((code) => [code, 0]))
  for (const record of records) for (const code of record.codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  for (const code of filter.countries) counts.delete(code)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0]
}

/** The next year with activities after the one that was asked about; of the last year, the one before. */
function otherYear({ filter }: Frame, { years }: Knowledge): number | undefined {
  const asked = filter.periods[0]?.from?.slice(0, 4)
  if (!asked || filter.countries.length > 0) return undefined
  return years.find((year) => year > Number(asked)) ?? years.findLast((year) => year < Number(asked))
}

const asking = <T>(checks: Check<T>[], about: T, { intent }: Draft, language: ContentLanguage) =>
  checks
    .filter(({ intents, holds }) => !intents.includes(intent) && holds(about))
    .map(({ key }) => say(language, key))
    .slice(0, maxFollowUps - 1)

/** Questions that lead on from an answer and surely have one. */
export function followUpsOf(frame: Frame, draft: Draft, knowledge: Knowledge): string[] {
  const { language } = frame.u
  const { focusRecords, kind } = draft
  if (kind === 'none' && focusRecords.length !== 1)
    return exampleQuestions(knowledge, language).slice(0, maxFollowUps)
  const [record] = focusRecords
  const about =
    record && focusRecords.length === 1
      ? asking(ofOne, record, draft, language)
      : asking(ofSeveral, { records: focusRecords, frame }, draft, language)
  const [country, year] = [otherCountry(frame, knowledge), otherYear(frame, knowledge)]
  return [
    ...(focusRecords.length > 0 ? about : []),
    ...(country ? [say(language, 'ask-country', { country: countryName(country, language) })] : []),
    ...(year ? [say(language, 'ask-year', { year })] : []),
  ].slice(0, maxFollowUps)
}
