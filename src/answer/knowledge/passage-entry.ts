import { sentencesWithin } from '../../analyse/sentences-within.ts'
import { periodOf } from '../../engine/passage-filter.ts'
import type { ActivityRecord } from '../../model/activity-record.ts'
import type { FieldSpan, IndexedPassage, Span } from '../../model/passage.ts'
import { findQuantities } from '../../quantities/find-quantities.ts'
import { findEditions } from './editions.ts'
import { openingPronouns } from './grammar.ts'
import { isOfKind } from './label-kinds.ts'
import { termsOfText } from './text-terms.ts'

/** A sentence, or the value of a record's field: what is weighed and quoted. */
export interface Unit extends Span {
  entry: PassageEntry
  /** Which field of a record it stands in; null in running text. */
  field: FieldSpan['field'] | null
  terms: ReadonlySet<string>
  /** Terms of the sentence before, where this one takes it up with a pronoun: "It was led by …" */
  carried: ReadonlySet<string>
  editions: ReadonlySet<number>
  /** Its place among the units of the passage. */
  at: number
}

/** What a passage stands under: its headings, the document's title and organization. */
export interface PassageContext {
  readonly terms: ReadonlySet<string>
}

function unitSpans(passage: IndexedPassage): { span: Span; field: FieldSpan['field'] | null }[] {
  const { text, fields, language } = passage
  if (!fields)
    return sentencesWithin(text, { start: 0, end: text.length }, language).map((span) => ({
      span,
      field: null,
    }))
  return fields
    .filter(({ start, end }) => end > start)
    .flatMap(({ field, start, end }) => {
      const prose = field === 'outputs' || field === 'extra' || field === 'description'
      const spans = prose ? sentencesWithin(text, { start, end }, language) : [{ start, end }]
      return spans.map((span) => ({ span, field }))
    })
}

const none: ReadonlySet<string> = new Set()
const takesUp = new RegExp(`^\\W*${openingPronouns}(?![\\p{L}\\p{N}])`, 'u')

function union<T>(sets: Iterable<ReadonlySet<T>>): Set<T> {
  const all = new Set<T>()
  for (const set of sets) for (const member of set) all.add(member)
  return all
}

/** A passage as answering sees it. It is read when something is asked of its text, and once. */
export class PassageEntry {
  readonly passage: IndexedPassage
  private readonly under: PassageContext
  private read: { units: Unit[]; terms: ReadonlySet<string>; editions: ReadonlySet<number> } | undefined

  constructor(passage: IndexedPassage, under: PassageContext) {
    this.passage = passage
    this.under = under
  }

  /** Terms of what it stands under. */
  get context(): ReadonlySet<string> {
    return this.under.terms
  }

  get units(): readonly Unit[] {
    return this.reading().units
  }

  /** Terms of the whole passage. */
  get terms(): ReadonlySet<string> {
    return this.reading().terms
  }

  get editions(): ReadonlySet<number> {
    return this.reading().editions
  }

  private reading() {
    if (!this.read) {
      const units: Unit[] = []
      for (const [at, { span, field }] of unitSpans(this.passage).entries()) {
        const text = this.passage.text.slice(span.start, span.end)
        const terms = termsOfText(text, [this.passage.language])
        const before = field === null && takesUp.test(text) ? units.at(-1) : undefined
        const carried = before ? union([before.terms, before.carried]) : none
        units.push({ ...span, entry: this, field, terms, carried, editions: findEditions(text), at })
      }
      this.read = {
        units,
        terms: union(units.map(({ terms }) => terms)),
        editions: union(units.map(({ editions }) => editions)),
      }
    }
    return this.read
  }
}

const dayCount = ({ from, to }: { from: string; to: string }) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1

/** A passage that carries a record. */
export class RecordEntry extends PassageEntry {
  readonly record: ActivityRecord
  readonly codes: ReadonlySet<string>
  readonly period: { from: string; to: string } | null
  /** Days from first to last, both counted; null without dates. */
  readonly days: number | null
  private byField: ReadonlyMap<FieldSpan['field'], ReadonlySet<string>> | undefined

  constructor(passage: IndexedPassage, record: ActivityRecord, under: PassageContext) {
    super(passage, under)
    this.record = record
    this.codes = new Set(record.countries.flatMap(({ code }) => (code ? [code] : [])))
    this.period = periodOf(passage)
    this.days = this.period ? dayCount(this.period) : null
  }

  /** Whether a field holds anything. */
  gives(field: FieldSpan['field']): boolean {
    const { fields, text } = this.passage
    return (fields ?? []).some((f) => f.field === field && text.slice(f.start, f.end).trim() !== '')
  }

  /** The labelled value that tells what it cost, or how many took part; null where none is a number. */
  amountOf(kind: 'cost' | 'participants'): { label: string; value: number; quote: Span } | null {
    for (const { field, label, start, end } of this.passage.fields ?? []) {
      // Under "Participants" some records have who took part, others how many did.
      const told = field === 'extra' || (field === 'audience' && kind === 'participants')
      if (!told || !isOfKind(label, kind)) continue
      const text = this.passage.text.slice(start, end)
      const [quantity] = findQuantities(text, this.passage.language, [])
      if (quantity?.value && text.slice(0, quantity.start).trim() === '')
        return { label, value: quantity.value, quote: { start, end } }
    }
    return null
  }

  amount(kind: 'cost' | 'participants'): number | null {
    return this.amountOf(kind)?.value ?? null
  }

  get termsByField(): ReadonlyMap<FieldSpan['field'], ReadonlySet<string>> {
    if (!this.byField) {
      const fields = new Set(this.units.flatMap(({ field }) => (field ? [field] : [])))
      this.byField = new Map(
        [...fields].map((field) => {
          const own = this.units.filter((unit) => unit.field === field)
          return [field, union(own.map(({ terms }) => terms))]
        }),
      )
    }
    return this.byField
  }
}
