import { firstDayOf, lastDayOf } from '../../model/document-date.ts'
import { foldDiacritics } from '../../model/fold.ts'
import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import type { ListedDocument } from '../../model/source-document.ts'
import type { DocumentEntry } from '../knowledge/knowledge.ts'
import { RecordEntry, type Unit } from '../knowledge/passage-entry.ts'
import type { Draft, Quote } from '../wording/answer-draft.ts'
import { draft } from '../wording/draft.ts'
import { inQuotes, say } from '../wording/messages.ts'
import { formatSpan } from '../wording/titles.ts'
import { documentsMeant } from './name-documents.ts'
import { quoteOf } from './quote-passages.ts'
import type { Request } from './read-request.ts'
import type { RequestContext } from './request-context.ts'
import type { WordClass } from './request-tables.ts'
import { RequestWords } from './request-words.ts'

type Fact = 'author' | 'date' | 'symbol' | 'title' | 'language'

/** How many passages at its beginning may say whose document it is, and of when. */
const openingPassages = 4
/** More documents than these are not told one by one. */
const maxDocuments = 12

function factOf(
  fact: Fact,
  { organization, member, date, symbol, title, language: written }: ListedDocument,
  language: ContentLanguage,
) {
  switch (fact) {
    case 'author':
      return organization ?? member
    case 'date':
      return date === null ? null : formatSpan(firstDayOf(date), lastDayOf(date), language)
    case 'symbol':
      return symbol
    case 'title':
      return title
    case 'language':
      return written === 'und'
        ? null
        : (new Intl.DisplayNames(language, { type: 'language' }).of(written) ?? null)
  }
}

/** The words by which a document's opening tells such a fact: "a communication dated … from …". */
const tellingWords: Record<Fact, WordClass[]> = {
  author: ['wrote', 'dated', 'document'],
  date: ['dated', 'document'],
  symbol: [],
  title: [],
  language: [],
}

/** How much a sentence tells of a fact: words that speak of it, and the fact itself. */
function tells({ entry, start, end }: Unit, fact: Fact, value: string | null): number {
  const text = entry.passage.text.slice(start, end)
  const language = contentLanguages.find((known) => known === entry.passage.language) ?? 'en'
  const words = new RequestWords(text, language)
  const spoken = tellingWords[fact].filter((name) => words.has(name)).length
  const holds = value !== null && foldDiacritics(text).includes(foldDiacritics(value))
  const dated = fact === 'date' && /\d{4}/.test(text)
  return (holds ? 2 : 0) + (fact === 'date' && !dated ? 0 : spoken)
}

/** The sentence of a document's opening that tells a fact best; null where none does. */
function openingOf(
  { entries }: DocumentEntry,
  fact: Fact,
  value: string | null,
): { quote: Quote; tells: number } | null {
  const opening = entries.filter((entry) => !(entry instanceof RecordEntry)).slice(0, openingPassages)
  const units = opening.flatMap((entry) =>
    entry.units.map((unit) => ({ unit, tells: tells(unit, fact, value) })),
  )
  const best = units.reduce<(typeof units)[number] | null>(
    (most, one) => (one.tells > (most?.tells ?? 0) ? one : most),
    null,
  )
  return best ? { quote: quoteOf(best.unit.entry, best.unit), tells: best.tells } : null
}

/** Two words that speak of a fact make a sentence that tells it: "a communication dated …". */
const minTelling = 2

/** Who issued a document, of when it is, its symbol or title: what its cover says, and the sentence that bears it out. */
export function tellDocumentFact(fact: Fact, request: Request, context: RequestContext): Draft | null {
  const { language } = request
  const documents = documentsMeant(request, context)
  if (!documents) return null
  const listed = new Map(context.corpus.documents().map((document) => [document.id, document]))
  const found = documents.slice(0, maxDocuments).flatMap((document) => {
    const summary = listed.get(document.id)
    const value = summary ? factOf(fact, summary, language) : null
    const opening = openingOf(document, fact, value)
    const [first] = document.entries
    const told = value !== null || (opening?.tells ?? 0) >= minTelling
    const quote = opening?.quote ?? (first ? quoteOf(first, first.units[0]) : null)
    return told && quote ? [{ document, value, quote }] : []
  })
  const label = say(language, `fact-${fact}`)
  const [one] = found
  if (!one) {
    return draft({
      kind: 'none',
      intent: `request-${fact}`,
      text: say(language, 'no-fact', {
        label,
        document: documents.map(({ labels }) => labels[language]).join('; '),
      }),
      support: 0,
    })
  }
  const lines = found.map(({ document, value, quote }) => {
    const words = inQuotes(language, quote.passage.text.slice(quote.start, quote.end))
    return say(language, value === null ? 'fact-said' : 'fact', {
      label,
      title: document.labels[language],
      value: value ?? '',
      quote: words,
    })
  })
  const single = found.length === 1
  return draft({
    kind: single ? (one.value === null ? 'passage' : 'value') : 'list',
    intent: `request-${fact}`,
    text: lines.join('\n'),
    value: single ? one.value : null,
    items: single
      ? []
      : found.flatMap(({ document, value }) => {
          const [entry] = document.entries
          return entry ? [{ entry, label: `${document.labels[language]}: ${value ?? ''}` }] : []
        }),
    quotes: found.map(({ quote }) => quote),
    focusPassages: found.map(({ quote }) => quote.passage.id),
  })
}
