import type { ContentLanguage } from '../../model/language.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { type PassageEntry, RecordEntry, type Unit } from '../knowledge/passage-entry.ts'
import type { Draft, Quote } from '../wording/answer-draft.ts'
import { draft, maxItems, recordQuotes, tellList } from '../wording/draft.ts'
import { inQuotes, say } from '../wording/messages.ts'
import { tellPlace } from '../wording/tell-place.ts'
import { recordTitle } from '../wording/titles.ts'

/** Up to so many passages are told whole; of more, their first sentences. */
const maxWhole = 6
/** Up to so many are told at all; the others are in the list. */
const maxTold = 12

/** All of a passage, or one of its sentences, as a quotation. */
export function quoteOf({ passage }: PassageEntry, unit?: Pick<Unit, 'start' | 'end'>): Quote {
  const start = passage.text.length - passage.text.trimStart().length
  return { passage, start: unit?.start ?? start, end: unit?.end ?? passage.text.trimEnd().length }
}

/** The words of a quotation between quotation marks, after where they stand. */
export function tellQuote(
  entry: PassageEntry,
  quote: Quote,
  knowledge: Knowledge,
  language: ContentLanguage,
) {
  return say(language, 'quote', {
    place: tellPlace({ entry }, knowledge, language),
    quote: inQuotes(language, quote.passage.text.slice(quote.start, quote.end)),
  })
}

/** A line of a list that stands for a passage: an activity's title, or where it stands. */
export const itemOf = (entry: PassageEntry, knowledge: Knowledge, language: ContentLanguage) => ({
  entry,
  label:
    entry instanceof RecordEntry ? recordTitle(entry, language) : tellPlace({ entry }, knowledge, language),
})

/** Passages as an answer, each quoted: one as a passage, several as a list; whole where they are few. */
export function quotePassages(
  entries: readonly PassageEntry[],
  intent: string,
  knowledge: Knowledge,
  language: ContentLanguage,
): Draft {
  const brief = entries.length > maxWhole
  const quotesOf = (entry: PassageEntry): Quote[] =>
    brief && entry instanceof RecordEntry
      ? recordQuotes([entry])
      : [quoteOf(entry, brief ? entry.units[0] : undefined)]
  const lines = entries.map((entry) =>
    brief && entry instanceof RecordEntry
      ? `${tellPlace({ entry }, knowledge, language)}: ${recordTitle(entry, language)}`
      : tellQuote(entry, quoteOf(entry, brief ? entry.units[0] : undefined), knowledge, language),
  )
  const told = lines.slice(0, maxTold)
  const more = lines.length - told.length
  return draft({
    kind: entries.length === 1 ? 'passage' : 'list',
    intent,
    text: [...told, ...(more > 0 ? [say(language, 'more', { count: more })] : [])].join('\n'),
    items:
      entries.length > 1 ? entries.slice(0, maxItems).map((entry) => itemOf(entry, knowledge, language)) : [],
    quotes: entries.flatMap(quotesOf),
    focusRecords: entries.filter((entry) => entry instanceof RecordEntry),
    focusPassages: entries.map(({ id }) => id),
  })
}

/** Sentences as an answer, each quoted after where it stands. */
export function quoteUnits(
  units: readonly Unit[],
  intent: string,
  knowledge: Knowledge,
  language: ContentLanguage,
): Draft {
  const quotes = units.map((unit) => quoteOf(unit.entry, unit))
  const lines = units.map(({ entry }, i) => tellQuote(entry, quotes[i] as Quote, knowledge, language))
  return draft({
    kind: 'passage',
    intent,
    text: lines.slice(0, maxTold).join('\n'),
    quotes,
    focusRecords: units.flatMap(({ entry }) => (entry instanceof RecordEntry ? [entry] : [])),
    focusPassages: [...new Set(units.map(({ entry }) => entry.id))],
  })
}

/** Labels as one text; long lists in part. */
export const tellLabels = (
  language: ContentLanguage,
  entries: readonly PassageEntry[],
  knowledge: Knowledge,
) =>
  tellList(
    language,
    entries.map((entry) => itemOf(entry, knowledge, language).label),
  )
