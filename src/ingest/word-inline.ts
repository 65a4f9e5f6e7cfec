import { superscript } from './inline-text.ts'
import { type PrintedLetters, usualSize } from './print-size.ts'
import { equationText } from './word-equation.ts'
import type { LeftOutKind } from './word-left-out.ts'
import type { WordStory } from './word-story.ts'
import { isOn, wordValue } from './word-styles.ts'
import { symbolCharacter, withSymbols } from './word-symbol.ts'
import { childOf, childrenOf, descendantsOf, elementsOf, textOf, type XmlElement } from './xml-tree.ts'

/** Elements that describe others; what they hold is no text. */
const isProperties = (name: string) => /^w:\w+Pr(?:Ex|Change)?$|^w:(?:tblGrid|ffData|sdtEndPr)$/.test(name)

/** So many pieces of text tell where something is left out. */
const piecesBefore = 10

/** What hangs on a paragraph and is read after it. */
export type Float = { kind: 'text'; element: XmlElement } | { kind: 'drawing'; id: string }

export interface InlineContent {
  /** With the space at its ends: it may go on in another paragraph. */
  text: string
  floats: Float[]
  /** Whether anything in it is to be printed, be it a picture; hidden and deleted text isn't. */
  shown: boolean
  /** All its letters are in bold print. */
  bold: boolean
  /** The size of most of its letters, in half points; null where none is stated. */
  size: number | null
  /** The language (BCP 47) that its runs state, where those of all its letters agree; null where they don't. */
  language: string | null
}

/** Whether a content control shows nothing but what to type there. */
export const isPlaceholder = (control: XmlElement) =>
  isOn(childOf(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr')) ?? false

/** Reads what stands in one paragraph. */
class InlineReader {
  /** What is read, piece by piece: a paragraph may have very many runs. */
  readonly pieces: string[] = []
  shown = false
  readonly floats: Float[] = []
  private readonly story: WordStory
  private readonly paragraphStyle: string | undefined
  /** Why what is being read is left out, if it is. */
  private leaving: LeftOutKind | null = null
  private left: string[] = []
  /** How many runs with letters there are, and how many of them are bold. */
  lettered = 0
  bold = 0
  /** The languages that runs with letters state; '' for those that state none. */
  readonly languages = new Set<string>()
  readonly printed: PrintedLetters[] = []
  /** What is read and what is left out, as it stands together in the file. */
  readonly whole: string[] = []

  constructor(story: WordStory, paragraphStyle: string | undefined) {
    this.story = story
    this.paragraphStyle = paragraphStyle
  }

  readChildren(element: XmlElement, font = ''): void {
    for (const child of elementsOf(element)) this.read(child, font)
  }

  private read(element: XmlElement, font: string): void {
    const { name } = element
    if (isProperties(name)) return
    if (name === 'w:r') this.readRun(element)
    else if (name === 'w:del') this.leave('deleted', () => this.readChildren(element, font))
    else if (name === 'w:moveFrom') this.leave('moved', () => this.readChildren(element, font))
    else if (name === 'w:sdt') {
      const read = () => this.readChildren(element, font)
      if (isPlaceholder(element)) this.leave('placeholder', read)
      else read()
    } else if (name === 'w:fldSimple') this.readSimpleField(element, font)
    else if (name === 'm:oMath' || name === 'm:oMathPara') this.write(equationText(element))
    else if (name === 'w:ruby') this.readRuby(element, font)
    else if (/^w:(?:drawing|pict|object)$/.test(name)) this.readDrawing(element)
    else this.readText(element, font)
  }

  /** What stands directly in a run. */
  private readText(element: XmlElement, font: string): void {
    const { notes } = this.story.context
    switch (element.name) {
      case 'w:t':
        this.write(runText(element, font))
        break
      case 'w:delText':
        this.leave('deleted', () => this.write(textOf(element)))
        break
      case 'w:instrText':
        this.story.fields.addCode(textOf(element))
        break
      case 'w:fldChar':
        this.put(this.story.fields.meet(element))
        break
      case 'w:tab':
      case 'w:ptab':
        this.write('\t')
        break
      case 'w:br':
      case 'w:cr':
        this.write('\n')
        break
      case 'w:noBreakHyphen':
        this.write('-')
        break
      case 'w:sym':
        this.write(symbolCharacter(element.attributes['w:font'] ?? '', element.attributes['w:char'] ?? ''))
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.write(this.leaving ? notes.textOf(element) : notes.refer(element))
        break
      default:
        this.readChildren(element, font)
    }
  }

  private readRun(run: XmlElement): void {
    const { styles } = this.story.context
    const properties = childOf(run, 'w:rPr')
    const fonts = childOf(properties, 'w:rFonts')?.attributes
    const read = () => {
      const before = this.pieces.length
      this.readChildren(run, fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'])
      const own = this.pieces.slice(before).join('')
      if (/\p{L}{2}/u.test(own)) {
        const size = styles.sizeOf(properties, this.paragraphStyle)
        if (size !== null) this.printed.push({ size, letters: own.length })
        this.languages.add(wordValue(childOf(properties, 'w:lang')) ?? '')
        this.lettered += 1
        this.bold += Number(styles.isBold(properties, this.paragraphStyle))
      }
      if (!styles.isRaised(properties)) return
      // A number above the line is the mark of a note, or an exponent: no digit of the word before it.
      const digits = /^\s*\[?(\d{1,3})\]?\s*$/.exec(this.pieces.slice(before).join(''))?.[1]
      if (digits) this.pieces.splice(before, this.pieces.length, superscript(digits))
    }
    if (styles.isHidden(properties, this.paragraphStyle)) this.leave('hidden', read)
    else read()
  }

  private readSimpleField(field: XmlElement, font: string): void {
    const before = this.pieces.length
    this.readChildren(field, font)
    if (this.pieces.length === before)
      this.write(this.story.fields.computed(field.attributes['w:instr'] ?? ''))
  }

  /** The reading of a word stands in brackets after it. */
  private readRuby(ruby: XmlElement, font: string): void {
    for (const base of childrenOf(ruby, 'w:rubyBase')) this.readChildren(base, font)
    const reading = childOf(ruby, 'w:rt')
    if (!reading) return
    this.write('(')
    this.readChildren(reading, font)
    this.write(')')
  }

  private readDrawing(drawing: XmlElement): void {
    const boxes = descendantsOf(drawing, 'w:txbxContent')
    if (this.leaving !== null) {
      for (const box of boxes) this.write(` ${textOf(box)} `)
      return
    }
    this.shown = true
    for (const box of boxes) this.floats.push({ kind: 'text', element: box })
    for (const [name, attribute] of [
      ['dgm:relIds', 'r:dm'],
      ['c:chart', 'r:id'],
    ] as const) {
      for (const shown of descendantsOf(drawing, name)) {
        this.floats.push({ kind: 'drawing', id: shown.attributes[attribute] ?? '' })
      }
    }
  }

  private leave(kind: LeftOutKind, read: () => void): void {
    if (this.leaving !== null) {
      read()
      return
    }
    this.leaving = kind
    read()
    this.leaving = null
    const before = this.pieces.slice(-piecesBefore).join('').trim()
    if (this.left.length > 0) {
      this.story.context.leftOut.add(kind, this.left.join(''), before || this.story.lastText)
    }
    this.left = []
  }

  private write(text: string): void {
    if (this.story.fields.inCode()) this.whole.push(text)
    else this.put(text)
  }

  private put(text: string): void {
    if (text === '') return
    this.whole.push(text)
    if (this.leaving !== null) this.left.push(text)
    else {
      this.pieces.push(text)
      this.shown = true
    }
  }
}

/** White space in XML is a space, however it is written; soft hyphens are printed nowhere. */
function runText(element: XmlElement, font: string): string {
  const text = textOf(element)
    .replace(/[\r\n\t]+/g, ' ')
    .replaceAll('\u00ad', '')
  return withSymbols(text, font)
}

/** Reads the text of a paragraph, and what hangs on it. */
export function readInline(story: WordStory, paragraph: XmlElement): InlineContent {
  const style = story.context.styles.paragraphStyle(childOf(paragraph, 'w:pPr'))
  const reader = new InlineReader(story, style)
  reader.readChildren(paragraph)
  const read = reader.pieces.join('')
  const whole = reader.whole.join('')
  if (whole !== read) story.context.leftOut.texts.push(whole)
  const text = read
    .replace(/ {2,}/g, ' ')
    .replace(/(?<![ \t]) *\t[ \t]*/g, '\t')
    .replace(/(?:(?<! ) +)?\n */g, '\n')
  const [language] = reader.languages
  return {
    text,
    floats: reader.floats,
    shown: reader.shown,
    bold: reader.lettered > 0 && reader.bold === reader.lettered,
    size: usualSize(reader.printed),
    language: reader.languages.size === 1 && language ? language : null,
  }
}
