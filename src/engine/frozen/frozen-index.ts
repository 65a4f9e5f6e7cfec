import { packSections, Sections } from '../../packed/sections.ts'
import { InvertedBuilder } from './inverted-builder.ts'
import { InvertedIndex } from './inverted-index.ts'
import { mergeInverted } from './merge-inverted.ts'
import { numberSection, readNumberSection } from './number-section.ts'
import { type PlainOptions, type PlainResult, PlainSearch } from './plain-search.ts'

/** Letters and figures between what is none, in lower case. */
const plainWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** So many texts are collected before they are frozen: what is collected takes many times the room. */
const batchSize = 20_000

const options = { near: true, positions: true }

/** A full-text index of plain texts by itself, in one run of bytes that is searched where it lies. */
export class FrozenIndex {
  /** What a file of it holds. */
  readonly bytes: Uint8Array
  /** How many texts it holds. */
  readonly size: number
  private readonly plain: PlainSearch

  private constructor(bytes: Uint8Array) {
    const sections = new Sections(bytes)
    const lengths = readNumberSection(sections.bytesOf('lengths'))
    this.bytes = bytes
    this.size = lengths.length
    this.plain = new PlainSearch(new InvertedIndex(sections, 'words'), lengths)
  }

  /**
   * @param bytes as `bytes` gave them, in memory of whatever kind: a shared one serves all threads
   * @throws PackedFormatError where they are of another version or damaged.
   */
  static open(bytes: Uint8Array): FrozenIndex {
    return new FrozenIndex(bytes)
  }

  /** Indexes texts, which are told by their places. The same texts give the same bytes. */
  static fromTexts(texts: Iterable<string>, tokenize: (text: string) => string[] = plainWords): FrozenIndex {
    const lengths: number[] = []
    const parts: { index: InvertedIndex; size: number }[] = []
    let builder = new InvertedBuilder(options)
    let first = 0
    const freeze = () => {
      const sections = new Sections(packSections(builder.sections('words')))
      parts.push({ index: new InvertedIndex(sections, 'words'), size: lengths.length - first })
      builder = new InvertedBuilder(options)
      first = lengths.length
    }
    for (const text of texts) {
      const doc = lengths.length - first
      let length = 0
      for (const [place, word] of tokenize(text).entries()) {
        if (builder.add(doc, word)) length++
        builder.place(doc, word, place)
      }
      lengths.push(length)
      if (lengths.length - first === batchSize) freeze()
    }
    if (lengths.length > first || parts.length === 0) freeze()
    const words = mergeInverted(parts, options).sections('words')
    return new FrozenIndex(packSections([...words, ['lengths', numberSection(lengths)]]))
  }

  /** The best texts for some words, and how many there are. */
  search(words: readonly string[], options?: PlainOptions): PlainResult {
    return this.plain.search(words, options)
  }
}
