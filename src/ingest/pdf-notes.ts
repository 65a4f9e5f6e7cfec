import { type Box, boxAround, type Matrix, type PdfText, placed } from './pdf-geometry.ts'

/** What PDF.js says of a field or a note; both may be anything in a broken file. */
interface Annotation {
  subtype?: string
  rect?: number[]
  hidden?: boolean
  noView?: boolean
  password?: boolean
  fieldType?: string
  fieldValue?: unknown
  checkBox?: boolean
  radioButton?: boolean
  pushButton?: boolean
  buttonValue?: unknown
  contentsObj?: { str?: string }
  defaultAppearanceData?: { fontSize?: number }
}

export interface PageNotes {
  /** The values of fields, where they stand. */
  values: PdfText[]
  /** Texts laid on the page. */
  notes: string[]
  /** Comments that are not printed. */
  comments: number
}

const defaultSize = 10
const charWidth = 0.5
const printedNotes = new Set(['FreeText'])
const comments = new Set(['Text', 'Highlight', 'Underline', 'StrikeOut', 'Squiggly', 'Caret', 'Ink'])

/** The value of a field as it is printed; marks that are not set are none. */
function printedValue(field: Annotation): string {
  const value = field.fieldValue
  if (field.password || field.pushButton) return ''
  if (field.checkBox || field.radioButton) {
    const set = field.checkBox
      ? value !== 'Off' && value !== false && value !== undefined && value !== null && value !== ''
      : value !== undefined && value !== null && value === field.buttonValue
    return set ? '☒' : ''
  }
  if (Array.isArray(value)) return value.filter((part) => typeof part === 'string').join(', ')
  return typeof value === 'string' ? value : ''
}

function boxOf([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: number[], base: Matrix): Box {
  return boxAround([placed(base, [x1, y1]), placed(base, [x2, y2])])
}

/** The text of the fields of a form, each line of it in its place. */
function fieldTexts(value: string, box: Box, fontSize: number): PdfText[] {
  const lines = value.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  const height = (box.bottom - box.top) / Math.max(1, lines.length)
  const size = Math.min(fontSize, height)
  return lines.map((text, i) => ({
    text: text.trim(),
    left: box.left + 2,
    right: Math.min(box.right, box.left + 2 + text.length * size * charWidth),
    base: box.top + height * i + (height + size * 0.7) / 2,
    size,
  }))
}

/** The values of the fields of a form, and the notes that are printed on the page. */
export function readNotes(annotations: unknown[], base: Matrix): PageNotes {
  const found: PageNotes = { values: [], notes: [], comments: 0 }
  for (const annotation of annotations as Annotation[]) {
    const { subtype = '', hidden, noView, contentsObj, defaultAppearanceData } = annotation
    if (hidden || noView) continue
    const note = contentsObj?.str?.trim() ?? ''
    if (subtype === 'Widget') {
      const size = defaultAppearanceData?.fontSize || defaultSize
      found.values.push(...fieldTexts(printedValue(annotation), boxOf(annotation.rect ?? [], base), size))
    } else if (note !== '' && printedNotes.has(subtype)) found.notes.push(note)
    else if (note !== '' && comments.has(subtype)) found.comments += 1
  }
  return found
}
