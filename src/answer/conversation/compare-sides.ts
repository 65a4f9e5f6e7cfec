import type { Corpus } from '../../corpus/corpus.ts'
import type { Span } from '../../model/passage.ts'
import { questionWords } from '../../model/question-words.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { RecordEntry } from '../knowledge/passage-entry.ts'
import type { RecordFilter } from '../knowledge/record-filter.ts'
import { selectRecords } from '../knowledge/select-records.ts'
import { cues } from '../question/cue-tables.ts'
import { filterOf } from '../question/filter-of.ts'
import { findCue } from '../question/find-cues.ts'
import { operators as seamCues } from '../question/operator-tables.ts'
import { understand } from '../question/understand.ts'
import type { Understanding } from '../question/understanding.ts'
import type { ComparedSide, Frame, Turn } from './frame.ts'

interface Side extends ComparedSide {
  records: RecordEntry[]
}

interface Context {
  corpus: Corpus
  knowledge: Knowledge
}

/** Whether a question is about two sets of activities: compares them, or asks for what is between or in both. */
const asksTwo = ({ comparative, operators, ask }: Understanding) =>
  comparative !== null ||
  operators.both ||
  operators.butNot !== null ||
  operators.elapsed ||
  ask === 'how-long'

/** The activities that a part of a question names; null where it names none in particular. */
async function sideOf(
  part: Span,
  text: string,
  { filter: shared, u: { comparative } }: Frame,
  { corpus, knowledge }: Context,
): Promise<Side | null> {
  const { end } = part
  const start = part.start + (/^\s*/.exec(text.slice(part.start, end))?.[0].length ?? 0)
  const u = await understand(text.slice(start, end), corpus, knowledge)
  const own = filterOf(u, knowledge)
  const single = comparative !== 'more' && comparative !== 'fewer'
  const types = own.types.length > 0 ? own.types : shared.types
  const terms = [...types, ...own.terms.filter((term) => !own.types.includes(term))]
  const documents = own.documents.length > 0 ? own.documents : shared.documents
  const select = (periods: RecordFilter['periods']) =>
    selectRecords({ ...own, types, terms, periods, documents }, knowledge)
  // A time that one side names may be that of both: "in 2019, in Ghana or in Kenya".
  const sharesTime = own.periods.length === 0 && shared.periods.length === 1
  const timed = select(sharesTime ? shared.periods : own.periods)
  const whole = timed.records.length > 0 && timed.unmatched.length === 0 ? timed : select(own.periods)
  // "The workshop in Myanmar" is its own, not one that it attended with others.
  const alone =
    single && whole.records.length > 1 && own.countries.length > 0
      ? selectRecords({ ...own, types, terms, documents, onlyCountries: own.countries }, knowledge)
      : whole
  const selection = alone.records.length > 0 ? alone : whole
  const { records, matched, unmatched, filter } = selection
  if (records.length === 0 || records.length === knowledge.records.length) return null
  if (unmatched.some((term) => term.strict)) return null
  const isOwn = (term: (typeof matched)[number]) =>
    own.terms.includes(term) || own.programmeTerms.includes(term)
  const spans: Span[] = [
    ...u.countries,
    ...u.regions,
    ...u.periods,
    ...u.ownerSpans,
    ...u.providers,
    ...matched.filter(isOwn),
    ...own.programmeTerms,
  ]
  if (spans.length === 0) return null
  const from = Math.min(...spans.map((span) => span.start))
  const to = Math.max(...spans.map((span) => span.end))
  const told = spans.map((span) => ({ start: start + span.start, end: start + span.end }))
  return {
    name: u.text.slice(from, to),
    filter,
    records,
    told,
  }
}

/** Activities that earlier answers told, as a side that the question doesn't name. */
const sideOfRecords = (records: readonly RecordEntry[]): ComparedSide => ({
  name: '',
  filter: { is: 'record', ids: records.map(({ id }) => id) },
  told: [],
})

const isSame = (a: readonly RecordEntry[], b: readonly RecordEntry[]) =>
  a.length === b.length && a.every((record) => b.includes(record))

/** What the last answer was about, where a question names nothing before the word between: "was it longer than …?" */
function meantSide(seam: Span, { u }: Frame, last: Turn | undefined): Side | null {
  const named = [
    ...u.recordTerms,
    ...u.programmeTerms,
    ...u.countries,
    ...u.regions,
    ...u.periods,
    ...u.ownerSpans,
  ]
  const records = last?.draft.focusRecords ?? []
  if (u.comparative === null || records.length === 0 || named.some(({ start }) => start < seam.start))
    return null
  return { ...sideOfRecords(records), records }
}

/** The two things that a question names, by the word between them ("or", « que »); empty where there are none. */
async function askedSides(frame: Frame, context: Context, last: Turn | undefined): Promise<Side[]> {
  const { text, language, operators } = frame.u
  const halves = findCue('half', cues.halves, questionWords(text), [language])
  const between = operators.elapsed ? findCue('seam', seamCues.seams, questionWords(text), [language]) : []
  const told = [operators.butNot, operators.versus].flatMap((cue) => cue ?? [])
  const seams = [...told, ...between, ...halves]
  for (const seam of seams) {
    const a =
      (await sideOf({ start: 0, end: seam.start }, text, frame, context)) ?? meantSide(seam, frame, last)
    const b = a && (await sideOf({ start: seam.end, end: text.length }, text, frame, context))
    if (a && b && !isSame(a.records, b.records)) return [a, b]
  }
  return []
}

/** What earlier answers were about, where there are two such things: the two last answers, or the last one's pair. */
function earlierSides(turns: readonly Turn[], frame: Frame): ComparedSide[] {
  const about: RecordEntry[][] = []
  for (const { draft } of turns) {
    const records = draft.focusRecords
    if (records.length > 0 && !about.some((before) => isSame(before, records))) about.push(records)
  }
  const last = turns.at(-1)?.draft.focusRecords ?? []
  // "Which had the most?" ranks what the last answer lists.
  if (frame.u.superlative !== null && last.length > 2) return []
  const pair =
    last.length === 2 && frame.u.comparative !== null ? last.map((record) => [record]) : about.slice(-2)
  if (pair.length !== 2) return []
  return pair.map(sideOfRecords)
}

/** Gives a question about two sets of activities its sides; a frame that has none is given back as it is. */
export async function withSides(
  frame: Frame,
  turns: readonly Turn[],
  corpus: Corpus,
  knowledge: Knowledge,
): Promise<Frame> {
  if (!asksTwo(frame.u)) return frame
  const asked = await askedSides(frame, { corpus, knowledge }, turns.at(-1))
  const earlier = frame.u.comparative !== null && frame.u.followUp.two
  const sides = asked.length > 0 || !earlier ? asked : earlierSides(turns, frame)
  const carries = sides.some(({ told }) => told.length === 0)
  return { ...frame, sides, carriedOver: [...frame.carriedOver, ...(carries ? (['answer'] as const) : [])] }
}
