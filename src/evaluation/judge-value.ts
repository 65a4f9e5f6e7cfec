import { isStopWord } from '../analyse/tables.ts'
import { foldDiacritics } from '../model/fold.ts'
import type { ContentLanguage } from '../model/language.ts'

/** "1,200", "1.200" and "1 200" are one figure. */
const thousands = /(?<=\d)[.,\s](?=\d{3}(?!\d))/g

/** The words of a value that carry meaning, folded. */
const plain = (text: string, language: ContentLanguage) =>
  [...text.replace(thousands, '').matchAll(/[\p{L}\p{M}\p{N}]+(?:[.,][\p{N}]+)*|[%\p{Sc}]/gu)]
    .map(([word]) => word)
    .filter((word) => !isStopWord(word.toLowerCase(), language))
    .map((word) => foldDiacritics(word).toLowerCase())
    .join(' ')
const figures = (text: string) => text.replace(/[^\d.,]/g, '')

/**
 * Whether a value is an answer: the same words, or one holding the other without being twice as long; with figures, the
 * same figures, or all of those asked for.
 */
export function isValue(value: string, answer: string, language: ContentLanguage): boolean {
  const [a, b] = [plain(value, language), plain(answer, language)]
  if (a === '' || b === '') return false
  const within = ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `)
  const [figuresA, figuresB] = [figures(a), figures(b)]
  if (figuresA !== '' && figuresB !== '')
    return figuresA === figuresB || (within && figuresA.length >= figuresB.length)
  return within && 2 * Math.min(a.length, b.length) >= Math.max(a.length, b.length)
}
