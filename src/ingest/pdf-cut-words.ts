import { contentLanguages } from '../model/language.ts'
import { findCountryCode } from '../names/country-names.ts'
import { accentedWords } from '../tables/accented-words.ts'
import { isCommonWord, isOnlyName } from '../tables/word-rates.ts'

/** Behind an elided article as well: "l'assis" and "tance". */
const headOfLine = /(?<![\p{L}\p{N}-])\p{L}{1,40}$/u
const tailOfLine = /^\p{L}{1,40}(?![\p{L}\p{N}'’-])/u
const insideLine = /(?<=\S\s)(?<![\p{L}\p{N}-])\p{L}{2,40}(?![\p{L}\p{N}-])(?=\s\S)/gu

/** A word is cut over no more lines. */
const maxPieces = 5
/** The share of the widest line of its column that a line with a cut word fills: letters differ in width. */
const minFilled = 0.6

/** Texts of our languages have more words with accents than the table of usual words. */
const accented = new Set(accentedWords)
const minSingular = 4

/** A word as it is written, and without the ending of a plural. */
const singulars = (word: string) =>
  [word, word.replace(/s$/, ''), word.replace(/es$/, '')].filter(
    (form, i) => i === 0 || (form !== word && form.length >= minSingular),
  )

/** Whether a text is a word of the document, as it stands within lines, of a language that is read, or a country. */
export function wordFinder(lines: readonly string[]): (text: string) => boolean {
  let own: Set<string> | undefined
  return (text) => {
    own ??= new Set(lines.flatMap((line) => line.match(insideLine) ?? []).map((word) => word.toLowerCase()))
    const forms = singulars(text.toLowerCase())
    return (
      forms.some((form) => own?.has(form) || accented.has(form)) ||
      contentLanguages.some((language) =>
        forms.some((form) => isCommonWord(form, language) || isOnlyName(form, language)),
      ) ||
      (text.length > minSingular && findCountryCode(text) !== null)
    )
  }
}

const caseOf = (text: string) => (text === text.toLowerCase() ? 'small' : 'capital')

/** How many of the lines that follow `at` go on with the word that it ends with; 0 where it is whole. */
function linesOfWord(
  lines: readonly string[],
  at: number,
  width: number,
  isWord: (text: string) => boolean,
): number {
  const head = headOfLine.exec(lines[at] ?? '')?.[0]
  if (!head) return 0
  const pieces = [head]
  let longest = 0
  for (let next = at + 1; pieces.length < maxPieces; next++) {
    const line = lines[next] ?? ''
    const tail = tailOfLine.exec(line)?.[0]
    // A cut word goes on in small letters, or it is in capitals.
    const goesOn = tail && (caseOf(tail) === 'small' || head === head.toUpperCase())
    if (!tail || !goesOn || (lines[next - 1] ?? '').length < width * minFilled) break
    pieces.push(tail)
    const joined = pieces.join('')
    // Words that fit into the cell are cut in none; pieces that are words themselves are mostly two.
    const forced = lines[at] === head && joined.length > width
    if (isWord(joined) && (forced || pieces.some((piece) => !isWord(piece)))) longest = pieces.length - 1
    if (tail !== line) break
  }
  return longest
}

/**
 * The lines of a cell, with the words that narrow columns cut without a hyphen in one piece.
 * @param width how many characters the longest line of its column has
 */
export function joinCutLines(
  lines: readonly string[],
  width: number,
  isWord: (text: string) => boolean,
): string[] {
  const joined: string[] = []
  let open = 0
  for (const [at, line] of lines.entries()) {
    if (open > 0) joined.push((joined.pop() ?? '') + line)
    else joined.push(line)
    open = Math.max(open - 1, linesOfWord(lines, at, width, isWord))
  }
  return joined
}
