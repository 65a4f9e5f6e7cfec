import { segmentSentences } from '../analyse/sentence-segmenter.ts'
import { isStopWord } from '../analyse/tables.ts'
import { foldDiacritics } from '../model/fold.ts'
import type { ContentLanguage } from '../model/language.ts'
import type { SetQuestion } from './question-sets.ts'

interface Word {
  text: string
  start: number
  folded: string
  kind: 'name' | 'number' | 'word'
}

/** The words of a text that carry meaning; a capital makes a name where no sentence begins. */
function contentWords(text: string, language: ContentLanguage): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap((match) => {
    const [found] = match
    const folded = foldDiacritics(found)
    if (folded.length < 3 || isStopWord(found.toLowerCase(), language)) return []
    const first = /(?:^|[.?!¿¡:]\s*)$/u.test(text.slice(0, match.index))
    const kind = /\p{N}/u.test(found) ? 'number' : /^\p{Lu}/u.test(found) && !first ? 'name' : 'word'
    return [{ text: found, start: match.index, folded, kind }]
  })
}

const stemLike = (folded: string) => folded.slice(0, Math.max(4, folded.length - 3))

/**
 * A question that its paragraph no longer answers though it has all its words: one of them is exchanged for one of the
 * same kind (name, figure, other word) that stands in a sentence of the paragraph which says nothing else of the
 * question. Null where there is none. `random` gives numbers from 0 to 1.
 */
export function exchangeWord(
  { text, context, answers }: SetQuestion,
  language: ContentLanguage,
  random: () => number,
): string | null {
  const asked = contentWords(text, language)
  const known = new Set(asked.map(({ folded }) => stemLike(folded)))
  const answered = new Set(
    answers.flatMap((answer) => contentWords(answer, language)).map(({ folded }) => folded),
  )
  const strangers = segmentSentences(context, language)
    .map(({ segment }) => contentWords(segment, language))
    .filter(
      (words) =>
        words.filter(({ folded, kind }) => kind === 'word' && known.has(stemLike(folded))).length === 0,
    )
    .flat()
    .filter(({ folded }) => !known.has(stemLike(folded)) && !answered.has(folded))
  // Names and figures are exchanged before other words: those are what near misses are mostly made of.
  const ways = asked.flatMap((word, i) => {
    // The first words shape the question.
    if (word.kind === 'word' && i === 0) return []
    const others = strangers.filter(({ kind }) => kind === word.kind)
    return others.length > 0 ? [{ word, others }] : []
  })
  const special = ways.filter(({ word }) => word.kind !== 'word')
  const pool = special.length > 0 && random() < 0.6 ? special : ways
  const way = pool[Math.floor(random() * pool.length)]
  if (!way) return null
  const other = way.others[Math.floor(random() * way.others.length)]
  if (!other) return null
  const { start, text: written } = way.word
  return text.slice(0, start) + other.text + text.slice(start + written.length)
}

/** Numbers from 0 to 1 that are the same for the same seed (a linear congruential generator). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
