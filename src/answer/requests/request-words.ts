import { findSymbols } from '../../analyse/symbols.ts'
import { isStopWord } from '../../analyse/tables.ts'
import type { ContentLanguage } from '../../model/language.ts'
import { type QuestionWords, questionWords } from '../../model/question-words.ts'
import { requestWords, type WordClass } from './request-tables.ts'

/** A stretch of words of one class, by the places of its first word and of the one after its last. */
export interface WordRun {
  from: number
  to: number
}

/** The signs that stand for "paragraph" in citations, as the word that the tables have for them. */
const signs = /[¶§]/g

/** A question as requests are read: its words, and which of them are of which class in one language. */
export class RequestWords {
  readonly text: string
  readonly language: ContentLanguage
  readonly words: QuestionWords
  private readonly found = new Map<WordClass, WordRun[]>()

  constructor(text: string, language: ContentLanguage) {
    this.text = text.replace(signs, ' pilcrow ')
    this.language = language
    this.words = questionWords(this.text)
  }

  get length(): number {
    return this.words.words.length
  }

  /** Whether a document's symbol stands in it, which speaks of a document without the word. */
  get namesSymbol(): boolean {
    return findSymbols(this.text).length > 0
  }

  /** Where words of a class stand, in order. */
  runs(name: WordClass): WordRun[] {
    const known = this.found.get(name)
    if (known) return known
    const { key, starts } = this.words
    const place = (at: number) => starts.filter((start) => start < at).length
    const runs = [...key.matchAll(requestWords[this.language][name])].map((match) => ({
      from: place(match.index),
      to: place(match.index + match[0].length),
    }))
    this.found.set(name, runs)
    return runs
  }

  has(name: WordClass): boolean {
    return this.runs(name).length > 0
  }

  /** Whether a word says nothing by itself. */
  isFiller(at: number): boolean {
    const word = this.words.words[at]?.folded ?? ''
    return isStopWord(word, this.language) && !within(at, this.runs('negation'))
  }

  /** Whether a word is all capitals among others that aren't. */
  isAcronym(at: number): boolean {
    const word = this.words.words[at]
    return (
      word !== undefined &&
      /^\p{Lu}{2,}s?$/u.test(this.text.slice(word.start, word.end)) &&
      /\p{Ll}/u.test(this.text)
    )
  }

  /** A stretch of words as it was typed. */
  slice({ from, to }: WordRun): string {
    const { words } = this.words
    return this.text.slice(words[from]?.start ?? this.text.length, words[to - 1]?.end ?? 0)
  }
}

/** Whether a word lies in one of some runs. */
export const within = (at: number, runs: readonly WordRun[]) =>
  runs.some(({ from, to }) => at >= from && at < to)
