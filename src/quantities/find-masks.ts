import { anyOf } from '../model/any-of.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'
import type { Span } from '../model/passage.ts'
import { quantityTables } from './quantity-tables.ts'

const figures = '\\d+(?:[.,]\\d+)*(?:\\s?bis)?'
const joined = `${figures}(?:\\s?(?:[,;&/-]|(?:and|et|y|e|to|a|or|ou|o)\\s)\\s?${figures})*`
/**
 * What holds figures that are no quantities: symbols, addresses, telephone numbers, versions, times of day, marks of
 * lists and notes, numbers of paragraphs, references. Over folded text, of which letters are small.
 */
const masks: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)\S+|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]+/gu,
  /(?<![\p{L}\p{N}])\p{L}[\p{L}\p{N}.-]*(?:\/[\p{L}\p{N}.-]+)+/gu,
  /(?<![\p{L}\p{N}])\d+\/\p{L}[\p{L}\p{N}/.-]*/gu,
  /\^\{[^}]*\}|\[\d+(?:[,\s-]+\d+)*\]/g,
  /\+\d[\d\s().-]{6,}\d|\(\d{2,4}\)\s?\d[\d\s.-]{4,}\d|(?<![\d,.])\d{1,5}(?:-\d{1,7}){2,}(?:-[\dx])?(?!\d)/g,
  /(?<![\d.,])\d{1,4}(?:\.\d{1,4}){2,}(?![\d,])(?<!\d(?:\.\d{3})+)/g,
  /(?<![\d.,])\d{1,2}(?::\d{2})+|(?<![\d.,])\d{1,2}\s?h\s?\d{2}(?!\d)|(?<![\d.,])\d{1,2}(?:[.:]\d{2})?\s?[ap]\.?m(?:\.|(?![\p{L}]))/gu,
  /^[ \t]{0,8}\(?\d{1,3}(?:\.\d{1,3})*[.)]\s/gm,
  /(?<=[;:.,]\s{0,2})\(?\d{1,2}\)(?=\s)|(?<![\d.,/])\d+\/\d+(?![\d/])/g,
  /\p{L}-?\d[\p{L}\p{N}]*(?:[.,]\d+)?|(?<!\d)\d+x\d+|§\s?\d+(?:\.\d+)*|#\s?\d+/gu,
]

/** "Article 31", « tableaux 3 et 4 », "Chapter IV", by language: "para" is a paragraph in English only. */
const references = Object.fromEntries(
  contentLanguages.map((language) => [
    language,
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${anyOf(quantityTables[language].references)})\\s{0,2}:?\\s{0,2}(?:${joined}|[ivxlc]+(?![\\p{L}\\p{N}]))`,
      'gu',
    ),
  ]),
) as Record<ContentLanguage, RegExp>

/** "3.2 The Council …": the number of a paragraph, over the text as written. */
const paragraphNumber = /^[ \t]{0,8}\d{1,2}(?:\.\d{1,2})+\s{1,4}(?=\p{Lu})/gmu

/** The stretches of folded text whose figures are no quantities, in no order. Years and dates are not among them. */
export function findMasks(folded: string, original: string, language: ContentLanguage): Span[] {
  if (!/\d/.test(folded)) return []
  return [...masks, references[language]]
    .flatMap((mask) => spansOf(folded, mask))
    .concat(spansOf(original, paragraphNumber))
}
const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
