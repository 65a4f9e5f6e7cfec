import type { WordBlock } from './word-block.ts'
import { WordFields } from './word-fields.ts'
import { LeftOut } from './word-left-out.ts'
import { WordLists } from './word-lists.ts'
import { WordNotes } from './word-notes.ts'
import { WordNumbering } from './word-numbering.ts'
import type { WordPackage } from './word-package.ts'
import { WordStyles } from './word-styles.ts'
import type { XmlElement } from './xml-tree.ts'

/** What all texts of a Word file share: its styles, lists and notes, and what was left out. */
export interface WordContext {
  source: WordPackage
  styles: WordStyles
  numbering: WordNumbering
  notes: WordNotes
  leftOut: LeftOut
  /** What is embedded, by part and relationship: `word/document.xml#rId7`. */
  chunks: Map<string, WordBlock[]>
}

export function openContext(source: WordPackage): WordContext {
  const styles = new WordStyles(source.related(source.main, 'styles'))
  const lists = new WordLists(source.related(source.main, 'numbering'), styles)
  return {
    source,
    styles,
    numbering: new WordNumbering(lists, styles),
    notes: new WordNotes(source),
    leftOut: new LeftOut(),
    chunks: new Map(),
  }
}

/** One text of a Word file: the document, a header, a note. */
export class WordStory {
  readonly context: WordContext
  /** The part that it stands in: relationships are told from there. */
  readonly part: string
  readonly fields: WordFields
  /** What was read last: tells where something is left out. */
  lastText = ''

  constructor(context: WordContext, part: string, root: XmlElement) {
    this.context = context
    this.part = part
    this.fields = new WordFields(root)
  }
}
