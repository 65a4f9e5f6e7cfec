import { countryName } from '../../names/country-names.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { RecordEntry } from '../knowledge/passage-entry.ts'
import type { Draft } from '../wording/answer-draft.ts'
import { say } from '../wording/messages.ts'
import type { Frame } from './frame.ts'
import { exampleQuestions } from './small-talk.ts'

const maxFollowUps = 4

const checks: { key: string; intents: string[]; holds: (entry: RecordEntry) => boolean }[] = [
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

/** Questions that lead on from an answer and surely have one. */
export function followUpsOf({ u, filter }: Frame, draft: Draft, knowledge: Knowledge): string[] {
  const { language } = u
  if (draft.kind === 'none') return exampleQuestions(knowledge, language).slice(0, maxFollowUps)
  const [record] = draft.focusRecords
  const single = draft.focusRecords.length === 1 && record
  const about = single
    ? checks.filter(({ intents, holds }) => !intents.includes(draft.intent) && holds(record))
    : []
  const asked = new Set(filter.countries)
  const others = asked.size > 0 ? [...knowledge.codes].filter((code) => !asked.has(code)).slice(0, 1) : []
  const years = filter.periods.length > 0 && asked.size === 0 ? knowledge.years : []
  const askedYear = filter.periods[0]?.from?.slice(0, 4)
  const year = years.filter((y) => String(y) !== askedYear).at(-1)
  return [
    ...about.slice(0, maxFollowUps - 1).map(({ key }) => say(language, key)),
    ...others.map((code) => say(language, 'ask-country', { country: countryName(code, language) })),
    ...(year ? [say(language, 'ask-year', { year })] : []),
  ].slice(0, maxFollowUps)
}
