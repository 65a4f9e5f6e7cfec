import { isOn, wordValue } from './word-styles.ts'
import { symbolCharacter } from './word-symbol.ts'
import { childOf, childrenOf, descendantsOf, elementsOf, type XmlElement } from './xml-tree.ts'

interface OpenField {
  code: string
  inCode: boolean
  /** Whether it has a result of its own in the file. */
  hasResult: boolean
}

/** The fields of a story whose end stands in it too: others are taken for slips, or the rest would be their code. */
function closedFields(story: XmlElement): Set<XmlElement> {
  const closed = new Set<XmlElement>()
  const open: XmlElement[] = []
  for (const mark of descendantsOf(story, 'w:fldChar')) {
    const type = mark.attributes['w:fldCharType']
    if (type === 'begin') open.push(mark)
    const begin = type === 'end' ? open.pop() : undefined
    if (begin) closed.add(begin)
  }
  return closed
}

/** What a field of a form shows that has no text: a box, or the entry that was chosen. */
function formValue(begin: XmlElement): string {
  const data = childOf(begin, 'w:ffData')
  const box = childOf(data, 'w:checkBox')
  if (box) return (isOn(childOf(box, 'w:checked')) ?? isOn(childOf(box, 'w:default'))) ? '☒' : '☐'
  const list = childOf(data, 'w:ddList')
  const chosen = wordValue(childOf(list, 'w:result')) ?? wordValue(childOf(list, 'w:default')) ?? '0'
  return wordValue(childrenOf(list, 'w:listEntry')[Number.parseInt(chosen, 10)]) ?? ''
}

/** Tells which text of a story is shown: results of fields are, their codes are not. */
export class WordFields {
  private readonly open: OpenField[] = []
  private readonly closed: Set<XmlElement>
  private paragraphs = 0

  constructor(story: XmlElement) {
    this.closed = closedFields(story)
  }

  /** Whether what comes next is the code of a field. */
  inCode(): boolean {
    return this.open.some(({ inCode }) => inCode)
  }

  addCode(text: string): void {
    const field = this.open.at(-1)
    if (field?.inCode) field.code += text
  }

  /** Takes a mark of a field and gives what it shows by itself. */
  meet(mark: XmlElement): string {
    const field = this.open.at(-1)
    switch (mark.attributes['w:fldCharType']) {
      case 'begin':
        if (!this.closed.has(mark)) return ''
        this.open.push({ code: '', inCode: true, hasResult: false })
        return elementsOf(mark).length > 0 && !this.open.slice(0, -1).some(({ inCode }) => inCode)
          ? formValue(mark)
          : ''
      case 'separate':
        if (field) Object.assign(field, { inCode: false, hasResult: true })
        return ''
      default:
        this.open.pop()
        return field && !field.hasResult && !this.inCode() ? this.computed(field.code) : ''
    }
  }

  /** What a field shows whose result is never in the file: a number of a paragraph, a symbol, the text of a button. */
  computed(code: string): string {
    const [name = '', first = '', ...rest] = code.trim().split(/\s+/)
    if (/^AUTONUM(?:LGL|OUT)?$/i.test(name)) {
      this.paragraphs += 1
      return `${this.paragraphs}. `
    }
    if (/^(?:MACROBUTTON|GOTOBUTTON)$/i.test(name)) return rest.join(' ')
    if (!/^SYMBOL$/i.test(name)) return ''
    const number = Number.parseInt(first, /^0x/i.test(first) ? 16 : 10)
    const font = /\\f\s*"?([^"\\]+)/i.exec(code)?.[1]?.trim() ?? ''
    return Number.isNaN(number) ? '' : symbolCharacter(font, number.toString(16))
  }
}
