import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import { makeGloss } from '../../search/hit/make-gloss.ts'
import type { PassageEntry } from '../knowledge/passage-entry.ts'
import type { Draft } from '../wording/answer-draft.ts'
import { draft } from '../wording/draft.ts'
import { say } from '../wording/messages.ts'
import { documentsMeant } from './name-documents.ts'
import { quotePassages } from './quote-passages.ts'
import type { Request } from './read-request.ts'
import type { RequestContext } from './request-context.ts'
import { showPart } from './show-part.ts'

/** More passages than these are not shown in another language, nor glossed. */
const maxShown = 12

/** The passage's version in a language; null where there is none. */
function versionIn(
  entry: PassageEntry,
  wanted: ContentLanguage,
  { knowledge }: RequestContext,
): PassageEntry | null {
  const versions = knowledge.versionsOf(entry).flatMap((id) => knowledge.entry(id) ?? [])
  return versions.find(({ passage }) => passage.language === wanted) ?? null
}

/**
 * Passages as they stand, or in their own version of a language where there is one, with what their key terms are
 * called in it.
 */
function showIn(
  shown: Draft,
  wanted: ContentLanguage,
  language: ContentLanguage,
  context: RequestContext,
): Draft {
  const { knowledge } = context
  const entries = shown.focusPassages.slice(0, maxShown).flatMap((id) => knowledge.entry(id) ?? [])
  const foreign = entries.filter(({ passage }) => passage.language !== wanted)
  if (foreign.length === 0) return shown
  const versions = foreign.flatMap((entry) => versionIn(entry, wanted, context) ?? [])
  if (versions.length === foreign.length)
    return quotePassages(versions, 'request-translation', knowledge, language)
  const glosses = foreign
    .filter(({ passage }) => !passage.record)
    .flatMap(({ passage }) => makeGloss(passage.text, passage.language, wanted))
  const told = new Map(glosses.map(({ text, translation }) => [text, `${text} = ${translation}`]))
  const terms = [...told.values()].slice(0, maxShown).join('; ')
  const lines = [say(language, 'no-version'), ...(terms === '' ? [] : [say(language, 'gloss', { terms })])]
  return { ...shown, headline: null, text: `${shown.text}\n${lines.join(' ')}` }
}

/** Which of its languages a request names: French, English, Spanish. */
const wantedLanguage = (request: Request): ContentLanguage | null =>
  contentLanguages.find((code) => request.languages.includes(code)) ?? null

const onlyQuotes = (language: ContentLanguage, more: string): Draft =>
  draft({
    kind: 'none',
    intent: 'request-limits',
    text: [say(language, 'only-quotes'), more].join(' ').trim(),
    support: 0,
  })

/**
 * What is asked for in another language: the last answer told in it, or a part of a document in its version in that
 * language; where there is none, the original with its key terms, and that nothing is translated.
 */
export async function tellTranslation(request: Request, context: RequestContext): Promise<Draft | null> {
  const wanted = wantedLanguage(request)
  const language = wanted ?? request.language
  if (request.parts.length > 0) {
    const shown = await showPart(request, context)
    return shown && wanted ? showIn(shown, wanted, language, context) : shown && withLimit(shown, language)
  }
  const documents = documentsMeant(request, context)
  if (!documents) return null
  if (request.ofDocument) {
    const ids = new Set(documents.map(({ id }) => id))
    const versions = context.corpus
      .documents()
      .filter(({ id }) => ids.has(id))
      .flatMap((document) => document.versions.filter((version) => version.language === wanted))
    const told = versions.map(({ id }) => id).join(', ')
    return onlyQuotes(
      language,
      told === '' ? say(language, 'no-version') : say(language, 'has-version', { documents: told }),
    )
  }
  if (request.rest !== '') return null
  const retold = await context.retell(language)
  return retold ? showIn(retold, language, language, context) : onlyQuotes(language, '')
}

/** A draft that first says that words are only quoted. */
const withLimit = (shown: Draft, language: ContentLanguage): Draft => ({
  ...shown,
  headline: null,
  text: `${say(language, 'only-quotes')}\n${shown.text}`,
})

/** "In your own words": what is meant is quoted, and said to be quoted only. */
export async function tellRephrased(request: Request, context: RequestContext): Promise<Draft | null> {
  if (request.parts.length === 0) return request.rest === '' ? onlyQuotes(request.language, '') : null
  const shown = await showPart(request, context)
  return shown && withLimit(shown, request.language)
}
