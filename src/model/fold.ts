import { remembered } from './remembered.ts'

const letters: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', đ: 'd', ł: 'l', ı: 'i' }

const isAscii = (text: string) => !/[\u0080-\uffff]/.test(text)

/** Lower case without diacritics or ligatures: `Événement` gives `evenement`, `œuvre` gives `oeuvre`. */
export function foldDiacritics(text: string): string {
  if (isAscii(text)) return text.toLowerCase()
  const lower = text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '')
  return lower.replace(/[œæßøđłı]/g, (letter) => letters[letter] ?? letter)
}

/**
 * Lower case without diacritics, of the same length as the text, so that places stay what they are: letters that have
 * no plain form of one letter are kept. Apostrophes, dashes and blanks are evened out to `'`, `-` and a space.
 */
export function foldInPlace(text: string): string {
  const plain = text
    .replace(/[’ʼ＇]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s/g, ' ')
  if (isAscii(plain)) return plain.toLowerCase()
  return plain.replace(/\P{ASCII}/gu, foldLetter).toLowerCase()
}
function foldLetter(letter: string): string {
  const folded = foldDiacritics(letter)
  return folded.length === letter.length ? folded : letter
}

/** A text on one line: every run of blanks is one space, none at the ends. */
export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Names and labels are asked for again and again; longer texts are not. */
const maxRemembered = 120
const mostRemembered = 20_000
/** A key under which spellings of one name or label meet: folded, punctuation and spacing evened out. */
export const nameKey: (text: string) => string = remembered(makeKey, mostRemembered, maxRemembered)

function makeKey(text: string): string {
  const folded = foldDiacritics(text).replace(/&/g, ' and ')
  // Most keys are plain letters now, and the classes of all letters take longer to look through.
  const between = isAscii(folded) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu
  return folded.replace(between, ' ').trim()
}
