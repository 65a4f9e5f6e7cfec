import type { ContentLanguage } from '../../model/language.ts'
import type { DocumentEntry, Knowledge } from '../knowledge/knowledge.ts'
import type { PassageEntry } from '../knowledge/passage-entry.ts'
import { matchStrength, minStrength } from '../knowledge/question-term.ts'
import { understand } from '../question/understand.ts'
import type { Draft } from '../wording/answer-draft.ts'
import { draft } from '../wording/draft.ts'
import { inQuotes, say } from '../wording/messages.ts'
import { documentsMeant } from './name-documents.ts'
import { quotePassages, quoteUnits } from './quote-passages.ts'
import type { AskedParts } from './read-parts.ts'
import type { Request } from './read-request.ts'
import type { RequestContext } from './request-context.ts'

/** A number as it is compared: printed with or without its points and brackets. */
const numberKey = (text: string) => text.toLowerCase().replace(/^\W+|(?<!\W)\W+$/g, '')

/** The number at the beginning of a heading: "1.2 Opérations", "ANNEX II". */
const headsNumber = (heading: string, number: string) =>
  heading
    .split(/[\s:–—-]+/)
    .slice(0, 3)
    .some((word) => numberKey(word) === numberKey(number))

const kindOf = { record: 'record', paragraph: 'paragraph', footnote: 'footnote' } as const

/** The passages that a document numbers: those that carry a number, or all where none does. */
function numbered(entries: readonly PassageEntry[], kind: string): readonly PassageEntry[] {
  const own = entries.filter(({ passage }) => passage.kind === kind)
  const printed = own.filter(({ passage }) => passage.number !== null)
  return printed.length > 0 ? printed : own
}

function partsOf(document: DocumentEntry, { noun, numbers, place }: AskedParts): PassageEntry[] {
  const { entries } = document
  if (noun === 'section' || noun === 'annex') {
    // "Annex 4" is an annex, or where none has the number, its fourth record.
    const headed = entries.filter(({ passage }) =>
      passage.section.some((heading) => numbers.some((number) => headsNumber(heading, number))),
    )
    if (headed.length > 0 || noun === 'section') return headed
  }
  const own = numbered(entries, noun === 'annex' ? 'record' : kindOf[noun])
  if (place !== null) return own.slice(place).slice(0, 1)
  const byNumber = own.filter(({ passage }) =>
    numbers.some((number) => numberKey(passage.number ?? '') === numberKey(number)),
  )
  if (byNumber.length > 0 || own.some(({ passage }) => passage.number !== null)) return byNumber
  // Where nothing is numbered, the third paragraph is the third.
  return numbers.flatMap((number) => own[Number(number) - 1] ?? [])
}

/** Which numbers there are instead of one that there isn't. */
function tellNumbers(
  documents: readonly DocumentEntry[],
  { noun, numbers }: AskedParts,
  knowledge: Knowledge,
  language: ContentLanguage,
): string {
  const kind = noun === 'section' || noun === 'annex' ? 'paragraph' : kindOf[noun]
  const own = documents.flatMap(({ entries }) => numbered(entries, kind))
  const [first, last] = [own[0]?.passage.number, own.at(-1)?.passage.number]
  const part = say(language, noun, { number: numbers.join(', ') })
  const missing = say(language, 'no-part', {
    part,
    documents: say(language, 'documents', { count: knowledge.documents.length }),
  })
  if (documents.length !== 1 || !first || !last || first === last) return missing
  const [from, to] = [first, last].map((number) => say(language, kind, { number }))
  return `${missing} ${say(language, 'numbered', { from: from ?? '', to: to ?? '' })}`
}

/** What some passages say about a subject: their sentences that hold a word of it; that they say nothing where none does. */
async function showAbout(
  entries: readonly PassageEntry[],
  part: string,
  request: Request,
  context: RequestContext,
): Promise<Draft | null> {
  const { corpus, knowledge } = context
  const { rest, language } = request
  const asked = await understand(rest, corpus, knowledge, language)
  const terms = asked.terms.filter(({ weight }) => weight >= 1)
  if (terms.length === 0) return null
  const units = entries.flatMap((entry) =>
    entry.units.filter(({ terms: own }) => terms.some((term) => matchStrength(term, own) >= minStrength)),
  )
  if (units.length > 0) return quoteUnits(units, 'request-part', knowledge, language)
  const subject = inQuotes(language, rest)
  return draft({
    kind: 'none',
    intent: 'request-part',
    text: say(language, 'part-silent', { part, subject }),
    support: 0,
  })
}

/**
 * The paragraphs, records, notes or sections that a request names by number, word for word; of several documents that
 * have one, each. Of one that is asked about a subject, only what it says of it.
 */
export async function showPart(request: Request, context: RequestContext): Promise<Draft | null> {
  const { knowledge } = context
  const { language, parts, about } = request
  const named = documentsMeant(request, context)
  const [asked] = parts
  if (!asked || (!named && !about)) return null
  const documents = named ?? documentsMeant({ ...request, rest: '' }, context) ?? []
  const found = (among: readonly DocumentEntry[]) =>
    among.flatMap((document) => parts.flatMap((part) => partsOf(document, part)))
  const meant = found(documents)
  const all = meant.length > 0 || request.rest !== '' ? meant : found(knowledge.documents)
  if (all.length === 0) {
    const text = tellNumbers(documents, asked, knowledge, language)
    return draft({ kind: 'none', intent: 'request-part', text, support: 0 })
  }
  if (named) return quotePassages(all, 'request-part', knowledge, language)
  const number = asked.numbers.join(', ')
  return showAbout(all, say(language, asked.noun, { number }), request, context)
}
