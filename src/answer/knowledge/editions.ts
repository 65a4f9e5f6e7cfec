import { foldDiacritics } from '../../model/fold.ts'
import { ordinalPattern, ordinals, romanValue } from '../../numbers/number-words.ts'

const ordinalWords = new RegExp(`(?<![a-z])(?:${ordinalPattern})(?![a-z])`, 'g')
const ordinalFigures = /(?<![\p{L}\p{N}.,])(\d{1,3})\s?(?:e|er|re|eme|ieme|st|nd|rd|th)(?![\p{L}\p{N}])/gu
/** A Roman number after a name: "Operation Kestrel IV". A single I may be the pronoun. */
const romanNumbers = /(?<=\p{L}[\p{L}'’-]*\s)([IVXL]{2,6}|[VX])(?![\p{L}\p{N}'’]|\.\S)/gu
const romanAnyCase = /(?<=[\p{L}][\p{L}'’-]{2,}\s)([ivxl]{2,6}|[vx])(?![\p{L}\p{N}.'’])/giu

/**
 * The numbers of editions that a text names, whatever their form: `Pangea XI`, `la onzième opération` and `the 11th`
 * all give 11. Questions may write Roman numbers in small letters, and name no first edition.
 */
export function findEditions(text: string, inQuestion = false): Set<number> {
  const folded = foldDiacritics(text.replace(/\^\{(\w+)\}/g, '$1').replace(/[-\u2010\u2011]/g, ' '))
  const found = new Set<number>()
  for (const [word] of folded.matchAll(ordinalWords)) found.add(ordinals.get(word) ?? 0)
  for (const [, figure] of folded.matchAll(ordinalFigures)) found.add(Number(figure))
  for (const [, roman] of text.matchAll(inQuestion ? romanAnyCase : romanNumbers)) {
    const value = romanValue((roman ?? '').toUpperCase())
    if (value !== null) found.add(value)
  }
  found.delete(0)
  // "The first indications that were recognised": a first one is seldom the first of a numbered series.
  if (inQuestion) found.delete(1)
  return found
}
