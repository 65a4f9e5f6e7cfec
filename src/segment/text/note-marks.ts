const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** A footnote mark: superscript digits, `^{1}` or asterisks. */
export const footnoteMark = `(?:[${superscripts}]{1,3}|\\^\\{\\d{1,3}\\}|\\*{1,3}(?!\\*))`
/** The number that a mark stands for: `¹` and `^{1}` give `1`; asterisks stay. */
export const markNumber = (mark: string) => mark.normalize('NFKC').replace(/[\^{}]/g, '')

/** One mark at the very end of a text, however it is written: `¹`, `^{1}`, `*`, `†`, `[1]`, `(1)`, `.1`. */
const markAtEnd = new RegExp(
  `(?:${footnoteMark}|[†‡§]{1,3}|\\[(?:\\d{1,3}|[a-z*])\\]|\\((?:\\d{1,3}|\\*)\\)|(?<=\\p{L}[.!?…»”)]{1,2})\\d{1,2})$`,
  'u',
)
/** Marks are short, and a sentence has few. */
const maxMarkChars = 8
const maxMarks = 4

/** A text without the marks of notes at its end, and the space before them: how the sentence itself ends. */
export function withoutNoteMarks(text: string): string {
  let rest = text.trimEnd()
  for (let count = 0; count < maxMarks; count++) {
    // Marks may be parted by commas: "mars¹, ²".
    const before = count > 0 ? rest.replace(/,$/, '') : rest
    const tail = before.slice(-maxMarkChars)
    const cut = tail.replace(markAtEnd, '')
    if (cut === tail) break
    rest = (before.slice(0, before.length - tail.length) + cut).trimEnd()
  }
  return rest
}
