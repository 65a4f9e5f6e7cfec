import type { ContentLanguage } from '../../model/language.ts'
import { onceEach } from '../../model/once-each.ts'
import { authorName } from '../../names/organization-names.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Draft } from '../wording/answer-draft.ts'
import { say } from '../wording/messages.ts'

/** Whether a question that leans on no other lists activities: asked once, as long as the documents are the same. */
const askedOf = onceEach((_: Knowledge) => new Map<string, Promise<boolean>>())

function listsActivities(
  question: string,
  knowledge: Knowledge,
  answer: (question: string) => Promise<Draft>,
): Promise<boolean> {
  const questions = askedOf(knowledge)
  const lists =
    questions.get(question) ??
    answer(question).then(({ intent, items }) => intent === 'list-activities' && items.length > 1)
  questions.set(question, lists)
  return lists
}

/**
 * Questions that lead on from an answer out of the text of one passage: what stands next, the activities of whose
 * document it is, what the document is about.
 * @param answer the answer to a question by itself
 */
export async function textFollowUps(
  { intent, focusPassages }: Draft,
  knowledge: Knowledge,
  language: ContentLanguage,
  answer: (question: string) => Promise<Draft>,
): Promise<string[]> {
  const [id, ...others] = [...new Set(focusPassages)]
  const from = id === undefined || others.length > 0 ? undefined : knowledge.entry(id)
  if (!intent.startsWith('text-') || !from || from.passage.record) return []
  const document = knowledge.documents.find((one) => one.id === from.documentId)
  const next = document?.entries[document.entries.indexOf(from) + 1]
  const questions = next?.passage.kind === from.passage.kind ? [say(language, 'ask-next')] : []
  for (const organization of document?.owner.organizations ?? []) {
    const { short, known: isNamed } = authorName(organization, language)
    const question = say(language, 'ask-activities', { name: short })
    if (isNamed && (await listsActivities(question, knowledge, answer))) questions.push(question)
  }
  return [...questions, say(language, 'ask-summary')]
}
