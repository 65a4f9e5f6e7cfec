import type { ContentLanguage } from '../../model/language.ts'
import type { DocumentEntry, Knowledge } from '../knowledge/knowledge.ts'
import { type PassageEntry, RecordEntry } from '../knowledge/passage-entry.ts'
import type { Draft, Quote } from '../wording/answer-draft.ts'
import { draft, tellNames } from '../wording/draft.ts'
import { inQuotes, say } from '../wording/messages.ts'
import { fieldQuotes } from '../wording/titles.ts'
import { documentsMeant } from './name-documents.ts'
import { itemOf, quoteOf } from './quote-passages.ts'
import type { Request } from './read-request.ts'
import type { RequestContext } from './request-context.ts'
import { listDocuments } from './tell-documents.ts'

/** Points of an outline where the request names no number. */
const usualPoints = 10
/** Programmes that are named for an annex of records. */
const maxProgrammes = 5
/** A sentence shorter than this, in characters, is a heading or a greeting, and no key sentence. */
const minSentence = 40

/** A part of a document with the sentence that stands for it. */
interface Point {
  heading: string | null
  entry: PassageEntry
  quote: Quote
}

const isText = (entry: PassageEntry) => !(entry instanceof RecordEntry) && entry.passage.kind === 'paragraph'

/** The first full sentence of a passage: what a paragraph is about stands at its beginning. */
function keySentence(entry: PassageEntry): Quote {
  const unit = entry.units.find(({ start, end }) => end - start >= minSentence) ?? entry.units[0]
  return quoteOf(entry, unit)
}

/** The headings of a document, each with the key sentence of its first passage; where there are none, its paragraphs. */
function pointsOf({ entries }: DocumentEntry, wanted: number | null): Point[] {
  const texts = entries.filter(isText)
  const headed = texts.filter(({ passage }) => passage.section.length > 0)
  const bySection = new Map<string, PassageEntry>()
  for (const entry of headed) {
    const path = entry.passage.section.join('\n')
    if (!bySection.has(path)) bySection.set(path, entry)
  }
  const sections = [...bySection.values()]
  const enough = sections.length > 1 && sections.length >= Math.min(wanted ?? 0, texts.length)
  const chosen = enough ? sections : headed.length > 1 ? headed : texts
  return longest(chosen, wanted ?? usualPoints).map((entry) => ({
    heading: entry.passage.section.at(-1) ?? null,
    entry,
    quote: keySentence(entry),
  }))
}

/** The longest of some passages, in their own order. */
function longest(entries: readonly PassageEntry[], count: number): PassageEntry[] {
  const kept = new Set(
    [...entries].sort((a, b) => b.passage.text.length - a.passage.text.length).slice(0, count),
  )
  return entries.filter((entry) => kept.has(entry))
}

function tellPoint({ heading, quote }: Point, told: ReadonlySet<string>, language: ContentLanguage): string {
  const words = inQuotes(language, quote.passage.text.slice(quote.start, quote.end))
  if (heading === null || told.has(heading)) return `– ${words}`
  return `– ${say(language, 'headed', { heading, quote: words })}`
}

/** How many activities a document records, with the names of their programmes. */
function tellRecords(
  records: readonly RecordEntry[],
  language: ContentLanguage,
): { line: string; quotes: Quote[] } {
  const byProgramme = new Map<string, RecordEntry>()
  for (const entry of records) {
    const { programme } = entry.record
    if (programme && !byProgramme.has(programme)) byProgramme.set(programme, entry)
  }
  const named = [...byProgramme].slice(0, maxProgrammes)
  const count = say(language, 'records', { count: records.length })
  const names = tellNames(
    language,
    named.map(([name]) => name),
  )
  return {
    line: `– ${names === '' ? count : say(language, 'headed', { heading: count, quote: names })}`,
    quotes: named.flatMap(([, entry]) => fieldQuotes(entry, ['programme'])),
  }
}

function outline(
  document: DocumentEntry,
  count: number | null,
  knowledge: Knowledge,
  language: ContentLanguage,
): Draft {
  const points = pointsOf(document, count)
  const records = document.entries.filter((entry) => entry instanceof RecordEntry)
  const told = new Set<string>()
  const lines = points.map((point) => {
    const line = tellPoint(point, told, language)
    if (point.heading) told.add(point.heading)
    return line
  })
  const annex = records.length > 0 ? tellRecords(records, language) : null
  return draft({
    kind: 'list',
    intent: 'request-summary',
    text: [
      say(language, 'outline', { document: document.labels[language] }),
      ...lines,
      ...(annex ? [annex.line] : []),
    ].join('\n'),
    items: points.map(({ entry }) => itemOf(entry, knowledge, language)),
    quotes: [...points.map(({ quote }) => quote), ...(annex?.quotes ?? [])],
    focusPassages: points.map(({ entry }) => entry.id),
  })
}

/** What a document is about: its headings, each with a sentence of its own; of several documents, which there are. */
export function summariseDocument(request: Request, context: RequestContext): Draft | null {
  const { knowledge } = context
  const documents = documentsMeant(request, context)
  const [document] = documents ?? []
  if (!documents || !document) return null
  if (documents.length > 1) return listDocuments(documents, 'which-document', knowledge, request.language)
  return document.entries.length > 0 ? outline(document, request.count, knowledge, request.language) : null
}
