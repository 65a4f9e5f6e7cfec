import { anyOf } from '../../model/any-of.ts'
import { formsOf } from '../text/document-words.ts'

const labelled = new RegExp(
  `^(?:${anyOf(formsOf('coverLabels'))})\\s{0,4}(?::\\s|\\t|\\|)\\s{0,4}(?=\\S)`,
  'iu',
)
/** The value of a fact is a symbol, a date or a name. */
const maxChars = 160

/** The value of a line that labels a fact of the document ("Document symbol: IP/C/W/1"); null for any other line. */
export function labelledFact(line: string): string | null {
  if (line.length > maxChars) return null
  const label = labelled.exec(line)?.[0]
  return label === undefined ? null : line.slice(label.length).trim()
}
