import type { ContentLanguage } from '../model/language.ts'
import { letterNumber, romanNumber } from './list-number.ts'
import { cardinalName, ordinalDigits, ordinalName } from './number-names.ts'

const upper = (write: (number: number) => string) => (number: number) => write(number).toUpperCase()
const roman = (number: number) => (number < 4000 ? romanNumber(number) : String(number))
/** Marks of notes in the order of the Chicago manual, doubled when all are used. */
const chicagoMarks = ['*', '†', '‡', '§']
const circledOne = 0x2460
const circledMost = 20

const formats: Record<string, (number: number, language: ContentLanguage) => string> = {
  lowerLetter: letterNumber,
  upperLetter: upper(letterNumber),
  lowerRoman: roman,
  upperRoman: upper(roman),
  ordinal: ordinalDigits,
  ordinalText: ordinalName,
  cardinalText: cardinalName,
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalEnclosedParen: (number) => `(${number})`,
  decimalEnclosedFullstop: (number) => `${number}.`,
  decimalEnclosedCircle: (number) =>
    number <= circledMost ? String.fromCodePoint(circledOne + number - 1) : String(number),
  numberInDash: (number) => `- ${number} -`,
  hex: upper((number) => number.toString(16)),
  chicago: (number) =>
    (chicagoMarks[(number - 1) % chicagoMarks.length] ?? '*').repeat(Math.ceil(number / chicagoMarks.length)),
}

/**
 * A number as Word prints it in a format; `001, 002, …` is a format that shows its width. Formats of other scripts are
 * printed as digits.
 * @example formatNumber(4, 'upperRoman', 'fr') // 'IV'
 */
export function formatNumber(number: number, format: string, language: ContentLanguage): string {
  const width = /^(0*\d)(?:,|$)/.exec(format)?.[1]?.length
  if (width !== undefined) return String(number).padStart(width, '0')
  if (format === 'none') return ''
  return number < 1 ? String(number) : (formats[format]?.(number, language) ?? String(number))
}
