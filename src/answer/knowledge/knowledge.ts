import type { Corpus } from '../../corpus/corpus.ts'
import { documentLabels } from '../../corpus/document-labels.ts'
import { termsOfText } from '../../engine/field-terms.ts'
import type { Lexicon } from '../../engine/lexicon.ts'
import type { PassageContents } from '../../engine/passage-list.ts'
import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import { remembered } from '../../model/remembered.ts'
import { type DocumentOwner, findOwners, ownerNames } from './document-owners.ts'
import { acronymConcepts } from './find-organizations.ts'
import { createHoldings, type Holdings } from './holdings.ts'
import { PassageEntries } from './passage-entries.ts'
import { type ContextTerms, type PassageEntry, RecordEntry } from './passage-entry.ts'
import { printedWords } from './printed-words.ts'
import { programmeKey } from './programme-key.ts'

/** A document as questions name it: by whose activities it tells of. */
export interface DocumentEntry {
  id: string
  /** What tells it from the others, for readers of each language. */
  labels: Record<ContentLanguage, string>
  owner: DocumentOwner
  /** Terms of its title and of whose document it is: every passage stands under them. */
  terms: ReadonlySet<string>
  /** Codes of the countries that its activities were for. */
  codes: ReadonlySet<string>
  headings: readonly string[]
  /** Its passages: those from `first` to before `end`. */
  first: number
  end: number
  readonly entries: PassageEntry[]
  records: RecordEntry[]
}

/** All that answers are computed from. */
export interface Knowledge extends Holdings {
  /** All passages, those of other documents too. */
  entries: PassageEntries
  /** How many passages the documents have. */
  passageCount: number
  /** Each activity once, whatever the number of its language versions. */
  records: RecordEntry[]
  documents: DocumentEntry[]
  /** Years in which activities took place, in order. */
  years: number[]
  /** Codes of all countries that activities were for. */
  codes: ReadonlySet<string>
  /** Every word of the passages. */
  lexicon: Lexicon
  /** Whether a word is printed anywhere, beside the passages too. */
  isPrinted(word: string): boolean
  /** The names of programmes, folded, the longest first. */
  programmes: string[]
  /** The names of providers, folded, the longest first. */
  providers: string[]
  entry(passageId: string): PassageEntry | undefined
  /** The passages before one in its document; of a record, which stands for itself, those of the cover. */
  near(entry: PassageEntry): readonly PassageEntry[]
  /** The same passage in other languages. */
  versionsOf(entry: PassageEntry): string[]
}

const headingLanguages: ContentLanguage[] = ['fr', 'en']

/** The terms of so many paths of headings are kept. */
const maxContexts = 5000

/** The terms of what passages stand under, by their document: for each path of headings, read when asked for. */
function contextReader(termsOfDocument: ReadonlyMap<string, ReadonlySet<string>>) {
  const read = remembered((path): ReadonlySet<string> => {
    const [documentId = '', ...headings] = path.split('\n')
    const document = termsOfDocument.get(documentId) ?? []
    return new Set([...termsOfText(headings.join('\n'), headingLanguages), ...document])
  }, maxContexts)
  return (documentId: string): ContextTerms =>
    (section) =>
      read([documentId, ...section].join('\n'))
}

/** A date as pages write it, in the languages of headings. */
const writtenDate = (date: string) =>
  headingLanguages
    .map((language) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date)),
    )
    .join('\n')

function readDocuments(corpus: Corpus) {
  const contents = corpus.contents()
  const placed = new Map(contents.documents.map((document) => [document.id, document]))
  const summaries = corpus.documents().map((document) => {
    const own = placed.get(document.id) ?? { first: 0, end: 0, headings: [], records: () => [] }
    return { ...document, ...own, providers: [...own.records()].map(([, { providers }]) => providers) }
  })
  const owners = findOwners(summaries)
  const named = contentLanguages.map((language) => [language, documentLabels(summaries, language)] as const)
  const termsOfDocument = new Map<string, ReadonlySet<string>>()
  const contextOf = contextReader(termsOfDocument)
  const byPlace = new Map<number, RecordEntry>()
  const entries = new PassageEntries(contents, contextOf, byPlace)
  const documents = summaries.map(
    (
      { id, title, subtitle, organization, date, providers, first, end, headings, records: placedRecords },
      i,
    ): DocumentEntry => {
      // The name of a file often says what its pages don't: "trips-council-minutes-march-2018".
      const told = [id.replaceAll('-', ' '), organization ?? '', date ? writtenDate(date) : '']
      const names = [ownerNames({ title, subtitle, providers }), ...told].join('\n')
      const terms = new Set([...termsOfText(names, headingLanguages), ...acronymConcepts(names)])
      termsOfDocument.set(id, terms)
      const contextTerms = contextOf(id)
      const records = Array.from(
        placedRecords(),
        ([place, facts]) => new RecordEntry(contents, place, facts, contextTerms),
      )
      for (const record of records) byPlace.set(record.place, record)
      const codes = new Set(records.flatMap((record) => [...record.codes]))
      const labels = Object.fromEntries(
        named.map(([language, label]) => [language, label.get(id) ?? id]),
      ) as DocumentEntry['labels']
      const owner = owners[i] as DocumentOwner
      return {
        id,
        labels,
        owner,
        terms,
        codes,
        headings,
        first,
        end,
        get entries() {
          return entries.between(first, end)
        },
        records,
      }
    },
  )
  return { documents, entries }
}

/** Versions of a record are one activity: the one read first is counted and listed. */
function distinctRecords(documents: readonly DocumentEntry[], corpus: Corpus): RecordEntry[] {
  const counted = new Set<string>()
  return documents
    .flatMap(({ records }) => records)
    .flatMap((entry) => {
      const { id } = entry
      if (corpus.versions(id).some((other) => counted.has(other.id))) return []
      counted.add(id)
      return [entry]
    })
}

/** What documents hold together. */
function summarise(documents: DocumentEntry[], corpus: Corpus) {
  const records = distinctRecords(documents, corpus)
  const programmes = new Set(
    records.flatMap(({ facts }) => (facts.programme ? [programmeKey(facts.programme)] : [])),
  )
  const years = records.flatMap(({ period }) => (period ? [period.from, period.to] : []))
  return {
    documents,
    passageCount: documents.reduce((count, { first, end }) => count + end - first, 0),
    records,
    years: [...new Set(years.map((date) => Number(date.slice(0, 4))))].sort((a, b) => a - b),
    codes: new Set(documents.flatMap(({ codes }) => [...codes])),
    programmes: [...programmes].filter((name) => name.includes(' ')).sort((a, b) => b.length - a.length),
    providers: [...new Set(records.flatMap(({ facts }) => facts.providers.map(programmeKey)))]
      .filter((name) => name !== '')
      .sort((a, b) => b.length - a.length),
  }
}

/** How many passages before one belong to its subject: numbered paragraphs each begin something new. */
const nearPassages = { numbered: 3, unnumbered: 4 }
/** How many passages of a cover may say whose records they are. */
const coverPassages = 2

/** Looks up what leads to a passage. */
function neighbours(documents: readonly DocumentEntry[], entries: PassageEntries): Knowledge['near'] {
  const placed = new Map(documents.map((document) => [document.id, document]))
  return (entry) => {
    const { first, end } = placed.get(entry.documentId) ?? { first: 0, end: 0 }
    if (entry instanceof RecordEntry) return entries.textsFrom(first, coverPassages, end)
    const reach = entry.passage.number === null ? nearPassages.unnumbered : nearPassages.numbered
    return entries.textsBefore(entry.place, reach, first)
  }
}

/** What a corpus knows, whatever is asked of it. */
type ReadKnowledge = Omit<Knowledge, keyof Holdings>

function readCorpus(corpus: Corpus): ReadKnowledge {
  const { documents, entries } = readDocuments(corpus)
  const contents = corpus.contents()
  return {
    ...summarise(documents, corpus),
    entries,
    lexicon: corpus.lexicon(),
    isPrinted: printedWords(corpus),
    entry: (passageId) => entries.at(contents.placeOf(passageId)),
    near: neighbours(documents, entries),
    versionsOf: (entry) => corpus.versions(entry.id).map(({ id }) => id),
  }
}

const read = new WeakMap<PassageContents, ReadKnowledge>()

function wholeKnowledge(corpus: Corpus): ReadKnowledge {
  // A running server takes new indexes: what is known goes with the passages that it was read from.
  const passages = corpus.contents()
  let knowledge = read.get(passages)
  if (!knowledge) {
    knowledge = readCorpus(corpus)
    read.set(passages, knowledge)
  }
  return knowledge
}

/** What a corpus knows, or only some of its documents as if there were no others: for one conversation. */
export function knowledgeOf(corpus: Corpus, documents: readonly string[] = []): Knowledge {
  const whole = wholeKnowledge(corpus)
  if (documents.length === 0) return { ...whole, ...createHoldings(corpus, whole.entries) }
  const own = summarise(
    whole.documents.filter(({ id }) => documents.includes(id)),
    corpus,
  )
  const isCounted = (place: number) => own.documents.some(({ first, end }) => first <= place && place < end)
  return { ...whole, ...own, ...createHoldings(corpus, whole.entries, isCounted) }
}
