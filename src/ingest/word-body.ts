import { contentLanguages } from '../model/language.ts'
import type { BlockKind } from './source-file.ts'
import type { WordBlock } from './word-block.ts'
import { readDrawingPart } from './word-drawing.ts'
import { type InlineContent, isPlaceholder, readInline } from './word-inline.ts'
import type { WordStory } from './word-story.ts'
import { isOn } from './word-styles.ts'
import { readWordTable } from './word-table.ts'
import { childOf, elementsOf, textOf, type XmlElement } from './xml-tree.ts'

/** A longer item of a list is a paragraph that is marked, not part of the paragraph before. */
const maxListItemChars = 250
/** A longer text is a paragraph, whatever its style. */
const maxHeadingChars = 200

/** Whether a text in a style of headings is a paragraph for all that: it is long, or a sentence that ends. */
const isSentence = (text: string) =>
  text.length > maxHeadingChars ||
  (/[.;]["»”)]?[\s\p{No}*]*$/u.test(text) &&
    /^\P{Ll}*\p{Ll}\S*\s\P{Ll}*\p{Ll}\S*\s/u.test(text.slice(0, 300)) &&
    text.length > 60)

/** Reads the blocks of a story. */
class BodyReader {
  private readonly blocks: WordBlock[] = []
  private readonly story: WordStory
  /** The number of an empty paragraph is a row's in a cell, and a slip elsewhere. */
  private readonly inCell: boolean
  /** What goes on in the next paragraph: a large initial, or a paragraph whose end was deleted. */
  private begun = ''

  constructor(story: WordStory, inCell: boolean) {
    this.story = story
    this.inCell = inCell
  }

  read(children: XmlElement[]): WordBlock[] {
    for (const child of children) this.readBlock(child)
    if (this.begun !== '') this.add(undefined, '')
    return this.blocks
  }

  private readBlock(element: XmlElement): void {
    const { context, part } = this.story
    switch (element.name) {
      case 'w:p':
        this.readParagraph(element)
        break
      case 'w:tbl':
        this.blocks.push(...readWordTable(this.story, element, readBlocks))
        break
      case 'w:sdt':
        if (isPlaceholder(element)) context.leftOut.add('placeholder', textOf(element), this.story.lastText)
        else this.readChildren(childOf(element, 'w:sdtContent'))
        break
      case 'w:altChunk':
        this.blocks.push(...(context.chunks.get(`${part}#${element.attributes['r:id']}`) ?? []))
        break
      case 'w:sectPr':
        context.notes.endSection(element)
        break
      case 'w:del':
      case 'w:moveFrom':
        context.leftOut.add('deleted', textOf(element), this.story.lastText)
        break
      default:
        if (!/Pr$/.test(element.name)) this.readChildren(element)
    }
  }

  private readChildren(element: XmlElement | undefined): void {
    for (const child of elementsOf(element)) this.readBlock(child)
  }

  private readParagraph(paragraph: XmlElement): void {
    const { styles, numbering, notes } = this.story.context
    const properties = childOf(paragraph, 'w:pPr')
    const mark = childOf(properties, 'w:rPr')
    const { text, floats, shown, bold, size, language } = readInline(this.story, paragraph)
    const frame = childOf(properties, 'w:framePr')?.attributes['w:dropCap']
    const goesOn = childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom')
    const hidden = isOn(childOf(mark, 'w:vanish')) && !shown
    if (goesOn || (frame !== undefined && frame !== 'none')) this.begun += text
    else if (!hidden) {
      const number = numbering.next(properties)
      const level = styles.headingLevel(properties)
      const before = this.blocks.length
      if (number?.kind === 'bullet') this.addItem(text)
      else this.addNumbered(number?.text ?? '', text, level)
      this.note(this.blocks[before], { bold, size, title: styles.isTitle(properties), language })
    }
    for (const float of floats) {
      this.blocks.push(
        ...(float.kind === 'text'
          ? readBlocks(this.story, elementsOf(float.element))
          : readDrawingPart(this.story, float.id)),
      )
    }
    const section = childOf(properties, 'w:sectPr')
    if (section) notes.endSection(section)
  }

  /**
   * Notes how a paragraph is printed and the language that it states. Of other languages than those that are told
   * apart, authors leave too many that their Word is set to.
   */
  private note(
    block: WordBlock | undefined,
    {
      bold,
      size,
      title,
      language: tag,
    }: Pick<InlineContent, 'bold' | 'size' | 'language'> & { title: boolean },
  ): void {
    if (!block || 'rows' in block) return
    if (bold && block.kind === undefined) block.bold = true
    if (title) block.title = true
    if (size !== null) block.size = size
    const stated = contentLanguages.find((language) => tag?.split('-')[0]?.toLowerCase() === language)
    if (stated) block.language = stated
  }

  private addItem(text: string): void {
    if ((this.begun + text).trim() === '') return
    this.add(text.trim().length > maxListItemChars ? undefined : 'list-item', text, '- ')
  }

  private addNumbered(number: string, text: string, level: number | null): void {
    const whole = number + (this.begun + text).trim()
    if (level && !isSentence(whole)) this.add('heading', text, number, level)
    else this.add(undefined, text, number)
  }

  private add(kind: BlockKind | undefined, text: string, before = '', level?: number): void {
    const whole = (this.begun + text).trim()
    this.begun = ''
    if (whole !== '') this.story.lastText = whole
    if (whole === '' && (before === '' || !this.inCell)) return
    this.blocks.push({ kind, text: before + whole, ...(level === undefined ? {} : { level }) })
  }
}

/** Reads blocks in their order: paragraphs with the numbers that Word prints, headings, tables, what is embedded. */
export const readBlocks = (story: WordStory, children: XmlElement[], inCell = false): WordBlock[] =>
  new BodyReader(story, inCell).read(children)
