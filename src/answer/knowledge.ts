import { termsOf } from '../analyse/analyser.ts'
import { tokenize } from '../analyse/tokenize.ts'
import { periodOf } from '../engine/passage-filter.ts'
import type { ActivityRecord } from '../model/activity-record.ts'
import { foldDiacritics } from '../model/fold.ts'
import type { ContentLanguage, PassageLanguage } from '../model/language.ts'
import type { FieldSpan, IndexedPassage, Span } from '../model/passage.ts'
import type { Corpus } from '../search/corpus.ts'
import { conceptMatcher, conceptTermOf } from '../translate/concept-matcher.ts'
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

/** A document as questions name it: by the acronyms of the organization that it is from. */
export interface DocumentEntry {
  id: string
  title: string
  acronyms: ReadonlySet<string>
  terms: ReadonlySet<string>
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
  /** Every word of the documents, folded. */
  words: ReadonlySet<string>
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
const acronymsIn = (text: string) =>
  [...text.matchAll(/\(([\p{Lu}][\p{Lu}\p{N}&/-]{1,9})\)/gu)].map((m) => m[1] ?? '')

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

function readPassage(passage: IndexedPassage, context: ReadonlySet<string>): PassageEntry {
  const entry: PassageEntry = { passage, units: [], terms: new Set(), editions: new Set(), context }
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

/** The provider that most records of a document name: its own organization. */
function usualProviders(passages: readonly IndexedPassage[]): string[] {
  const counts = new Map<string, number>()
  const lists = passages.flatMap(({ record }) => (record ? [record.providers] : []))
  for (const name of lists.flat()) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].filter(([, count]) => count > lists.length / 2).map(([name]) => name)
}

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
  for (const { id, title, subtitle } of corpus.documents()) {
    const passages = byDocument.get(id) ?? []
    const names = [title, subtitle ?? '', ...usualProviders(passages)].join('\n')
    const providers = passages.flatMap(({ record }) => (record ? [record.providers.join(';')] : []))
    const own = acronymsIn(names)
    const usual = acronymsIn(providers.join('\n')).filter(
      (acronym) => providers.filter((text) => text.includes(`(${acronym})`)).length > providers.length / 2,
    )
    const terms = termsOfText(names, headingLanguages)
    documents.push({ id, title, acronyms: new Set([...own, ...usual].map(foldDiacritics)), terms })
    const contexts = new Map<string, Set<string>>()
    for (const passage of passages) {
      const headings = passage.section.join('\n')
      let context = contexts.get(headings)
      if (!context) {
        context = new Set([...termsOfText(headings, headingLanguages), ...terms])
        contexts.set(headings, context)
      }
      const entry = readPassage(passage, context)
      entries.push(entry)
      if (passage.record) records.push(readRecord(entry, passage.record))
    }
  }
  const words = new Set<string>()
  for (const { passage } of entries)
    for (const token of tokenize([passage.text, ...passage.section].join('\n'))) words.add(token.folded)
  const years = records.flatMap(({ period }) => (period ? [period.from, period.to] : []))
  return {
    entries,
    records,
    documents,
    years: [...new Set(years.map((date) => Number(date.slice(0, 4))))].sort((a, b) => a - b),
    codes: new Set(records.flatMap(({ codes }) => [...codes])),
    words,
  }
}

const read = new WeakMap<Corpus, Knowledge>()
/** What a corpus knows, read once. */
export function knowledgeOf(corpus: Corpus): Knowledge {
  let knowledge = read.get(corpus)
  if (!knowledge) {
    knowledge = readCorpus(corpus)
    read.set(corpus, knowledge)
  }
  return knowledge
}
