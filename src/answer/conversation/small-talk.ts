import type { ContentLanguage } from '../../model/language.ts'
import { countryName } from '../../names/country-names.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Draft } from '../wording/answer-draft.ts'
import { draft } from '../wording/draft.ts'
import { inQuotes, inSeries, say } from '../wording/messages.ts'

/** Questions that the documents surely answer, made from what they hold. */
export function exampleQuestions(knowledge: Knowledge, language: ContentLanguage): string[] {
  const { records, years } = knowledge
  const codes = records.filter(({ period }) => period).flatMap((entry) => [...entry.codes].slice(0, 1))
  const [first, last] = [codes[0], codes.at(-1)]
  const year = years.at(-1)
  return [
    ...(first ? [say(language, 'example-when', { country: countryName(first, language) })] : []),
    ...(year ? [say(language, 'example-list', { year })] : []),
    ...(last && last !== first
      ? [say(language, 'example-who', { country: countryName(last, language) })]
      : []),
    ...(records.length > 0 ? [say(language, 'example-count')] : []),
  ]
}

/** A short reply to greetings, thanks, calls for help and empty messages, with questions that can be asked. */
export function answerSmallTalk(kind: string, knowledge: Knowledge, language: ContentLanguage): Draft {
  const examples = exampleQuestions(knowledge, language)
    .slice(0, 3)
    .map((text) => inQuotes(language, text))
  return draft({
    kind: 'none',
    intent: 'small-talk',
    text: say(language, kind, {
      examples: inSeries(language, examples),
      documents: say(language, 'documents', { count: knowledge.documents.length }),
      records: say(language, 'records', { count: knowledge.records.length }),
    }).trim(),
    support: 0,
  })
}
