import type { Corpus } from '../../corpus/corpus.ts'
import { questionWords } from '../../model/question-words.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { RecordEntry } from '../knowledge/passage-entry.ts'
import { filterOf, type RecordFilter, selectRecords } from '../knowledge/select-records.ts'
import { cues } from '../question/cue-tables.ts'
import { findCue } from '../question/find-cues.ts'
import { understand } from '../question/understand.ts'
import type { Frame, Turn } from './frame.ts'

interface Side {
  records: RecordEntry[]
  name: string
}

function sideOf(half: string, shared: RecordFilter, corpus: Corpus, knowledge: Knowledge): Side | null {
  const u = understand(half, corpus, knowledge)
  const filter = filterOf(u, knowledge)
  const types = filter.types.length > 0 ? filter.types : shared.types
  const terms = [...types, ...filter.terms.filter((term) => !filter.types.includes(term))]
  const periods =
    filter.periods.length > 0 ? filter.periods : shared.periods.length === 1 ? shared.periods : []
  const { records, unmatched } = selectRecords({ ...filter, types, terms, periods }, knowledge)
  if (
    records.length === 0 ||
    records.length === knowledge.records.length ||
    unmatched.some((term) => term.strict)
  )
    return null
  const spans = [...u.countries, ...u.regions, ...u.periods]
  const [from, to] = [Math.min(...spans.map((s) => s.start)), Math.max(...spans.map((s) => s.end))]
  return { records, name: spans.length > 0 ? u.text.slice(from, to) : half.trim() }
}

/** The two things that a question compares, by the word between them ("or", « que »); empty where there are none. */
function askedSides(frame: Frame, corpus: Corpus, knowledge: Knowledge): Side[] {
  const { text, language } = frame.u
  const halves = findCue('half', cues.halves, questionWords(text), [language])
  for (const cue of halves) {
    const a = sideOf(text.slice(0, cue.start), frame.filter, corpus, knowledge)
    const b = sideOf(text.slice(cue.end), frame.filter, corpus, knowledge)
    const same =
      a && b && a.records.length === b.records.length && a.records.every((r) => b.records.includes(r))
    if (a && b && !same) return [a, b]
  }
  return []
}

/** What earlier answers were about, where there are two such things: the two last answers, or the last one's pair. */
function earlierSides(turns: readonly Turn[], frame: Frame): Side[] {
  const about = turns.map(({ draft }) => draft.focusRecords).filter((records) => records.length > 0)
  const last = about.at(-1) ?? []
  if (last.length === 2 && frame.u.comparative !== null)
    return last.map((record) => ({ records: [record], name: '' }))
  return about.slice(-2).length === 2 ? about.slice(-2).map((records) => ({ records, name: '' })) : []
}

/** Gives a comparison its two sides; a frame that compares nothing is given back as it is. */
export function withSides(frame: Frame, turns: readonly Turn[], corpus: Corpus, knowledge: Knowledge): Frame {
  if (frame.u.comparative === null) return frame
  const asked = askedSides(frame, corpus, knowledge)
  const sides = asked.length > 0 || !frame.u.followUp.two ? asked : earlierSides(turns, frame)
  return { ...frame, sides: sides.map(({ records }) => records), sideNames: sides.map(({ name }) => name) }
}
