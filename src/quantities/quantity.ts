import type { Span } from '../model/passage.ts'

export type QuantityKind = 'number' | 'money' | 'percentage' | 'duration' | 'measure' | 'fraction' | 'times'

/** A quantity that a text states; its span is the whole expression as printed: "some 400", "from 10 to 15". */
export interface Quantity extends Span {
  kind: QuantityKind
  /** In `unit`; null where words give none ("hundreds"). A percentage is per hundred. */
  value: number | null
  /** The end of a range, else null. */
  to: number | null
  /** ISO 4217 code of money (`""` where it isn't told), `%`, or a unit as the tables name it: `day`, `kilometre`. */
  unit: string | null
  /** What a unit measures: `duration`, `length`, `area`, … */
  measure: string | null
  /** The words after it that say what it counts. */
  noun: Span | null
  approximate: 'about' | 'more' | 'less' | null
  /** The number alone. */
  core: Span
}
