import type { Draft } from '../wording/answer-draft.ts'
import { draft } from '../wording/draft.ts'

/** The answers to the questions of one message as one; the same thing is said once. */
export function joinAnswers(drafts: readonly Draft[]): Draft {
  const [first] = drafts
  const last = drafts.at(-1)
  if (!first || !last) throw new Error('There is no answer to join')
  if (drafts.every(({ text }) => text === first.text)) return first
  const sure = drafts.filter(({ kind }) => kind !== 'none' && kind !== 'closest')
  const given = sure.length > 0 ? sure : drafts.filter(({ kind }) => kind === 'closest')
  const items = given.flatMap((one) => one.items)
  return draft({
    kind: sure.length > 0 ? (items.length > 0 ? 'list' : 'passage') : given.length > 0 ? 'closest' : 'none',
    intent: 'questions',
    text: [...new Set(drafts.map(({ text }) => text))].join('\n'),
    items,
    quotes: drafts.flatMap(({ quotes }) => quotes),
    support: Math.min(...drafts.map(({ support }) => support)),
    focusRecords: (given.at(-1) ?? last).focusRecords,
    focusPassages: (given.at(-1) ?? last).focusPassages,
  })
}
