import type { StatedLanguage } from '../ingest/source-file.ts'
import type { PassageList } from './passage-list.ts'
import type { SegmentedPassage } from './segmented-document.ts'
import type { NumberStart } from './text/classify-block.ts'
import type { SourceSlice } from './text/source-slice.ts'

const itemNumber = /^\s*(\(?)(\d{1,3})([.)])\s+(?=[\p{L}\p{N}"«“¿¡])/u
/** What ends so introduces no list: its items stand by themselves. */
const fullSentence = /\p{L}{2}[.!?…]["»”)\s]*$/u
/** Items of a list have no more characters, paragraphs of a text that a list numbers have. */
const maxItemChars = 60

const numberOf = (passage: SegmentedPassage | undefined) => Number.parseInt(passage?.number ?? '0', 10)

/** Tells where the items of lists go: on with the paragraph that introduces them, or by themselves. */
export class ItemPlacement {
  private readonly list: PassageList
  private readonly languages: readonly StatedLanguage[]
  /** The item that was a paragraph of its own last, and the paragraph that one was added to last. */
  private alone: SegmentedPassage | undefined
  private continued: SegmentedPassage | undefined

  constructor(list: PassageList, languages: readonly StatedLanguage[] = []) {
    this.list = list
    this.languages = languages
  }

  /** The number of an item that is a paragraph of its own; null for any other. */
  asParagraph(slice: SourceSlice): NumberStart | null {
    const match = itemNumber.exec(slice.text)
    const number = match?.[2]
    if (!match || !number) return null
    const before = this.list.passages.at(-1)
    const orphan = !before || before === this.alone || !this.list.follows(slice)
    if (!orphan && !this.endsList(match, slice.text, before)) return null
    return { number, textAt: match[0].length, stop: false }
  }

  /** Whether an item has the next number, below a sentence that introduces no list. */
  private endsList([, open, number, sign]: RegExpExecArray, text: string, before: SegmentedPassage): boolean {
    if (before === this.continued || !fullSentence.test(before.text)) return false
    const last = this.list.passages.findLast((one) => one.kind === 'paragraph' && one.number !== null)
    const bracketed = sign === ')' && open === ''
    return Number(number) === numberOf(last) + 1 && (bracketed || text.length > maxItemChars)
  }

  /** Notes that an item became the last paragraph. */
  noteParagraph(): void {
    this.alone = this.list.passages.at(-1)
  }

  /** Adds an item to the paragraph before it, where it is stated to be in the same language; says whether it did. */
  goesOn(slice: SourceSlice): boolean {
    const before = this.list.passages.at(-1)
    const alike = this.statedAt(before?.spans[0]?.start) === this.statedAt(slice.spans[0]?.start)
    if (!alike || !this.list.continueLast(slice)) return false
    this.continued = before
    return true
  }

  private statedAt(at: number | undefined): string | undefined {
    return this.languages.find(({ start, end }) => at !== undefined && start <= at && at < end)?.language
  }
}
