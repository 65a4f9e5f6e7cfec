import { type Remark, remark } from '../model/remark.ts'

/** Why words of a Word file are left out; what was moved stands elsewhere. */
export type LeftOutKind = 'hidden' | 'deleted' | 'placeholder' | 'moved'

/** Of the text before what is left out, so much tells its place. */
const placeChars = 40

const countWords = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

/** The end of a text, from a word on. */
const endOf = (text: string) =>
  text.length <= placeChars
    ? text.trim()
    : `…${text
        .slice(-placeChars)
        .replace(/^\S*\s/, '')
        .trim()}`

/** Keeps what a reader leaves out on purpose, so that the report says so. */
export class LeftOut {
  /** All that was left out, for the comparison of what was read with the whole file. */
  readonly texts: string[] = []
  private readonly words = new Map<Exclude<LeftOutKind, 'moved'>, { count: number; place: string }>()
  private readonly parts = new Set<string>()

  /** Notes a text that is left out; `before` is what stands before it in the document. */
  add(kind: LeftOutKind, text: string, before: string): void {
    this.texts.push(text)
    const count = countWords(text)
    if (count === 0 || kind === 'moved') return
    const known = this.words.get(kind)
    if (known) known.count += count
    else this.words.set(kind, { count, place: endOf(before) })
  }

  /** Notes a part of the file that can't be read. */
  addPart(name: string): void {
    this.parts.add(name)
  }

  warnings(): Remark[] {
    const codes = { hidden: 'hidden-text', deleted: 'deleted-text', placeholder: 'placeholder-text' } as const
    const words = [...this.words].map(([kind, values]) => remark(codes[kind], values))
    return this.parts.size === 0 ? words : [...words, remark('unread-parts', { parts: [...this.parts] })]
  }
}
