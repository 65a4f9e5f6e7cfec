import type { Knowledge } from '../knowledge/knowledge.ts'
import { type PassageEntry, RecordEntry } from '../knowledge/passage-entry.ts'
import { filterOf } from '../question/filter-of.ts'
import type { Understanding } from '../question/understanding.ts'
import { asksAnew, carryIntent, frameOf, freshFrame, leans, pointBack } from './complete-question.ts'
import { completeText, nameTopic } from './complete-text.ts'
import type { ConversationState } from './conversation-state.ts'
import type { Frame, Turn } from './frame.ts'
import type { FollowUp } from './read-follow-up.ts'

/** Asks of one thing what was asked of several: to be counted or listed is to be shown. */
function askOfOne(u: Understanding, previous: Understanding): Understanding {
  if (asksAnew(u)) return u
  const carried = carryIntent(u, { ...previous, superlative: null, comparative: null, per: null })
  const shows = previous.ask === 'how-many' || previous.yesNo || previous.asksNames !== null
  return shows
    ? { ...carried, ask: 'list', yesNo: false, asksNames: null, head: null, countsActivities: false }
    : carried
}

/** The question about the one of the last results that it picks. */
function pick(u: Understanding, picked: PassageEntry, last: Turn, knowledge: Knowledge): Frame {
  const focusRecords = picked instanceof RecordEntry ? [picked] : []
  const draft = { ...last.draft, focusRecords, focusPassages: [picked.passage.id] }
  return pointBack(askOfOne(u, last.frame.u), filterOf(u, knowledge), { ...last, draft }, knowledge)
}

/**
 * The ways in which a question may be completed by the turns before it, the likeliest first: by their conditions, or
 * written out in full in the words of the question before. What records answered is carried on by conditions, what the
 * text answered by words.
 */
export async function framesOf(
  question: Understanding,
  { picked, corrects }: FollowUp,
  turns: readonly Turn[],
  { last }: ConversationState,
  knowledge: Knowledge,
  reread: (text: string) => Promise<Understanding>,
): Promise<Frame[]> {
  if (last && picked) return [pick(question, picked, last, knowledge)]
  const u = corrects ? { ...question, followUp: { ...question.followUp, starts: true } } : question
  const byConditions = frameOf(u, turns, knowledge)
  const near = last && byConditions.near.length === 0 && last.draft.focusRecords.length === 0
  const frame = near ? { ...byConditions, near: last.draft.focusPassages } : byConditions
  if (!last || !leans(u, filterOf(u, knowledge))) return [frame]
  const ofText = last.draft.focusRecords.length === 0
  const written = completeText(u, last.frame.u) ?? (ofText ? nameTopic(u, last.frame.u) : null)
  if (written === null) return [frame]
  const full = await reread(written)
  const own = filterOf(full, knowledge)
  const { within } = last.frame
  const byWords: Frame = {
    ...freshFrame(full, { ...own, within: last.frame.filter.within }),
    within,
    near: last.draft.focusPassages,
    carriedOver: within ? ['intent', 'subject', 'answer'] : ['intent', 'subject'],
  }
  return ofText && !asksAnew(u) ? [byWords, frame] : [frame, byWords]
}
