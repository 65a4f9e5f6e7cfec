import { anyOf } from '../../model/any-of.ts'
import { isMonthName } from '../../periods/month-names.ts'
import { structureTable } from './tables.ts'

/** A symbol of a document: letters, then parts parted by slashes of which one has a figure. */
export const documentSymbol =
  '[A-Z][A-Z-]{0,9}(?:\\/[A-Z][A-Z-]{0,9}(?:\\.(?:[IVX]{1,5}|\\d{1,2}))?){0,4}\\/(?:[A-Z]{0,4}\\d{1,4}|[A-Z]{1,5}\\d{0,4}\\/\\d{1,4})(?:\\/(?:[A-Z]{1,5}|\\d{1,4}))*(?:[\\/ ](?:Add|Rev|Corr|Suppl|INF|ADD|REV|CORR|PROV|Prov)(?:\\.[ ]?\\d{0,3}|[ ]?\\d{0,3})(?!\\p{L}))*(?:\\.DOC\\.?\\/\\d{1,4})?(?=$|[^\\p{L}\\d/.]|\\.(?!\\p{Lu})|ORIGINAL|Original|DATE|ANNEX|ANEXO|APPENDI|page)'

/** How the text of a paragraph may open, behind its number: a capital, or a sign before one. */
export const textOpens = '[\\p{Lu}«"“(¿¡]'

/** The number of a paragraph at the start of a text. */
export const headsNumber = /^\s*\d{1,3}(?:\.\d{1,3})*\.?\s/

/** A day of a month, with or without its year, at the start of a text: no paragraph begins so. */
export function startsWithDate(text: string): boolean {
  const match =
    /^\s*\d{1,2}(?:\s?(?:er|ler|st|nd|rd|th|º|\^\{\w+\}))?(?:\s*[-–]\s*\d{1,2})?\.?\s*(?:de\s+|of\s+)?(\p{L}{3,})/u.exec(
      text,
    )
  return match?.[1] !== undefined && isMonthName(match[1])
}

const annexWords = structureTable.annex.map((word) => word.toUpperCase())
/** The title of an annex in capitals. */
export const annexWord = `${anyOf(annexWords)}(?:[ ]+(?:[IVX]{1,5}|\\d{1,2}|[A-Z]))?(?![\\p{L}\\d])`
