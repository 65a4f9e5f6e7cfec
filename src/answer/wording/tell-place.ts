import type { ContentLanguage } from '../../model/language.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Unit } from '../knowledge/passage-entry.ts'
import { say } from './messages.ts'

/** Where something stands, in words: "paragraph 3", with its document where there are several. */
export function tellPlace(
  { entry }: Pick<Unit, 'entry'>,
  knowledge: Knowledge,
  language: ContentLanguage,
): string {
  const { kind, number, documentId } = entry.passage
  const place = number === null ? say(language, 'passage') : say(language, kind, { number })
  if (knowledge.documents.length === 1) return place
  const label = knowledge.documents.find(({ id }) => id === documentId)?.labels[language] ?? documentId
  const told = say(language, 'in-document', { place, document: label })
  const [version] = knowledge.versionsOf(entry)
  return version === undefined ? told : say(language, 'with-twin', { place: told, twin: version })
}
