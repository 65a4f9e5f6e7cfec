import type { ContentLanguage } from '../../model/language.ts'
import type { Span } from '../../model/passage.ts'
import { isNumberWord } from '../../numbers/number-words.ts'
import { type FoundCue, isWithin } from './find-cues.ts'
import type { QuestionTerm } from './question-terms.ts'

/** What stands between two places of a text, words that say nothing left out. */
function gap(text: string, from: number, to: number, fillers: Span[]): string {
  return [...text.slice(from, Math.max(from, to))]
    .map((letter, i) =>
      fillers.some(({ start, end }) => from + i >= start && from + i < end) ? ' ' : letter,
    )
    .join('')
    .replace(/[-]/g, ' ')
}

/** What may stand between a question word and its noun. */
const articles =
  /^['’\s]*(?:(?:l['’]|d['’]|les?|la|des?|de la|de l['’]|du|the|an?|of|of the|of these|parmi les)\s*)?$/iu
/** Forms whose question word stands by the noun that is asked for. */
const nounForms: ReadonlySet<string> = new Set(['which', 'how-many', 'list', 'which-country', 'who'])

/** "What does the Decision allow?": a verb follows, and no noun is asked for. */
const auxiliary = /^\s*(?:does|did|do|has|have|had|can|could|will|would|should|must|may)\s/i

/** "How much tramadol", « quelle quantité de tramadol »: the noun is what is measured. */
const measured = /(?:how much|quantit(?:y|é)|volume)(?: of| de| d)?\W*$/iu

/** The noun that a question word stands by: the last of its run of words in English, the first in French. */
export function headOf(
  terms: QuestionTerm[],
  ask: FoundCue,
  text: string,
  language: ContentLanguage,
  others: Span[],
  fillers: Span[],
  nouns: FoundCue[],
): QuestionTerm | null {
  const measures = ask.id === 'how-much' && measured.test(text.slice(ask.start, ask.end))
  if (measures && auxiliary.test(text.slice(ask.end))) return null
  if (!(measures || nounForms.has(ask.id)) || /quoi$/i.test(text.slice(ask.start, ask.end))) return null
  if (ask.id === 'which' && auxiliary.test(text.slice(ask.end))) return null
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
    ask.id === 'how-many' && articles.test(text.slice(ask.end, Math.max(ask.end, term.start)))
  const after = terms.filter(
    (term) => term.start >= ask.end && (!isWithin(term, fillers) || beside(term)) && !isNumberWord(term.text),
  )
  const first = inside.at(-1) ?? after[0]
  if (!first || !articles.test(gap(text, ask.end, first.start, fillers))) return null
  if (language === 'fr' || inside.length > 0 || ask.id === 'who') return first
  let head = first
  for (const next of after.filter((term) => term.start > first.start)) {
    if (!/^[\s-]*(?:(?:and|&)\s+)?$/.test(text.slice(head.end, next.start)) || isWithin(next, others)) break
    head = next
  }
  return head
}
