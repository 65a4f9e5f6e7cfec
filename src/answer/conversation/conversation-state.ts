import type { Knowledge } from '../knowledge/knowledge.ts'
import type { PassageEntry } from '../knowledge/passage-entry.ts'
import type { Turn } from './frame.ts'

/** What the turns of a conversation leave to the next question. */
export interface ConversationState {
  /** The turn that a question may lean on: the last that was about the documents. */
  last: Turn | null
  /** What its answer listed, or rested on, in order: "the second one" is the second of these. */
  results: PassageEntry[]
  /** Of a list of two from which one was picked, the other; else null. */
  other: PassageEntry | null
  /** What stands before the first result and after the last in their document, of their kind. */
  previous: PassageEntry | null
  next: PassageEntry | null
  /** The document that its answer was about, where it was one. */
  documentId: string | null
  /** The year and month that were last spoken of: `2019`, `2019-04`. */
  year: number | null
  month: string | null
}

/** The passages that an answer listed, each once; of one that listed nothing, those that it was about. */
function resultsOf({ draft }: Turn, entryOf: (id: string) => PassageEntry | undefined): PassageEntry[] {
  const listed = draft.items.map(({ entry }) => entry)
  const about = listed.length > 0 ? listed : draft.focusRecords
  if (about.length > 0) return [...new Set(about)]
  return [...new Set(draft.focusPassages)].flatMap((id) => entryOf(id) ?? [])
}

/** Where one of a list was picked, the list: "the third one, where was it?", "and the first?" goes on with it. */
function listOf(turns: readonly Turn[], last: Turn, entryOf: (id: string) => PassageEntry | undefined) {
  const results = resultsOf(last, entryOf)
  const [only, ...others] = results
  if (!only || others.length > 0 || last.frame.filter.within?.length !== 1) return results
  const lists = turns.map((turn) => resultsOf(turn, entryOf))
  return lists.findLast((list) => list.length > 1 && list.includes(only)) ?? results
}

/** What stands before and after results in their document, of their kind. */
function neighbours(
  results: readonly PassageEntry[],
  { documents }: Pick<Knowledge, 'documents'>,
): Pick<ConversationState, 'previous' | 'next'> {
  const [first, last] = [results[0], results.at(-1)]
  const beside = (result: PassageEntry | undefined, step: 1 | -1) => {
    const document = documents.find(({ id }) => id === result?.passage.documentId)
    const alike = document?.entries.filter(({ passage }) => passage.kind === result?.passage.kind) ?? []
    return alike[alike.findIndex((entry) => entry === result) + step] ?? null
  }
  return { previous: beside(first, -1), next: beside(last, 1) }
}

const yearWord = /^(?:1[5-9]|20)\d{2}$/

/** The time that a turn is about: of its question, else of the one activity that it told of. */
function timeOf({ frame, draft }: Turn): Pick<ConversationState, 'year' | 'month'> {
  const [period] = frame.filter.periods
  const [record] = draft.focusRecords
  const own = draft.focusRecords.length === 1 ? record?.period : null
  const from = period?.from ?? own?.from ?? null
  const written = frame.terms.find(({ text }) => yearWord.test(text))
  const year = from ? Number(from.slice(0, 4)) : written ? Number(written.text) : null
  const to = period ? period.to : (own?.to ?? null)
  const month = from && to && from.slice(0, 7) === to.slice(0, 7) ? from.slice(0, 7) : null
  return { year, month }
}

/** What can be taken from earlier turns; nothing before the first. */
export function stateOf(
  turns: readonly Turn[],
  knowledge: Pick<Knowledge, 'entry' | 'documents'>,
): ConversationState {
  const last = turns.findLast(({ draft }) => draft.intent !== 'small-talk')
  if (!last)
    return {
      last: null,
      results: [],
      other: null,
      previous: null,
      next: null,
      documentId: null,
      year: null,
      month: null,
    }
  const entryOf = (id: string) => knowledge.entry(id)
  const results = resultsOf(last, entryOf)
  const ids = new Set(results.map(({ passage }) => passage.documentId))
  const [documentId] = ids
  const dated = turns.map(timeOf)
  const list = listOf(turns, last, entryOf)
  const others = results.length === 1 && list.length === 2 ? list.filter((one) => !results.includes(one)) : []
  return {
    last,
    results: list,
    other: others[0] ?? null,
    ...neighbours(results, knowledge),
    documentId: ids.size === 1 ? (documentId ?? null) : null,
    year: dated.findLast(({ year }) => year !== null)?.year ?? null,
    month: dated.at(-1)?.month ?? null,
  }
}
