import { takesUp } from '../../analyse/grammar.ts'
import { termsOfText, unitSpans } from '../../engine/field-terms.ts'
import { periodOf } from '../../engine/passage-filter.ts'
import type { FieldTerms, PassageContents, RecordFacts } from '../../engine/passage-list.ts'
import type { ActivityRecord } from '../../model/activity-record.ts'
import { onceEach } from '../../model/once-each.ts'
import type { FieldSpan, IndexedPassage, Span } from '../../model/passage.ts'
import { RecentValues } from '../../model/recent-values.ts'
import { remembered } from '../../model/remembered.ts'
import { findQuantities } from '../../quantities/find-quantities.ts'
import { findEditions } from './editions.ts'
import { countsPeople, isOfKind } from './label-kinds.ts'
import { namesPartner } from './names-partner.ts'

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

/** Terms of what a passage stands under: its headings, the document's title and organization. */
export type ContextTerms = (section: readonly string[]) => ReadonlySet<string>

const none: ReadonlySet<string> = new Set()

function union<T>(sets: Iterable<ReadonlySet<T>>): Set<T> {
  const all = new Set<T>()
  for (const set of sets) for (const member of set) all.add(member)
  return all
}

/** What is worked out of a passage's text. */
interface Reading {
  units: Unit[]
  terms: ReadonlySet<string>
  editions: ReadonlySet<number>
}

/** Of so many passages of a corpus it stays: those that were asked for last. */
const maxReadings = 3000
const readingsOf = onceEach((_: PassageContents) => new RecentValues<PassageEntry, Reading>(maxReadings))

/** A passage as answering sees it. Its text is read when something is asked of it. */
export class PassageEntry {
  protected readonly contents: PassageContents
  /** Where it stands in `contents`. */
  readonly place: number
  private readonly contextTerms: ContextTerms

  constructor(contents: PassageContents, place: number, contextTerms: ContextTerms) {
    this.contents = contents
    this.place = place
    this.contextTerms = contextTerms
  }

  get passage(): IndexedPassage {
    return this.contents.at(this.place) as IndexedPassage
  }

  get id(): string {
    return this.contents.idAt(this.place)
  }

  get documentId(): string {
    return this.contents.documentIdAt(this.place)
  }

  /** Terms of what it stands under. */
  get context(): ReadonlySet<string> {
    return this.contextTerms(this.passage.section)
  }

  get units(): readonly Unit[] {
    return this.reading().units
  }

  /** Terms of the whole passage. */
  get terms(): ReadonlySet<string> {
    return this.reading().terms
  }

  /** Whether the passage has any of some terms. */
  holdsAny(terms: readonly string[]): boolean {
    return terms.some((term) => this.terms.has(term))
  }

  get editions(): ReadonlySet<number> {
    return this.reading().editions
  }

  private reading(): Reading {
    return readingsOf(this.contents).of(this, () => this.read())
  }

  private read(): Reading {
    const { passage } = this
    const units: Unit[] = []
    for (const [at, { span, field }] of unitSpans(passage).entries()) {
      const text = passage.text.slice(span.start, span.end)
      const terms = termsOfText(text, [passage.language])
      const before = field === null && takesUp(text, passage.language) ? units.at(-1) : undefined
      const carried = before ? union([before.terms, before.carried]) : none
      units.push({ ...span, entry: this, field, terms, carried, editions: findEditions(text), at })
    }
    return {
      units,
      terms: union(units.map(({ terms }) => terms)),
      editions: union(units.map(({ editions }) => editions)),
    }
  }
}

const dayCount = ({ from, to }: { from: string; to: string }) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1

/** Fields in which a record tells what it was, rather than names it. */
const narrative: ReadonlySet<FieldSpan['field']> = new Set(['outputs', 'description', 'audience', 'extra'])

/** What an activity cost, or how many took part in it. */
export interface RecordAmount {
  /** What it stands under; null where the text tells it. */
  label: string | null
  /** What amounts have to share to be compared: the label, the currency. */
  unit: string
  value: number
  /** What says it. */
  told: Span
  /** The sentence or field that says it. */
  quote: Span
}

/** So many lists of countries are known: records repeat them, and a set of its own for each would take most of their room. */
const maxLists = 10_000
const codeSet = remembered(
  (list): ReadonlySet<string> => new Set(list.split(' ').filter((code) => code !== '')),
  maxLists,
)
const codesOf = ({ countries }: RecordFacts) => codeSet(countries.map(({ code }) => code ?? '').join(' '))

/** A passage that carries a record. */
export class RecordEntry extends PassageEntry {
  readonly codes: ReadonlySet<string>

  constructor(contents: PassageContents, place: number, facts: RecordFacts, contextTerms: ContextTerms) {
    super(contents, place, contextTerms)
    this.codes = codesOf(facts)
  }

  /** Looked up in the index: a corpus has more of them than there is memory for. */
  get facts(): RecordFacts {
    return this.contents.factsAt(this.place) as RecordFacts
  }

  get period(): { from: string; to: string } | null {
    return periodOf({ record: this.facts })
  }

  /** Days from first to last, both counted; null without dates. */
  get days(): number | null {
    const { period } = this
    return period ? dayCount(period) : null
  }

  get record(): ActivityRecord {
    return this.passage.record as ActivityRecord
  }

  get fieldTerms(): FieldTerms {
    return this.contents.fieldTermsAt(this.place) as FieldTerms
  }

  /** Where it says with whom it was done: "In collaboration with WIPO …". */
  get partnerUnits(): Unit[] {
    const { text } = this.passage
    const isText = ({ field }: Unit) => field !== 'urls' && field !== 'contacts'
    return this.units.filter((unit) => isText(unit) && namesPartner(text.slice(unit.start, unit.end)))
  }

  get namesPartner(): boolean {
    return this.partnerUnits.length > 0
  }

  /** The same, told by the index without reading the record. */
  override holdsAny(terms: readonly string[]): boolean {
    return this.fieldTerms.hasAny(new Set(this.fieldTerms.fields()), terms)
  }

  /** Whether a field holds anything. */
  gives(field: FieldSpan['field']): boolean {
    return this.facts.given.includes(field)
  }

  /**
   * What it cost, or how many took part: under a label that says so, else in its text ("160 participants", "it cost
   * EUR 500"); null where neither tells it, or the text tells several.
   */
  amountOf(kind: 'cost' | 'participants'): RecordAmount | null {
    return this.labelledAmount(kind) ?? this.toldAmount(kind)
  }

  private labelledAmount(kind: 'cost' | 'participants'): RecordAmount | null {
    for (const { field, label, start, end } of this.passage.fields ?? []) {
      // Under "Participants" some records have who took part, others how many did.
      const told = field === 'extra' || (field === 'audience' && kind === 'participants')
      if (!told || !isOfKind(label, kind)) continue
      const text = this.passage.text.slice(start, end)
      const [quantity] = findQuantities(text, this.passage.language, [])
      if (quantity?.value && text.slice(0, quantity.start).trim() === '')
        return { label, unit: label, value: quantity.value, told: { start, end }, quote: { start, end } }
    }
    return null
  }

  private toldAmount(kind: 'cost' | 'participants'): RecordAmount | null {
    const { language, text: all } = this.passage
    // Sentences alone: what `units` work out of their words isn't needed, and there may be thousands of records.
    const found = unitSpans(this.passage).flatMap(({ field, span: { start, end } }) => {
      if (field === null || !narrative.has(field)) return []
      const text = all.slice(start, end)
      if (!/\p{N}/u.test(text) || (kind === 'cost' && !isOfKind(text, kind))) return []
      return findQuantities(text, language).flatMap((quantity) => {
        const noun = quantity.noun ? text.slice(quantity.noun.start, quantity.noun.end) : ''
        const counts = kind === 'cost' ? quantity.kind === 'money' : countsPeople(noun)
        if (!counts || quantity.value === null) return []
        const to = kind === 'cost' ? quantity.end : (quantity.noun?.end ?? quantity.end)
        const unit = kind === 'cost' ? (quantity.unit ?? '') : kind
        const told = { start: start + quantity.start, end: start + to }
        return [{ label: null, unit, value: quantity.value, told, quote: { start, end }, noun }]
      })
    })
    const sure = found.filter(({ noun }) => isOfKind(noun, kind))
    const [amount, ...others] = sure.length > 0 ? sure : found
    return amount && others.length === 0 ? amount : null
  }

  amount(kind: 'cost' | 'participants'): number | null {
    return this.amountOf(kind)?.value ?? null
  }
}
