import { foldDiacritics } from './fold.ts'
import type { Span } from './passage.ts'

/** A word of a question as cues see it: folded, articles with an apostrophe by themselves. */
export interface QuestionWord extends Span {
  folded: string
}

/** A question's words, and the same as one string between spaces that patterns are matched against. */
export interface QuestionWords {
  words: QuestionWord[]
  key: string
  /** Where each word begins in `key`. */
  starts: number[]
}

/** Folded, but for the accent that tells « où » from « ou ». */
const foldWord = (word: string) =>
  /^o[uù]$/i.test(word) && word.toLowerCase() === 'où' ? 'où' : foldDiacritics(word)

/** Takes a question apart into words with their places: « L'atelier a-t-il eu lieu ? » gives l, atelier, a, t, il, … */
export function questionWords(text: string): QuestionWords {
  const words = [...text.normalize('NFC').matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: foldWord(match[0]),
  }))
  const starts: number[] = []
  let key = ' '
  for (const { folded } of words) {
    starts.push(key.length)
    key += `${folded} `
  }
  return { words, key, starts }
}

/** The alternatives of a pattern that stand in no group of it. */
function alternativesOf(source: string): string[] {
  const parts = ['']
  let depth = 0
  for (const letter of source) {
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    if (letter === '|' && depth === 0) parts.push('')
    else parts.push(`${parts.pop()}${letter}`)
  }
  return parts
}

/** A pattern of a cue table, made to match whole words of a key. `^` and `$` are the question's ends. */
export function cuePattern(sources: readonly string[]): RegExp {
  if (sources.length === 0) return /(?!)/gu
  // The longest first: of several forms the one that says most is meant.
  const parts = sources
    .flatMap(alternativesOf)
    .sort((a, b) => b.length - a.length)
    .map((source) => {
      const anchored = source.startsWith('^')
      const body = (anchored ? source.slice(1) : source).replace(/\$$/, '(?= $)')

      return `${anchored ? '(?<=^ )' : '(?<= )'}(?:${body})(?:(?= )|(?<= ))`
    })
  return new RegExp(parts.join('|'), 'gu')
}

/** The words that a stretch of the key covers. */
export function wordsWithin({ words, starts }: QuestionWords, from: number, to: number): QuestionWord[] {
  return words.filter((_, i) => (starts[i] ?? 0) >= from && (starts[i] ?? 0) < to)
}
