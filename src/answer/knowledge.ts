import { termsOf } from '../analyse/analyser.ts'
import { tokenize } from '../analyse/tokenize.ts'
import { periodOf } from '../engine/passage-filter.ts'
import type { ActivityRecord } from '../model/activity-record.ts'
import { foldDiacritics } from '../model/fold.ts'
import type { ContentLanguage, PassageLanguage } from '../model/language.ts'
import type { FieldSpan, IndexedPassage, Span } from '../model/passage.ts'
import type { Corpus } from '../search/corpus.ts'
import { conceptMatcher, conceptTermOf } from '../translate/concept-matcher.ts'
import { type DocumentOwner, findOwners, ownerNames } from './document-owners.ts'
import { findEditions } from './editions.ts'
import { sentencesWithin } from './sentences.ts'

/** A sentence, or the value of a record's field: what is weighed and quoted. */
export interface Unit extends Span {
  entry: PassageEntry
  /** Which field of a record it stands in; null in running text. */
  field: FieldSpan['field'] | null
  terms: ReadonlySet<string>
  editions: ReadonlySet<number>
  /** Its place among the units of the passage. */
  at: number
}

/** A passage, read for answering. */
export interface PassageEntry {
  passage: IndexedPassage
  units: Unit[]
  /** Terms of the whole passage. */
  terms: ReadonlySet<string>
  editions: ReadonlySet<number>
  /** Passages that say the same in another language. */
  versions: readonly string[]
  /** Terms of what it stands under: headings, the document's title and organization. */
  context: ReadonlySet<string>
}

/** A passage that carries a record. */
export interface RecordEntry extends PassageEntry {
  record: ActivityRecord
  codes: ReadonlySet<string>
  period: { from: string; to: string } | null
  /** Days from first to last, both counted; null without dates. */
  days: number | null
  termsByField: ReadonlyMap<FieldSpan['field'], ReadonlySet<string>>
}

/** A document as questions name it: by whose activities it tells of. */
export interface DocumentEntry {
  id: string
  title: string
  owner: DocumentOwner
}

/** All that answers are computed from. */
export interface Knowledge {
  entries: PassageEntry[]
  records: RecordEntry[]
  documents: DocumentEntry[]
  /** Years in which activities took place, in order. */
  years: number[]
  /** Codes of all countries that activities were for. */
  codes: ReadonlySet<string>
  /** Every word of the passages of a language, folded. */
  words: ReadonlyMap<PassageLanguage, ReadonlySet<string>>
  /** The names of programmes, folded, the longest first. */
  programmes: string[]
}

function addTerms(text: string, language: PassageLanguage, into: Set<string>): void {
  const tokens = tokenize(text)
  for (const token of tokens) for (const term of termsOf(token, language)) into.add(term)
  if (language === 'und') return
  for (const match of conceptMatcher().find(text, tokens, language)) into.add(conceptTermOf(match))
}

/** The index terms of a text, concepts included. */
export function termsOfText(text: string, languages: readonly PassageLanguage[]): Set<string> {
  const terms = new Set<string>()
  for (const language of languages) addTerms(text, language, terms)
  return terms
}

const headingLanguages: ContentLanguage[] = ['fr', 'en']
function dayCount(period: { from: string; to: string } | null): number | null {
  return period ? Math.round((Date.parse(period.to) - Date.parse(period.from)) / 86_400_000) + 1 : null
}

function unitSpans(passage: IndexedPassage): { span: Span; field: FieldSpan['field'] | null }[] {
  const { text, fields, language } = passage
  if (!fields)
    return sentencesWithin(text, { start: 0, end: text.length }, language).map((span) => ({
      span,
      field: null,
    }))
  return fields
    .filter(({ start, end }) => end > start)
    .flatMap(({ field, start, end }) => {
      const prose = field === 'outputs' || field === 'extra' || field === 'description'
      const spans = prose ? sentencesWithin(text, { start, end }, language) : [{ start, end }]
      return spans.map((span) => ({ span, field }))
    })
}

function readPassage(
  passage: IndexedPassage,
  context: ReadonlySet<string>,
  versions: readonly string[],
): PassageEntry {
  const entry: PassageEntry = { passage, units: [], terms: new Set(), editions: new Set(), versions, context }
  const terms = new Set<string>()
  const editions = new Set<number>()
  for (const { span, field } of unitSpans(passage)) {
    const text = passage.text.slice(span.start, span.end)
    const unitTerms = termsOfText(text, [passage.language])
    const unitEditions = findEditions(text)
    for (const term of unitTerms) terms.add(term)
    for (const edition of unitEditions) editions.add(edition)
    entry.units.push({
      ...span,
      entry,
      field,
      terms: unitTerms,
      editions: unitEditions,
      at: entry.units.length,
    })
  }
  return Object.assign(entry, { terms, editions })
}

function readRecord(entry: PassageEntry, record: ActivityRecord): RecordEntry {
  const period = periodOf(entry.passage)
  const termsByField = new Map<FieldSpan['field'], Set<string>>()
  for (const { field, terms } of entry.units) {
    if (!field) continue
    const known = termsByField.get(field) ?? new Set<string>()
    for (const term of terms) known.add(term)
    termsByField.set(field, known)
  }
  const codes = new Set(record.countries.flatMap(({ code }) => (code ? [code] : [])))
  const full = Object.assign(entry, { record, codes, period, days: dayCount(period), termsByField })
  return full
}

/** A programme's name as questions are compared with it: folded, its words only. */
export const programmeKey = (name: string) =>
  foldDiacritics(name)
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? ''

function readCorpus(corpus: Corpus): Knowledge {
  const byDocument = new Map<string, IndexedPassage[]>()
  for (const passage of corpus.contents()) {
    const own = byDocument.get(passage.documentId)
    if (own) own.push(passage)
    else byDocument.set(passage.documentId, [passage])
  }
  const documents: DocumentEntry[] = []
  const entries: PassageEntry[] = []
  const records: RecordEntry[] = []
  const counted = new Set<string>()
  const summaries = corpus.documents().map(({ id, title, subtitle }) => ({
    id,
    title,
    subtitle,
    passages: byDocument.get(id) ?? [],
  }))
  const owners = findOwners(summaries)
  for (const [i, { id, title, subtitle, passages }] of summaries.entries()) {
    const terms = termsOfText(ownerNames({ title, subtitle, passages }), headingLanguages)
    documents.push({ id, title, owner: owners[i] as DocumentOwner })
    const contexts = new Map<string, Set<string>>()
    for (const passage of passages) {
      const headings = passage.section.join('\n')
      let context = contexts.get(headings)
      if (!context) {
        context = new Set([...termsOfText(headings, headingLanguages), ...terms])
        contexts.set(headings, context)
      }
      const versions = corpus.versions(passage.id).map(({ id }) => id)
      const entry = readPassage(passage, context, versions)
      entries.push(entry)
      // Versions of a record are one activity: the one read first is counted and listed.
      if (passage.record && !versions.some((id) => counted.has(id))) {
        counted.add(passage.id)
        records.push(readRecord(entry, passage.record))
      }
    }
  }
  const words = new Map<PassageLanguage, Set<string>>()
  for (const { passage } of entries) {
    const own = words.get(passage.language) ?? new Set<string>()
    words.set(passage.language, own)
    for (const token of tokenize([passage.text, ...passage.section].join('\n'))) own.add(token.folded)
  }
  const programmes = new Set(
    records.flatMap(({ record }) => (record.programme ? [programmeKey(record.programme)] : [])),
  )
  const years = records.flatMap(({ period }) => (period ? [period.from, period.to] : []))
  return {
    entries,
    records,
    documents,
    years: [...new Set(years.map((date) => Number(date.slice(0, 4))))].sort((a, b) => a - b),
    codes: new Set(records.flatMap(({ codes }) => [...codes])),
    words,
    programmes: [...programmes].filter((name) => name.includes(' ')).sort((a, b) => b.length - a.length),
  }
}

const read = new WeakMap<readonly IndexedPassage[], Knowledge>()
/** What a corpus knows, read once. */
export function knowledgeOf(corpus: Corpus): Knowledge {
  // A running server takes new indexes: what is known goes with the passages that it was read from.
  const passages = corpus.contents()
  let knowledge = read.get(passages)
  if (!knowledge) {
    knowledge = readCorpus(corpus)
    read.set(passages, knowledge)
  }
  return knowledge
}
