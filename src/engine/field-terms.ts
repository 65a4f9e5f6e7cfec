import { searchableRanges } from '../analyse/searchable-ranges.ts'
import { sentencesWithin } from '../analyse/sentences-within.ts'
import type { PassageLanguage } from '../model/language.ts'
import type { FieldSpan, IndexedPassage, Span } from '../model/passage.ts'
import { ByteReader, ByteWriter } from '../packed/bytes.ts'
import { numberBytes, packSections, Sections } from '../packed/sections.ts'
import { TermDictionary } from '../packed/term-dictionary.ts'
import { readText, type TextWords, termsOfWords } from '../translate/read-words.ts'
import type { FieldTerms } from './passage-list.ts'

type Field = FieldSpan['field']

/** The index terms of a text, concepts included. */
export const termsOfText = (text: string, languages: readonly PassageLanguage[]): Set<string> =>
  new Set(languages.flatMap((language) => termsOfWords(readText(text, language))))

/** Sentences of a text, values of the fields of a record: those of prose by their sentences. */
export function unitSpans(passage: IndexedPassage): { span: Span; field: Field | null }[] {
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

type ByField = Map<Field, Set<string>>

/** @param words those of the passage's searchable ranges, which are the values of its fields */
function termsByField(passage: IndexedPassage, words: readonly TextWords[]): ByField {
  const byField: ByField = new Map()
  const ranges = searchableRanges(passage)
  for (const { span, field } of unitSpans(passage)) {
    if (field === null) continue
    const own = byField.get(field) ?? new Set()
    byField.set(field, own)
    const whole = ranges.findIndex(({ start, end }) => start === span.start && end === span.end)
    const read = words[whole] ?? readText(passage.text.slice(span.start, span.end), passage.language)
    for (const term of termsOfWords(read)) own.add(term)
  }
  return byField
}

/** The file of a part's records. */
export const fieldTermsName = 'fields.bin'

/**
 * Collects the index terms of records by their fields, and writes them as a file that is looked up in place.
 * Sections: `terms` (sorted), `names` of fields, `starts` of records, `records`: of each its fields, with the places
 * of their terms and how many bytes these are.
 */
export class FieldTermWriter {
  private readonly records: ByField[] = []

  add(record: IndexedPassage, words: readonly TextWords[]): void {
    this.records.push(termsByField(record, words))
  }

  /** Adds a record as a table has it. */
  take(table: FieldTermTable, record: number): void {
    this.records.push(table.termsOf(record))
  }

  write(): Uint8Array {
    const terms = [
      ...new Set(this.records.flatMap((byField) => [...byField.values()].flatMap((own) => [...own]))),
    ]
    const termAt = new Map(terms.sort().map((term, at) => [term, at]))
    const names = [...new Set(this.records.flatMap((byField) => [...byField.keys()]))].sort()
    const writer = new ByteWriter()
    const starts = writer.each(this.records, (byField) => {
      writer.varint(byField.size)
      for (const [field, own] of byField) {
        const places = new ByteWriter()
        places.rising([...own].map((term) => termAt.get(term) as number).sort((a, b) => a - b))
        writer.varint(names.indexOf(field))
        writer.varint(places.length)
        writer.append(places.written())
      }
    })
    return packSections([
      ['terms', TermDictionary.write(terms)],
      ['names', Buffer.from(names.join(' '))],
      ['starts', numberBytes(starts)],
      ['records', writer.written()],
    ])
  }
}

/** How many terms of the last questions stay looked up. */
const maxKnown = 2000

/** The index terms of records, by their places among the records of a part of the corpus. */
export interface RecordTerms {
  of(record: number): FieldTerms
}

/** The same from a file that is in memory. */
export class FieldTermTable implements RecordTerms {
  private readonly terms: TermDictionary
  private readonly names: Field[]
  private readonly starts: Uint32Array
  private readonly bytes: Uint8Array
  private readonly places = new Map<string, number>()
  private asked: { terms: readonly string[]; places: readonly number[] } | undefined

  /** @param stored as `FieldTermWriter` gave it */
  constructor(stored: Uint8Array) {
    const sections = new Sections(stored)
    this.terms = new TermDictionary(sections.bytesOf('terms'))
    this.names = Buffer.from(sections.bytesOf('names')).toString().split(' ') as Field[]
    this.starts = sections.numbersOf('starts')
    this.bytes = sections.bytesOf('records')
  }

  /** Nothing is read before it is asked for. */
  of(record: number): FieldTerms {
    const start = this.starts[record] as number
    return {
      fields: () => this.fieldsAt(start),
      has: (field, term) => {
        const place = this.placeOf(term)
        return place >= 0 && this.holdsAt(start, (name) => name === field, [place])
      },
      hasAny: (fields, terms) => {
        const places = this.placesOf(terms)
        return places.length > 0 && this.holdsAt(start, (name) => fields.has(name), places)
      },
    }
  }

  /** All terms of a record by its fields, as they were collected. */
  termsOf(record: number): ByField {
    const reader = new ByteReader(this.bytes, this.starts[record])
    return new Map(
      Array.from({ length: reader.varint() }, () => {
        const name = this.names[reader.varint()] as Field
        reader.skip()
        return [name, new Set(reader.rising().map((place) => this.terms.at(place)))]
      }),
    )
  }

  private fieldsAt(start: number): Field[] {
    const reader = new ByteReader(this.bytes, start)
    return Array.from({ length: reader.varint() }, () => {
      const name = this.names[reader.varint()] as Field
      const length = reader.varint()
      reader.at += length
      return name
    })
  }

  /** Whether a field that is meant has any of some terms, whose places rise. Asked of all records, word by word. */
  private holdsAt(start: number, isMeant: (field: Field) => boolean, terms: readonly number[]): boolean {
    const reader = new ByteReader(this.bytes, start)
    for (let left = reader.varint(); left > 0; left--) {
      const field = this.names[reader.varint()] as Field
      const end = reader.varint() + reader.at
      if (isMeant(field) && includesAny(reader, terms)) return true
      reader.at = end
    }
    return false
  }

  /** The places of those that any record has, rising; those that were asked for last are asked for again. */
  private placesOf(terms: readonly string[]): readonly number[] {
    if (this.asked?.terms !== terms) {
      const places = terms.map((term) => this.placeOf(term)).filter((place) => place >= 0)
      this.asked = { terms, places: places.sort((a, b) => a - b) }
    }
    return this.asked.places
  }

  private placeOf(term: string): number {
    const known = this.places.get(term)
    if (known !== undefined) return known
    if (this.places.size >= maxKnown) this.places.clear()
    const place = this.terms.find(term)
    this.places.set(term, place)
    return place
  }
}

/** Whether any of some rising numbers is among others, as `ByteWriter.rising` writes them. */
function includesAny(reader: ByteReader, wanted: readonly number[]): boolean {
  let value = 0
  let at = 0
  for (let left = reader.varint(); left > 0; left--) {
    value += reader.varint()
    while (at < wanted.length && (wanted[at] as number) < value) at++
    if (at === wanted.length) return false
    if (wanted[at] === value) return true
  }
  return false
}
