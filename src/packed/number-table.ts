import { bytesOf, type Section, type Sections } from './sections.ts'
import { TermDictionary } from './term-dictionary.ts'

/** Numbers under keys, as sections that `NumberTable` reads. */
export function numberTableSections(name: string, numbers: ReadonlyMap<string, number>): Section[] {
  const keys = [...numbers.keys()].sort()
  return [
    [`${name}.keys`, TermDictionary.write(keys)],
    [`${name}.numbers`, bytesOf(Float64Array.from(keys, (key) => numbers.get(key) as number))],
  ]
}

/** Numbers under keys, looked up where they lie. */
export class NumberTable {
  private readonly dictionary: TermDictionary
  private readonly numbers: Float64Array

  /** @param sections with those that `numberTableSections` gave for the name */
  constructor(sections: Sections, name: string) {
    this.dictionary = new TermDictionary(sections.bytesOf(`${name}.keys`))
    this.numbers = sections.arrayOf(`${name}.numbers`, Float64Array)
  }

  get(key: string): number | undefined {
    const place = this.dictionary.find(key)
    return place < 0 ? undefined : this.numbers[place]
  }

  has(key: string): boolean {
    return this.dictionary.find(key) >= 0
  }
}
