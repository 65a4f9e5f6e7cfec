import type { PassageLanguage } from '../../model/language.ts'
import { findValues, type ValueSpan } from '../knowledge/value-types.ts'

/** How many sentences are remembered: the passages that are asked about most are read once, not by every question. */
const maxSentences = 5000
const read = new Map<string, readonly ValueSpan[]>()

const hasUnit: ReadonlySet<string> = new Set(['measure', 'money', 'percentage'])
/** A share in words, such as "half", has no unit that a figure could leave out. */
const hasFigure = ({ text }: ValueSpan) => /\p{N}/u.test(text)

/** "One mill ground 40 tonnes, the other *six*": a figure that nothing follows measures what the one before it does. */
function withUnitsBefore(values: readonly ValueSpan[]): ValueSpan[] {
  let last: ValueSpan | null = null
  return values.map((value) => {
    if (hasUnit.has(value.type)) last = value.type !== 'percentage' || hasFigure(value) ? value : null
    // What counts something else ends it: "40 tonnes for 3 towns, and 12".
    else if (value.quantity?.noun) last = null
    return last && value.type === 'number' && !value.quantity?.noun ? { ...value, type: last.type } : value
  })
}

/** The values of a sentence, as `findValues` gives them, with figures that leave their unit out. */
export function sentenceValues(sentence: string, language: PassageLanguage): readonly ValueSpan[] {
  const key = `${language} ${sentence}`
  const known = read.get(key)
  if (known) return known
  const values = withUnitsBefore(findValues(sentence, language))
  if (read.size >= maxSentences) read.clear()
  read.set(key, values)
  return values
}
