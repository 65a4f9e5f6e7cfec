import { headIsLast } from '../../analyse/grammar.ts'
import { foldDiacritics } from '../../model/fold.ts'
import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import type { Span } from '../../model/passage.ts'
import { questionWords } from '../../model/question-words.ts'
import { isWithin } from '../../model/spans.ts'
import { isNumberWord } from '../../numbers/number-words.ts'
import type { QuestionTerm } from '../knowledge/question-term.ts'
import type { CuePatterns } from './cue-patterns.ts'
import { cues, patternsOf } from './cue-tables.ts'
import { type FoundCue, findCue } from './find-cues.ts'

/** What stands between two places of a text, words that say nothing left out. */
function gap(text: string, from: number, to: number, fillers: Span[]): string {
  return [...text.slice(from, Math.max(from, to))]
    .map((letter, i) =>
      fillers.some(({ start, end }) => from + i >= start && from + i < end) ? ' ' : letter,
    )
    .join('')
    .replace(/[-]/g, ' ')
}

const linked = new Map(
  contentLanguages.map((language) => [
    language,
    new RegExp(`^(?:${patternsOf(language, 'nounLinks').join('|')})?$`, 'u'),
  ]),
)
/** Whether nothing but an article or a preposition stands between a question word and its noun. */
export const isLinked = (between: string, language: ContentLanguage) =>
  linked.get(language)?.test(
    foldDiacritics(between)
      .replace(/[^\p{L}]+/gu, ' ')
      .trim(),
  ) ?? false

const joined = new Map(
  contentLanguages.map((language) => [
    language,
    new RegExp(`^(?:&|${patternsOf(language, 'and').join('|')})?$`, 'u'),
  ]),
)
/** Whether words belong to one group: "customs officers", "officers and judges". */
const joinsNouns = (between: string, language: ContentLanguage) =>
  joined.get(language)?.test(
    foldDiacritics(between)
      .replace(/[\s-]+/g, ' ')
      .trim(),
  ) ?? false

/** Forms whose question word stands by the noun that is asked for. */
const nounForms: ReadonlySet<string> = new Set(['which', 'how-many', 'list', 'which-country', 'who'])

/** The noun that a question word stands by: of its run of words the one that its language has as head. */
export function headOf(
  terms: QuestionTerm[],
  ask: FoundCue,
  text: string,
  language: ContentLanguage,
  others: Span[],
  fillers: Span[],
  nouns: FoundCue[],
): QuestionTerm | null {
  const question = questionWords(text)
  const holds = (patterns: CuePatterns) =>
    findCue('', patterns, question).some(
      (cue) => cue.start >= ask.start && cue.start < ask.end && cue.end >= ask.end,
    )
  // "How much tramadol", « quelle quantité de tramadol »: the noun is what is measured.
  const measures = ask.id === 'how-much' && holds(cues.measured)
  // "What does the Decision allow?": a verb follows, and no noun is asked for.
  const verb = findCue('', cues.auxiliaries, question, [language]).some(
    ({ start }) => text.slice(ask.end, start).trim() === '' && start >= ask.end,
  )
  if (!(measures || nounForms.has(ask.id)) || holds(cues.nounless)) return null
  if (verb && headIsLast(language) && (measures || ask.id === 'which')) return null
  const holdsNoun = ask.id === 'which-country' || ask.id === 'who' || ask.id === 'list'
  const inside = terms.filter(
    (term) =>
      holdsNoun &&
      isWithin(term, [ask]) &&
      term.start > ask.start &&
      term.weight >= 1 &&
      !isWithin(term, others) &&
      (ask.id !== 'list' || isWithin(term, nouns)),
  )
  // « Combien de membres »: what stands right by the question word is asked for, whatever it is.
  const beside = (term: QuestionTerm) =>
    ask.id === 'how-many' && isLinked(text.slice(ask.end, Math.max(ask.end, term.start)), language)
  const after = terms.filter(
    (term) => term.start >= ask.end && (!isWithin(term, fillers) || beside(term)) && !isNumberWord(term.text),
  )
  const first = inside.at(-1) ?? after[0]
  // "Who gave the course?": what follows a verb is what was done, not who did it.
  const between = ask.id === 'who' ? [] : fillers
  if (!first || !isLinked(gap(text, ask.end, first.start, between), language)) return null
  if (!headIsLast(language) || inside.length > 0 || ask.id === 'who') return first
  let head = first
  for (const next of after.filter((term) => term.start > first.start)) {
    if (!joinsNouns(text.slice(head.end, next.start), language) || isWithin(next, others)) break
    head = next
  }
  return head
}
