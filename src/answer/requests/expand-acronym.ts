import { termsOfText } from '../../engine/field-terms.ts'
import { contentLanguages, passageLanguages } from '../../model/language.ts'
import type { PassageEntry } from '../knowledge/passage-entry.ts'
import type { Draft } from '../wording/answer-draft.ts'
import { draft } from '../wording/draft.ts'
import { inQuotes, say } from '../wording/messages.ts'
import { type Expansion, findExpansion } from './find-expansion.ts'
import { quoteOf, tellQuote } from './quote-passages.ts'
import type { Request } from './read-request.ts'
import type { RequestContext } from './request-context.ts'

/** One word, all but a plural's letter of it capitals: `WCO`, `TOAs`, `R&D`. */
const acronymShape = /^\p{Lu}[\p{Lu}\p{N}&/.-]*\p{Lu}s?$/u

interface Found {
  entry: PassageEntry
  expansion: Expansion
}

/** What an acronym stands for, as what heads a document spells it out. */
function expandFromTitle(
  acronym: string,
  language: Request['language'],
  { documents }: RequestContext['knowledge'],
  corpus: RequestContext['corpus'],
): Draft | null {
  const own = corpus.documents().filter(({ id }) => documents.some((known) => known.id === id))
  for (const { title, subtitle, organization } of own) {
    for (const line of [subtitle, organization, title]) {
      const expansion = line ? findExpansion(line, acronym) : null
      if (!line || !expansion) continue
      const value = line.slice(expansion.start, expansion.end)
      return draft({
        kind: 'value',
        intent: 'request-acronym',
        text: say(language, 'stands-for', { acronym, value, quote: inQuotes(language, line) }),
        value,
      })
    }
  }
  return null
}

/** What an acronym stands for, as a passage spells it out; null where none does: then it is a question like others. */
export async function expandAcronym(
  { rest, language }: Request,
  { knowledge, corpus }: RequestContext,
): Promise<Draft | null> {
  if (!acronymShape.test(rest)) return null
  const acronym = rest.replace(/s$/, '')
  const wanted = new RegExp(
    `(?<![\\p{L}\\p{N}])${acronym.replace(/[^\p{L}\p{N}]/gu, '\\$&')}s?(?![\\p{L}\\p{N}])`,
    'u',
  )
  const keys = [...termsOfText(`${acronym} ${acronym}s`, passageLanguages)]
  await knowledge.fetch(keys)
  const holders = [...knowledge.holdingAny(keys)].sort((a, b) => a.place - b.place)
  const found = holders.flatMap((entry): Found[] => {
    const { text } = entry.passage
    if (!text.includes(acronym) || !wanted.test(text)) return []
    const expansion = findExpansion(text, acronym)
    return expansion ? [{ entry, expansion }] : []
  })
  // What stands in brackets beside it is surest; of those, what is in the question's language.
  const isKnown = contentLanguages.some((known) => known === language)
  const rank = ({ entry, expansion }: Found) =>
    expansion.certainty * 2 + (isKnown && entry.passage.language === language ? 1 : 0)
  const [best] = found.sort((a, b) => rank(b) - rank(a))
  if (!best) return expandFromTitle(acronym, language, knowledge, corpus)
  const { entry, expansion } = best
  const long = entry.passage.text.slice(expansion.start, expansion.end)
  const unit = entry.units.find(({ start, end }) => start <= expansion.start && end >= expansion.end)
  const quote = quoteOf(entry, unit ?? expansion)
  return draft({
    kind: 'value',
    intent: 'request-acronym',
    text: say(language, 'stands-for', {
      acronym,
      value: long.replace(/\s+/g, ' '),
      quote: tellQuote(entry, quote, knowledge, language),
    }),
    value: long.replace(/\s+/g, ' '),
    quotes: [quote],
    focusPassages: [entry.passage.id],
  })
}
