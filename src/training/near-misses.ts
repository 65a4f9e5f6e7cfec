import { stem, stemTerm } from '../analyse/analyser.ts'
import { segmentSentences } from '../analyse/sentence-segmenter.ts'
import { isStopWord } from '../analyse/tables.ts'
import type { SetQuestion } from '../evaluation/question-sets.ts'
import { similarity, wordStem } from '../evidence/word-vectors.ts'
import { foldDiacritics } from '../model/fold.ts'
import type { ContentLanguage } from '../model/language.ts'

interface Word {
  text: string
  start: number
  folded: string
  kind: 'name' | 'number' | 'word'
}

/** Words that a reader would put for one another end alike and are used alike; those that are nearer mean the same. */
const alike = { ending: 2, from: 0.2, to: 0.8, most: 3 }

/** A name, a figure or a word of a text that carries meaning; a capital makes a name where no sentence begins. */
function contentWords(text: string, language: ContentLanguage): Word[] {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap((match): Word[] => {
    const [found] = match
    const folded = foldDiacritics(found)
    if (folded.length < 3 || isStopWord(found.toLowerCase(), language)) return []
    const first = /(?:^|[.?!¿¡:]\s*)$/u.test(text.slice(0, match.index))
    const kind = /\p{N}/u.test(found) ? 'number' : /^\p{Lu}/u.test(found) && !first ? 'name' : 'word'
    return [{ text: found, start: match.index, folded, kind }]
  })
  return words.reduce<Word[]>((all, word) => {
    const last = all.at(-1)
    const between = last && text.slice(last.start + last.text.length, word.start)
    if (last?.kind === 'name' && word.kind === 'name' && between === ' ') {
      all.pop()
      all.push({ ...last, text: `${last.text} ${word.text}`, folded: `${last.folded} ${word.folded}` })
    } else all.push(word)
    return all
  }, [])
}

const stemLike = (folded: string) => folded.slice(0, Math.max(4, folded.length - 3))

/** Words of a paragraph that stand in its sentences which say nothing else of a question. */
function strangersIn({ text, context }: SetQuestion, language: ContentLanguage): Word[] {
  const known = new Set(contentWords(text, language).map(({ folded }) => stemLike(folded)))
  const saysNothing = (words: Word[]) =>
    !words.some(
      ({ folded, kind }) => kind === 'word' && partsOf({ folded }).some((part) => known.has(stemLike(part))),
    )
  return segmentSentences(context, language)
    .map(({ segment }) => contentWords(segment, language))
    .filter(saysNothing)
    .flat()
}

const partsOf = ({ folded }: Pick<Word, 'folded'>) => folded.split(' ')

/** Which of some words a reader would put for another: a figure of as many digits, a name, a word that is used like it. */
function likely(word: Word, others: readonly Word[], language: ContentLanguage): Word[] {
  const same = others.filter(({ kind }) => kind === word.kind)
  if (word.kind === 'name') return same
  if (word.kind === 'number') return same.filter(({ text }) => text.length === word.text.length)
  // Words of one ending are mostly of one kind: plurals, participles, nouns of a sort.
  const ending = ({ text }: Word) => text.slice(-alike.ending)
  const vectorOf = ({ text }: Word) =>
    wordStem(stemTerm(language, stem(text.toLowerCase(), language)))?.vector
  const own = vectorOf(word)
  return same
    .filter((other) => ending(other) === ending(word))
    .map((other) => ({ other, near: similarity(own, vectorOf(other)) }))
    .filter(({ near }) => near >= alike.from && near <= alike.to)
    .sort((a, b) => b.near - a.near)
    .slice(0, alike.most)
    .map(({ other }) => other)
}

/**
 * A question that nothing answers though it sounds like its own, as a reader would ask it: a name, a figure or a word of
 * it is exchanged for one of the same kind, a word for one that is used alike, from `other`, a question of another article,
 * or, without one, from a sentence of its own paragraph which says nothing else of the question. Null where there is none.
 * `random` gives numbers from 0 to 1.
 */
export function exchangeWord(
  question: SetQuestion,
  language: ContentLanguage,
  random: () => number,
  other?: SetQuestion,
): string | null {
  const { text, answers, context } = question
  const asked = contentWords(text, language)
  const known = new Set(asked.flatMap(partsOf).map(stemLike))
  const answered = new Set(answers.flatMap((answer) => contentWords(answer, language)).flatMap(partsOf))
  const inContext = foldDiacritics(context)
  const pool = other
    ? [...contentWords(other.text, language), ...contentWords(other.context, language)].filter(
        ({ folded }) => !inContext.includes(folded),
      )
    : strangersIn(question, language)
  const strangers = pool.filter((word) =>
    partsOf(word).every((part) => !known.has(stemLike(part)) && !answered.has(part)),
  )
  const ways = asked.flatMap((word, i) => {
    // The first words shape the question.
    if (word.kind === 'word' && i === 0) return []
    const others = likely(word, strangers, language)
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

/** Numbers from 0 to 1 that are the same for the same seed (a linear congruential generator). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
