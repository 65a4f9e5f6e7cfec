import { termsOfText } from '../../engine/field-terms.ts'
import { contentLanguages } from '../../model/language.ts'
import { matchStrength, minStrength } from '../knowledge/question-term.ts'
import { understand } from '../question/understand.ts'
import type { Draft } from '../wording/answer-draft.ts'
import { quotePassages } from './quote-passages.ts'
import type { Request } from './read-request.ts'
import type { RequestContext } from './request-context.ts'
import { RequestWords } from './request-words.ts'

/** Whether a heading is an annex's, in any language. */
const headsAnnex = (heading: string) =>
  contentLanguages.some((language) => new RequestWords(heading, language).runs('annex')[0]?.from === 0)

/** The passages under the heading that a request names by its words: "the section on seminars"; null where none has them. */
export async function showSection(
  { rest, language, ofAnnex }: Request,
  context: RequestContext,
): Promise<Draft | null> {
  const { corpus, knowledge } = context
  const terms = rest === '' ? [] : (await understand(rest, corpus, knowledge, language)).terms
  if (terms.length === 0 && !ofAnnex) return null
  const known = new Map<string, boolean>()
  const isMeant = (heading: string) => {
    const seen = known.get(heading)
    if (seen !== undefined) return seen
    const words = termsOfText(heading, [...contentLanguages])
    const meant =
      terms.length === 0
        ? headsAnnex(heading)
        : terms.every((term) => matchStrength(term, words) >= minStrength)
    known.set(heading, meant)
    return meant
  }
  // Of a document without such a heading no passage is read.
  const entries = knowledge.documents
    .filter(({ headings }) => headings.some(isMeant))
    .flatMap((document) => document.entries)
    .filter(({ passage }) => passage.section.some(isMeant))
  return entries.length > 0 ? quotePassages(entries, 'request-section', knowledge, language) : null
}
