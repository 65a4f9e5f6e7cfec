import { foldDiacritics, oneLine } from '../../model/fold.ts'
import { groupBy } from '../../model/group-by.ts'
import { questionWords } from '../../model/question-words.ts'
import type { RecordEntry } from '../knowledge/passage-entry.ts'
import { cues } from '../question/cue-tables.ts'
import { findCue } from '../question/find-cues.ts'
import { type Attribute, fieldOfAttribute } from '../question/understanding.ts'
import type { Draft, Quote } from '../wording/answer-draft.ts'
import { draft, recordItems, tellList, tellTitles } from '../wording/draft.ts'
import { say } from '../wording/messages.ts'
import { fieldQuotes, recordTitle } from '../wording/titles.ts'
import type { ActivityQuestion } from './activity-question.ts'

/** A value that a record gives, with where it stands. */
interface Given {
  entry: RecordEntry
  value: string
  quotes: Quote[]
}

const textOf = ({ passage, start, end }: Quote) => passage.text.slice(start, end)
const namesSeveral = (name: string) =>
  /[;,]/.test(name) || findCue('', cues.and, questionWords(name)).length > 0

/** The quote's part that holds a text, else the whole. */
function narrowed(quote: Quote, text: string): Quote {
  const at = textOf(quote).indexOf(text)
  return at < 0 ? quote : { ...quote, start: quote.start + at, end: quote.start + at + text.length }
}

function contactsOf(
  entry: RecordEntry,
  part: 'name' | 'email' | 'text',
): { values: string[]; quotes: Quote[] } {
  const quotes = fieldQuotes(entry, ['contacts'])
  const values = entry.record.contacts.flatMap((contact) => contact[part] ?? [])
  if (part === 'email')
    return {
      values,
      quotes: quotes.flatMap((quote) =>
        values.filter((v) => textOf(quote).includes(v)).map((v) => narrowed(quote, v)),
      ),
    }
  return { values, quotes }
}

function given(entry: RecordEntry, attribute: Attribute): Given | null {
  const field = fieldOfAttribute[attribute]
  if (!field) return null
  let quotes = fieldQuotes(entry, [field])
  let values = quotes.map((quote) => oneLine(textOf(quote)))
  if (attribute === 'email') ({ values, quotes } = contactsOf(entry, 'email'))
  if (attribute === 'link') {
    values = entry.record.urls
    quotes = quotes.flatMap((quote) =>
      values.filter((url) => textOf(quote).includes(url)).map((url) => narrowed(quote, url)),
    )
  }
  if (attribute === 'partner') {
    quotes = entry.partnerUnits.map(({ start, end }) => ({ passage: entry.passage, start, end }))
    values = quotes.map((quote) => oneLine(textOf(quote)))
    const { providers } = entry.record
    if (values.length === 0 && (providers.length > 1 || providers.some(namesSeveral))) {
      quotes = fieldQuotes(entry, ['providers'])
      values = providers
    }
  }
  return values.length > 0 ? { entry, value: [...new Set(values)].join('; '), quotes } : null
}

/** What the value of a contact is: the person's name, where the question asks who. */
function shortValue({ entry, value }: Given, attribute: Attribute): string {
  if (attribute !== 'contact') return value
  const names = entry.record.contacts.flatMap(({ name }) => name ?? [])
  return names.length > 0 ? [...new Set(names)].join('; ') : value
}

/** A field of the records of activities: provider, audience, outcome, link, contact … */
export function answerField(question: ActivityQuestion, attribute: Attribute): Draft | null {
  const { selection, language } = question
  const found = selection.records.flatMap((entry) => given(entry, attribute) ?? [])
  const [first] = found
  if (!first) return null
  const label = say(language, `label-${attribute}`)
  const groups = groupBy(found, ({ value }) => foldDiacritics(value))
  const single = groups.size === 1
  const told = [...groups.values()].map((group) => ({
    value: group[0]?.value ?? '',
    titles: group.map(({ entry }) => recordTitle(entry, language)),
  }))
  const text = single
    ? say(language, 'field', {
        label,
        title:
          found.length === 1
            ? recordTitle(first.entry, language)
            : say(language, 'activities', { count: found.length }),
        value: first.value,
      })
    : told
        .map(({ value, titles }) =>
          say(language, 'field', { label, title: tellList(language, titles), value }),
        )
        .join('\n')
  const silent = selection.records.filter((record) => found.every(({ entry }) => entry !== record))
  const rest =
    silent.length > 0 ? [say(language, 'no-field', { title: tellTitles(language, silent), label })] : []
  return draft({
    kind: single ? 'value' : 'list',
    intent: `field-${attribute}`,
    text: [text, ...rest].join('\n'),
    value: single ? shortValue(first, attribute) : null,
    items:
      found.length > 1
        ? recordItems(
            found.map(({ entry }) => entry),
            language,
          )
        : [],
    quotes: found.flatMap(({ quotes }) => quotes),
    focusRecords: found.map(({ entry }) => entry),
  })
}
