import { segmentSentences } from '../analyse/sentence-segmenter.ts'
import { isStopWord } from '../analyse/tables.ts'
import type { SetQuestion } from '../evaluation/question-sets.ts'
import { foldDiacritics } from '../model/fold.ts'
import type { ContentLanguage } from '../model/language.ts'

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

/** Words of a paragraph that stand in its sentences which say nothing else of a question. */
function strangersIn({ text, context }: SetQuestion, language: ContentLanguage): Word[] {
  const known = new Set(contentWords(text, language).map(({ folded }) => stemLike(folded)))
  const saysNothing = (words: Word[]) =>
    !words.some(({ folded, kind }) => kind === 'word' && known.has(stemLike(folded)))
  return segmentSentences(context, language)
    .map(({ segment }) => contentWords(segment, language))
    .filter(saysNothing)
    .flat()
}

/**
 * A question that nothing answers though it sounds like its own: one of its words is exchanged for one of the same kind
 * (name, figure, other word) from `other`, a question of another article, or, without one, from a sentence of its own
 * paragraph which says nothing else of the question. Null where there is none. `random` gives numbers from 0 to 1.
 */
export function exchangeWord(
  question: SetQuestion,
  language: ContentLanguage,
  random: () => number,
  other?: SetQuestion,
): string | null {
  const { text, answers, context } = question
  const asked = contentWords(text, language)
  const known = new Set(asked.map(({ folded }) => stemLike(folded)))
  const answered = new Set(
    answers.flatMap((answer) => contentWords(answer, language)).map(({ folded }) => folded),
  )
  const inContext = foldDiacritics(context)
  const pool = other
    ? [...contentWords(other.text, language), ...contentWords(other.context, language)].filter(
        ({ folded }) => !inContext.includes(folded),
      )
    : strangersIn(question, language)
  const strangers = pool.filter(({ folded }) => !known.has(stemLike(folded)) && !answered.has(folded))
  const ways = asked.flatMap((word, i) => {
    // The first words shape the question.
    if (word.kind === 'word' && i === 0) return []
    const others = strangers.filter(({ kind }) => kind === word.kind)
    return others.length > 0 ? [{ word, others }] : []
  })
  const special = ways.filter(({ word }) => word.kind !== 'word')
  // Names and figures are what near misses are mostly made of.
  const some = special.length > 0 && random() < 0.6 ? special : ways
  const way = some[Math.floor(random() * some.length)]
  const stranger = way?.others[Math.floor(random() * way.others.length)]
  if (!way || !stranger) return null
  const { start, text: written } = way.word
  return text.slice(0, start) + stranger.text + text.slice(start + written.length)
}

/** Names of one or more words, with where they stand; what begins a sentence is no name for sure. */
function namesIn(text: string, language: ContentLanguage): { text: string; start: number }[] {
  const names: { text: string; start: number }[] = []
  for (const { text: word, start, kind } of contentWords(text, language)) {
    if (kind !== 'name') continue
    const last = names.at(-1)
    if (last && text.slice(last.start + last.text.length, start) === ' ')
      names[names.length - 1] = { start: last.start, text: text.slice(last.start, start + word.length) }
    else names.push({ text: word, start })
  }
  return names
}

/**
 * What is asked of something else, asked of what a question's paragraph names: `other`, a question of another article, with
 * its last name exchanged. Null where one of them names nothing.
 */
export function askOfName(
  { text, context }: SetQuestion,
  other: SetQuestion,
  language: ContentLanguage,
  random: () => number,
): string | null {
  const replaced = namesIn(other.text, language).at(-1)
  const [asked, told] = [namesIn(text, language), namesIn(context, language)]
  const names = asked.length > 0 ? asked : told
  const name = names[Math.floor(random() * names.length)]
  if (!replaced || !name) return null
  return (
    other.text.slice(0, replaced.start) + name.text + other.text.slice(replaced.start + replaced.text.length)
  )
}

/** Numbers from 0 to 1 that are the same for the same seed (a linear congruential generator). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
