import { foldInPlace, nameKey } from '../../model/fold.ts'
import type { PassageLanguage } from '../../model/language.ts'
import type { Span } from '../../model/passage.ts'
import { overlapsAny } from '../../model/spans.ts'
import { type FoundPeriod, findPeriods } from '../../periods/find-periods.ts'
import { findQuantities } from '../../quantities/find-quantities.ts'
import type { Quantity, QuantityKind } from '../../quantities/quantity.ts'
import { findNames } from './find-names.ts'
import { findLanguages, nameWords } from './name-tables.ts'

/** What kind of value a stretch of text is. */
export type ValueKind =
  | Exclude<QuantityKind, 'fraction'>
  | 'date'
  | 'year'
  | 'person'
  | 'place'
  | 'organization'
  | 'country'
  | 'language'
  | 'frequency'
  | 'url'
  | 'email'
  | 'phone'
  | 'acronym'
  | 'title'
  | 'name'

/** A value that a sentence holds: what a question may ask for. `text` is `sentence.slice(start, end)`. */
export interface ValueSpan extends Span {
  type: ValueKind
  text: string
  /** The same for values that are the same: `120`, `USD 12000`, `2019-04-04/2019-04-07`, `--05-06` (no year), a folded name. */
  normalized: string
  /** The quantity or period that it is, where it is one. */
  quantity: Quantity | null
  period: FoundPeriod | null
}

const patterns: [ValueKind, RegExp][] = [
  ['email', /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  ['url', /(?:https?:\/\/|www\.)[^\s<>"«»]+[^\s<>"«».,;:!?)'’]/giu],
  ['phone', /(?<![\d.,])(?:\+\d|\(\d{1,4}\)\s?\d)[\d\s().-]{5,}\d/gu],
  ['title', /(?<=[«“"]\s?)[^«»“”"]{3,120}?(?=\s?[»”"])/gu],
]
const pad = (value: number) => String(value).padStart(2, '0')
function normalizedPeriod({ from, to, month, day }: FoundPeriod): string {
  if (from !== null || to !== null) return from === to ? (from ?? '') : `${from ?? '..'}/${to ?? '..'}`
  return month === null ? '' : day === null ? `--${pad(month)}` : `--${pad(month)}-${pad(day)}`
}
const normalizedQuantity = ({ kind, value, to, unit, core }: Quantity, text: string) => {
  const number =
    value === null ? nameKey(text.slice(core.start, core.end)) : to === null ? `${value}` : `${value}..${to}`
  return kind === 'money'
    ? `${unit ?? ''} ${number}`.trim()
    : kind === 'percentage'
      ? `${number}%`
      : unit
        ? `${number} ${unit}`
        : number
}

/** What is found in a sentence, where it is known already. */
export interface SentenceContext {
  /** Without names: where only figures and dates matter. */
  withoutNames?: boolean
}

/**
 * Every value of a sentence, in order, its offsets exact: quantities, dates and years, names by what they name,
 * languages, addresses, titles in quotation marks. Values of one kind share no character; a title may hold others.
 * Figures of symbols, references, list marks and dates are no numbers. `language` is the text's.
 */
export function findValues(
  text: string,
  language_: PassageLanguage,
  { withoutNames = false }: SentenceContext = {},
): ValueSpan[] {
  const periods = findPeriods(text).filter(
    (period, i, all) => all.findIndex(({ start }) => start === period.start) === i,
  )
  const quantities = /[\d\p{L}]/u.test(text) ? findQuantities(text, language_, periods) : []
  const values: ValueSpan[] = [
    ...periods.map((period): ValueSpan => {
      const bare = period.precision === 'year' && period.open === null
      return {
        ...spanOf(text, period),
        type: bare ? 'year' : 'date',
        normalized: normalizedPeriod(period),
        period,
        quantity: null,
      }
    }),
    ...quantities.map(
      (quantity): ValueSpan => ({
        ...spanOf(text, quantity),
        type: quantity.kind === 'fraction' ? 'percentage' : quantity.kind,
        normalized: normalizedQuantity(quantity, text),
        quantity,
        period: null,
      }),
    ),
  ]
  const add = (type: ValueKind, { start, end }: Span) => {
    const span = spanOf(text, { start, end })
    values.push({ ...span, type, normalized: nameKey(span.text), quantity: null, period: null })
  }
  for (const [type, pattern] of patterns) for (const match of text.matchAll(pattern)) add(type, spanIn(match))
  if (!withoutNames) {
    const folded = foldInPlace(text)
    for (const span of findLanguages(folded)) add('language', span)
    for (const span of nameWords.findFrequencies(folded)) add('frequency', span)
    const taken = [...values]
    for (const name of findNames(text, language_)) if (!overlapsAny(name, taken)) add(name.type, name)
  }
  return values.sort((a, b) => a.start - b.start || b.end - a.end)
}
const spanIn = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length })
const spanOf = (text: string, { start, end }: Span) => ({ start, end, text: text.slice(start, end) })
