import type { ContentLanguage } from '../../model/language.ts'
import { answerSmallTalk } from '../conversation/small-talk.ts'
import type { Draft } from '../wording/answer-draft.ts'
import { say } from '../wording/messages.ts'
import type { RequestContext } from './request-context.ts'

/** What the last answer rests on: its quotations once more; where it quoted nothing, that it has no source. */
export async function tellSource(
  doubted: boolean,
  language: ContentLanguage,
  { lastTurn, retell, knowledge }: RequestContext,
): Promise<Draft> {
  const last = lastTurn?.draft
  if (!last || last.quotes.length === 0 || last.kind === 'closest')
    return answerSmallTalk('no-source', knowledge, language)
  const again = (await retell(language)) ?? last
  return {
    ...again,
    headline: null,
    kind: 'passage',
    intent: 'request-source',
    text: say(language, doubted ? 'sure' : 'rests-on', { answer: again.text }),
    value: null,
  }
}
