import { RemarkError } from '../errors.ts'
import { remark } from '../model/remark.ts'
import { decodeAs } from './encoding-tables.ts'
import { limits } from './limits.ts'
import { RtfDocument } from './rtf-document.ts'
import { type RtfToken, rtfTokens } from './rtf-tokens.ts'
import { codePageName, rtfApart, rtfCharacters, rtfCharsets, rtfHeldBack } from './rtf-words.ts'
import type { Extraction } from './source-file.ts'
import { LeftOut } from './word-left-out.ts'

/** What a group inherits from the one around it. */
interface State {
  codePage: string
  hidden: boolean
  deleted: boolean
  skip: boolean
  /** In the number of an item of a list, which a tab sets apart. */
  inList: boolean
  /** How many characters stand for a Unicode character for old readers. */
  fallback: number
}

/** Reads an RTF file token by token. */
class RtfReader {
  readonly document = new RtfDocument()
  private readonly leftOut = new LeftOut()
  private readonly tokens: Iterator<RtfToken>
  private readonly fonts = new Map<number, string>()
  private readonly outlines = new Map<number, number>()
  private codePage = 'windows-1252'
  private bytes: number[] = []
  private skipNext = 0
  private depth = 0

  constructor(source: string) {
    this.tokens = rtfTokens(source)
  }

  read(): Extraction {
    const first = this.tokens.next()
    if (first.done || first.value.kind !== 'open')
      throw new RemarkError(remark('broken-file', { format: '.rtf' }))
    this.group({
      codePage: this.codePage,
      hidden: false,
      deleted: false,
      skip: false,
      inList: false,
      fallback: 1,
    })
    return this.document.finish().finish(this.leftOut.warnings())
  }

  /** Reads a group, or the rest of one that is open, to its end. */
  private group(outer: State): void {
    this.depth += 1
    if (this.depth > limits.nesting) throw new RemarkError(remark('too-deep', { levels: limits.nesting }))
    const state = { ...outer }
    let begins = true
    let optional = false
    for (let next = this.tokens.next(); !next.done; next = this.tokens.next()) {
      const token = next.value
      if (token.kind !== 'byte') this.flushBytes(state)
      if (token.kind === 'close') break
      if (token.kind === 'open') this.group(state)
      else if (token.kind === 'byte') this.addByte(token.byte, state)
      else if (token.kind === 'text') this.addText(token.text, state)
      else if (begins && token.name === '*') optional = true
      else if (begins && this.destination(token, state, optional)) break
      else this.word(token, state)
      if (!(token.kind === 'word' && token.name === '*')) begins = false
    }
    this.flushBytes(state)
    this.depth -= 1
  }

  /** Where the first word of a group says what it holds; gives true where it was read to its end. */
  private destination(token: RtfToken & { kind: 'word' }, state: State, optional: boolean): boolean {
    const { name } = token
    if (name === 'fonttbl' || name === 'stylesheet') {
      this.definitions(name)
      return true
    }
    if (name === 'footnote' && !state.skip) {
      this.document.addNote(this.document.apart(() => this.group(state)))
      return true
    }
    if (/^(?:header|footer)[lrf]?$/.test(name) && !state.skip) {
      this.document.addMargin(this.document.apart(() => this.group(state)))
      return true
    }
    if (rtfApart.has(name) || (optional && !rtfHeldBack.has(name))) state.skip = true
    else if (name === 'shptxt') this.document.endParagraph()
    state.inList ||= name === 'listtext' || name === 'pntext'
    return false
  }

  /** Fonts with their code pages; styles with the level of headings that they are for. */
  private definitions(kind: 'fonttbl' | 'stylesheet'): void {
    let open = 1
    let number: number | null = kind === 'stylesheet' ? 0 : null
    for (let next = this.tokens.next(); !next.done && open > 0; ) {
      const token = next.value
      if (token.kind === 'open') {
        open += 1
        if (open === 2) number = kind === 'stylesheet' ? 0 : null
      } else if (token.kind === 'close') open -= 1
      else if (token.kind === 'word') {
        const { name, value } = token
        if (name === (kind === 'fonttbl' ? 'f' : 's')) number = value
        else if (number !== null && name === 'fcharset' && value !== null) {
          const page = rtfCharsets[value]
          if (page && value !== 0) this.fonts.set(number, page)
        } else if (number !== null && name === 'outlinelevel' && value !== null)
          this.outlines.set(number, value)
      }
      if (open > 0) next = this.tokens.next()
    }
  }

  private addByte(byte: number, state: State): void {
    if (this.skipNext > 0) this.skipNext -= 1
    else if (!state.skip) this.bytes.push(byte)
  }

  private flushBytes(state: State): void {
    if (this.bytes.length === 0) return
    const bytes = Uint8Array.from(this.bytes.splice(0))
    this.put(decodeAs(state.codePage, bytes), state)
  }

  private addText(text: string, state: State): void {
    const kept = text.slice(this.skipNext)
    this.skipNext = Math.max(0, this.skipNext - text.length)
    // Bytes beyond ASCII that stand unescaped, as some programs write them.
    const plain = /[\u0080-\u00ff]/.test(kept) ? decodeAs(state.codePage, Buffer.from(kept, 'latin1')) : kept
    this.put(plain, state)
  }

  private put(text: string, state: State): void {
    if (state.skip) return
    if (state.deleted) this.leftOut.add('deleted', text, this.document.before)
    else if (state.hidden) this.leftOut.add('hidden', text, this.document.before)
    else this.document.add(state.inList ? text.replace('\t', ' ') : text)
  }

  private word({ name, value }: RtfToken & { kind: 'word' }, state: State): void {
    const { document } = this
    if (name === 'u' && value !== null) {
      this.skipNext = 0
      this.put(String.fromCharCode(value & 0xffff), state)
      this.skipNext = state.fallback
      return
    }
    if (this.skipNext > 0 && rtfCharacters[name] !== undefined) {
      this.skipNext -= 1
      return
    }
    const character = rtfCharacters[name]
    if (character !== undefined) this.put(character, state)
    else if (state.skip) return
    else if (name === 'par' || name === 'sect' || name === 'page') document.endParagraph()
    else if (name === 'pard') document.paragraph = { inTable: false, outline: null }
    else if (name === 'intbl') document.paragraph.inTable = true
    else if (name === 'itap') document.paragraph.inTable = (value ?? 1) > 0
    else if (name === 'outlinelevel') document.paragraph.outline = value !== null && value < 9 ? value : null
    else if (name === 's') document.paragraph.outline = this.outlines.get(value ?? 0) ?? null
    else if (name === 'cell' || name === 'nestcell') document.endCell()
    else if (name === 'row' || name === 'nestrow') document.endRow()
    else if (name === 'trowd') document.beginRow()
    else if (name === 'clvmrg') document.mergeNext('above')
    else if (name === 'clmrg') document.mergeNext('left')
    else if (name === 'cellx') document.endCellDescription()
    else this.format(name, value, state)
  }

  private format(name: string, value: number | null, state: State): void {
    if (name === 'v') state.hidden = value !== 0
    else if (name === 'deleted') state.deleted = value !== 0
    else if (name === 'plain') Object.assign(state, { hidden: false, codePage: this.codePage })
    else if (name === 'uc') state.fallback = Math.max(0, value ?? 1)
    else if (name === 'f') state.codePage = this.fonts.get(value ?? 0) ?? this.codePage
    else if (name === 'mac' || name === 'pc' || name === 'pca' || name === 'ansicpg') {
      const named: Record<string, string> = { mac: 'macintosh', pc: 'ibm437', pca: 'ibm850' }
      this.codePage = named[name] ?? codePageName(value ?? 1252)
      state.codePage = this.codePage
    }
  }
}

/**
 * Reads a rich text file: paragraphs, headings by their outline, tables, notes. Hidden and deleted text is left out.
 * @throws RemarkError when it is broken or nested beyond the limit.
 */
export function readRtf(bytes: Uint8Array): Extraction {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const start = source.indexOf('{\\rtf')
  return new RtfReader(source.slice(Math.max(0, start))).read()
}
