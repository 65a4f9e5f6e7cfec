import { superscript } from './inline-text.ts'
import type { WordPackage } from './word-package.ts'
import { wordValue } from './word-styles.ts'
import { childOf, childrenOf, textOf, type XmlElement } from './xml-tree.ts'

export type NoteKind = 'footnote' | 'endnote'

export interface WordNote {
  /** As it stands in the text; empty where the author typed it, in text and note. */
  mark: string
  /** The part that it stands in. */
  part: string
  element: XmlElement
}

const kinds: NoteKind[] = ['footnote', 'endnote']

/** Numbers the notes of a document in the order in which the text refers to them. */
export class WordNotes {
  /** Those that were referred to so far. */
  readonly met: WordNote[] = []
  private readonly notes: Record<NoteKind, Map<string, XmlElement>>
  private readonly parts: Record<NoteKind, string>
  private readonly settings: XmlElement | null
  private count = 0

  constructor(source: WordPackage) {
    this.settings = source.related(source.main, 'settings')
    const notesOf = (kind: NoteKind) =>
      new Map(
        childrenOf(source.related(source.main, `${kind}s`), `w:${kind}`)
          .filter(({ attributes }) => !/separator|continuation/i.test(attributes['w:type'] ?? ''))
          .map((note) => [note.attributes['w:id'] ?? '', note]),
      )
    const partOf = (kind: NoteKind) =>
      source.relationships(source.main).find(({ type }) => type === `${kind}s`)?.target ?? source.main
    this.parts = { footnote: partOf('footnote'), endnote: partOf('endnote') }
    this.notes = { footnote: notesOf('footnote'), endnote: notesOf('endnote') }
  }

  /** Takes a reference in the text and gives the mark that is printed there. */
  refer(reference: XmlElement): string {
    const { kind, element } = this.find(reference)
    if (!kind || !element) return ''
    const custom = /^(?:1|true|on)$/.test(reference.attributes['w:customMarkFollows'] ?? '')
    const mark = custom ? '' : this.nextMark(kind)
    this.met.push({ mark, part: this.parts[kind], element })
    return mark
  }

  /** The text of the note that a reference names. */
  textOf(reference: XmlElement): string {
    const { element } = this.find(reference)
    return element ? ` ${textOf(element)} ` : ''
  }

  private find(reference: XmlElement): { kind?: NoteKind; element?: XmlElement | undefined } {
    const kind = kinds.find((candidate) => reference.name === `w:${candidate}Reference`)
    return kind ? { kind, element: this.notes[kind].get(reference.attributes['w:id'] ?? '') } : {}
  }

  /** Ends a section: its notes may be numbered anew after it. */
  endSection(section: XmlElement): void {
    if (this.property('footnote', 'numRestart', section) === 'eachSect') this.count = 0
  }

  /**
   * Digits above the line, whatever their format: letters and Roman numbers there would be letters of the word before
   * them. Endnotes go on after footnotes, so that a mark tells its note.
   */
  private nextMark(kind: NoteKind): string {
    this.count += 1
    const start = Number.parseInt(this.property(kind, 'numStart') ?? '1', 10) || 1
    const number = this.count + start - 1
    return superscript(String(number))
  }

  private property(kind: NoteKind, name: string, section?: XmlElement): string | undefined {
    const places = [childOf(section, `w:${kind}Pr`), childOf(this.settings, `w:${kind}Pr`)]
    return places.map((place) => wordValue(childOf(place, `w:${name}`))).find((value) => value !== undefined)
  }
}
