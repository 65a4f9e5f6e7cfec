import { foldDiacritics } from '../../model/fold.ts'
import type { ContentLanguage } from '../../model/language.ts'
import type { Span } from '../../model/passage.ts'
import { questionWords } from '../../model/question-words.ts'
import { overlapsAny } from '../../model/spans.ts'
import type { QuestionTerm } from '../knowledge/question-term.ts'
import { cues } from '../question/cue-tables.ts'
import { findCues } from '../question/find-cues.ts'
import type { Understanding } from '../question/understanding.ts'
import { findRuns } from './follow-up-words.ts'

/** The question without what only joins it to the one before, "and", « qu'en est-il de », and without its mark. */
function bodyOf({ text, language }: Understanding): string {
  const words = questionWords(text)
  const joins = findCues(cues.followUp, words, [language]).filter(
    ({ id, start }) => id === 'starts' && start === words.words[0]?.start,
  )
  const end = Math.max(0, ...joins.map((join) => join.end))
  return text.slice(end).replace(/^[\s,;:¿]+|(?<![\s?!.])[\s?!.]+$/g, '')
}

const cover = (spans: readonly Span[]): Span | null =>
  spans.length === 0
    ? null
    : { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }

const isPlain = (term: QuestionTerm, { countries, regions, periods }: Understanding) =>
  !overlapsAny(term, [...countries, ...regions, ...periods])
const isName = (term: QuestionTerm, u: Understanding) =>
  term.strict && isPlain(term, u) && !/\d/.test(term.text)
const isYear = ({ text }: QuestionTerm) => /^\d{4}$/.test(text)

/** What each kind of thing in a question is: a place, a time, a name; the noun that is asked for. */
const kinds: ((u: Understanding) => readonly Span[])[] = [
  (u) => [...u.countries, ...u.regions],
  (u) => (u.periods.length > 0 ? u.periods : u.terms.filter(isYear)),
  (u) => u.terms.filter((term) => isName(term, u)),
  (u) => u.ownerSpans,
]

/** Where in the earlier question stands what this one says instead; null where it says something more. */
function replacedIn(previous: Understanding, own: Understanding): Span | null {
  const said = kinds.filter((kind) => kind(own).length > 0)
  if (said.length > 1) return null
  const [kind] = said
  if (kind) return cover(kind(previous))
  return previous.head
}

/** The prepositions and articles before a place in a text, so that "au Ghana" gives way to "en Arménie" as a whole. */
function withPreposition(text: string, span: Span, language: ContentLanguage): Span {
  const words = questionWords(text)
  const runs = findRuns(words, 'prepositions', language)
  let at = words.words.findIndex(({ start }) => start >= span.start)
  while (at > 1 && runs.some(({ from, to }) => at - 1 >= from && at - 1 < to)) at -= 1
  return { start: words.words[at]?.start ?? span.start, end: span.end }
}

/** What a question is about, where it says so by itself: what it wants told, else the name in it. */
function topicOf(u: Understanding): string | null {
  const about = u.ask === 'definition' ? u.terms : u.terms.filter((term) => isName(term, u))
  const span = cover(about)
  return span && u.text.slice(span.start, span.end)
}

/**
 * A question with the topic of the one before in the stead of its pronoun: "What is CLiCK?", "who can use it?" gives
 * "who can use CLiCK?" Null where it has no pronoun, or the other no topic.
 */
export function nameTopic({ text, language }: Understanding, previous: Understanding): string | null {
  const topic = topicOf(previous)
  const [pronoun] = findCues(cues.followUp, questionWords(text), [language]).filter(
    ({ id }) => id === 'pronouns',
  )
  return pronoun && topic ? `${text.slice(0, pronoun.start)}${topic}${text.slice(pronoun.end)}` : null
}

/**
 * The question that an elliptic one stands for: the earlier question with the place, time, name or noun of this one in
 * the stead of its own, or added to it. "Who directs the office in Ghana?", "and in Peru?" gives "Who directs the office
 * in Peru?". Null where this one asks for itself, or the earlier one asked nothing.
 */
export function completeText(own: Understanding, previous: Understanding): string | null {
  const asks = (u: Understanding) => u.ask !== 'keywords' || u.yesNo || u.attributes.length > 0
  if (asks(own) || own.superlative || own.comparative || !asks(previous)) return null
  const body = bodyOf(own)
  if (body === '' || own.terms.length === 0) return null
  const { text, language } = previous
  const asked = text.replace(/(?<![\s?!.])[\s?!.]+$/, '')
  const words = questionWords(body)
  const prepositions = findRuns(words, 'prepositions', own.language)
  const leads = prepositions.some(({ from }) => from === 0)
  const span = replacedIn(previous, own)
  if (!span) return foldDiacritics(asked).includes(foldDiacritics(body)) ? null : `${asked} ${body} ?`
  const place = leads ? withPreposition(asked, span, language) : span
  return `${asked.slice(0, place.start)}${body}${asked.slice(place.end)} ?`
}
