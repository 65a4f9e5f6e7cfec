import { ByteReader, ByteWriter } from './bytes.ts'
import { numberBytes, type Section, type Sections } from './sections.ts'
import { TermDictionary } from './term-dictionary.ts'

/** Texts under keys, as sections that `TextTable` reads. @param options as those of `TermDictionary.write` */
export function textTableSections(
  name: string,
  entries: Iterable<readonly [key: string, text: string]>,
  options?: { near?: boolean },
): Section[] {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  const texts = new ByteWriter()
  const starts = texts.each(sorted, ([, text]) => texts.text(text))
  const keys = sorted.map(([key]) => key)
  return [
    [`${name}.keys`, TermDictionary.write(keys, options)],
    [`${name}.starts`, numberBytes(starts)],
    [`${name}.texts`, texts.written()],
  ]
}

/** Texts under keys, looked up where they lie: a text is an object only while it is looked at. */
export class TextTable {
  readonly dictionary: TermDictionary
  private readonly starts: Uint32Array
  private readonly texts: Uint8Array

  /** @param sections with those that `textTableSections` gave for the name */
  constructor(sections: Sections, name: string) {
    this.dictionary = new TermDictionary(sections.bytesOf(`${name}.keys`))
    this.starts = sections.numbersOf(`${name}.starts`)
    this.texts = sections.bytesOf(`${name}.texts`)
  }

  get size(): number {
    return this.dictionary.size
  }

  get(key: string): string | undefined {
    const place = this.dictionary.find(key)
    return place < 0 ? undefined : this.at(place)
  }

  has(key: string): boolean {
    return this.dictionary.find(key) >= 0
  }

  /** The text of the key of a rank. */
  at(place: number): string {
    return new ByteReader(this.texts, this.starts[place]).text()
  }

  keys(): Iterable<string> {
    return this.dictionary.range()
  }
}
