import type { PassageEntry } from '../knowledge/passage-entry.ts'
import { RecordEntry } from '../knowledge/passage-entry.ts'
import type { QuestionTerm } from '../knowledge/question-term.ts'
import { specificity } from '../knowledge/record-filter.ts'
import { selectRecords } from '../knowledge/select-records.ts'
import { filterOf } from '../question/filter-of.ts'
import { understand } from '../question/understand.ts'
import type { Draft } from '../wording/answer-draft.ts'
import { draft, maxItems, maxQuotes, recordQuotes } from '../wording/draft.ts'
import { inQuotes, say } from '../wording/messages.ts'
import { tellSearched } from '../wording/tell-searched.ts'
import { itemOf, quoteOf, quotePassages, tellLabels } from './quote-passages.ts'
import type { Request } from './read-request.ts'
import type { RequestContext } from './request-context.ts'
import { listDocuments } from './tell-documents.ts'

/** A word stands for a subject from this certainty on: stems, names and translations that are sure. */
const minCertainty = 0.5
const certainKeys = ({ alternatives }: QuestionTerm) =>
  [...alternatives].filter(([, certainty]) => certainty >= minCertainty).map(([key]) => key)

/** The passages that hold all words of a subject, versions of one once, and the activities that it picks. */
async function findAbout(
  subject: string,
  { corpus, knowledge, language }: RequestContext,
): Promise<PassageEntry[]> {
  const u = await understand(subject, corpus, knowledge, language)
  const terms = u.terms.filter(({ weight }) => weight >= 1)
  const filter = filterOf(u, knowledge)
  const { records, unmatched, emptiedBy } = selectRecords(filter, knowledge)
  const particular = specificity(filter) > 0 || filter.terms.length > 0
  const picked = particular && unmatched.length === 0 && emptiedBy === null ? records : []
  const [first] = terms
  const sought = terms.map((term) => ({ under: knowledge.holding(term), keys: certainKeys(term) }))
  const holding = first
    ? [...knowledge.holding(first)].filter((entry) =>
        sought.every(({ under, keys }) => under.has(entry) && entry.holdsAny(keys)),
      )
    : []
  const found = new Set<PassageEntry>([...picked, ...holding])
  const counted = new Set<string>()
  return [...found]
    .sort((a, b) => a.place - b.place)
    .filter((entry) => {
      if (knowledge.versionsOf(entry).some((id) => counted.has(id))) return false
      counted.add(entry.id)
      return true
    })
}

/** All that the documents hold about a subject: passages and activities in their order, each quoted. */
export async function findEverything({ rest, language }: Request, context: RequestContext): Promise<Draft> {
  const { knowledge } = context
  const subject = inQuotes(language, rest)
  const entries = await findAbout(rest, context)
  if (entries.length === 0) {
    const text = [say(language, 'nothing-about', { subject }), tellSearched(knowledge, language)].join(' ')
    return draft({ kind: 'none', intent: 'request-everything', text, support: 0 })
  }
  if (entries.length === 1) return quotePassages(entries, 'request-everything', knowledge, language)
  const records = entries.filter((entry) => entry instanceof RecordEntry)
  return draft({
    kind: 'list',
    intent: 'request-everything',
    text: say(language, 'everything-about', {
      subject,
      count: entries.length,
      list: tellLabels(language, entries, knowledge),
    }),
    items: entries.slice(0, maxItems).map((entry) => itemOf(entry, knowledge, language)),
    quotes: entries
      .slice(0, maxQuotes)
      .flatMap((entry) => (entry instanceof RecordEntry ? recordQuotes([entry]) : [quoteOf(entry)])),
    focusRecords: records,
    focusPassages: entries.map(({ id }) => id),
  })
}

/** The documents that hold something about a subject. */
export async function findDocumentsAbout(
  { rest, language }: Request,
  context: RequestContext,
): Promise<Draft> {
  const { knowledge } = context
  const subject = inQuotes(language, rest)
  const ids = new Set((await findAbout(rest, context)).map(({ documentId }) => documentId))
  const documents = knowledge.documents.filter(({ id }) => ids.has(id))
  if (documents.length > 0) return listDocuments(documents, 'documents-on', knowledge, language, { subject })
  const text = [say(language, 'nothing-about', { subject }), tellSearched(knowledge, language)].join(' ')
  return draft({ kind: 'none', intent: 'request-documents', text, support: 0 })
}
