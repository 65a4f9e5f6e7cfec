import { groupBy } from '../model/group-by.ts'
import { type Box, median, type PdfText } from './pdf-geometry.ts'
import { findGrids, gridPiece, isInGrid, readGrid } from './pdf-grid.ts'
import { toPieces } from './pdf-lines.ts'
import type { PdfPage } from './pdf-page.ts'
import type { Piece, Region } from './pdf-parts.ts'
import { readRegions } from './pdf-regions.ts'

/** More rectangles than this are a drawing. */
const maxBoxes = 300
/** A wider gap within a line shows columns: the rectangle shades a table. */
const columnGap = 2

const holds = (box: Box, left: number, right: number, y: number) =>
  left >= box.left - 2 && right <= box.right + 2 && y > box.top && y < box.bottom

/** A rectangle around a single line is a frame where it leaves so much room, in units of the font size. */
const frameHeight = 1.8

/** Whether pieces are the lines of a frame: one column, with no wide gap in them. */
function areFramed(pieces: Piece[], box: Box): boolean {
  const bases = new Set(pieces.map((piece) => Math.round(piece.base)))
  const size = median(pieces.map((piece) => piece.size))
  if (bases.size < 2 && box.bottom - box.top < size * frameHeight) return false
  const strips = groupBy(pieces, ({ strip }) => strip)
  return [...strips.values()].every((strip) =>
    strip.slice(1).every((piece, i) => piece.left - (strip[i]?.right ?? 0) < piece.size * columnGap),
  )
}

/** Whether a rectangle stands right beside another one of its height: both shade cells of a table. */
const shadesCell = (box: Box, boxes: readonly Box[]) =>
  boxes.some(
    (other) =>
      other !== box &&
      Math.min(Math.abs(other.left - box.right), Math.abs(box.left - other.right)) <= 2 &&
      Math.abs(other.top - box.top) <= 2 &&
      Math.abs(other.bottom - box.bottom) <= 2,
  )

interface Parts {
  texts: PdfText[]
  inside: Piece[]
}

/** Puts what stands in a rectangle in one piece, which is read around. */
function enclose(box: Box, parts: Parts, page: PdfPage): Parts {
  const within = (text: PdfText) => holds(box, text.left, text.right, text.base - text.size * 0.3)
  const texts = parts.texts.filter(within)
  if (texts.length === 0 || texts.length === parts.texts.length) return parts
  const crossing = parts.texts.some((text) => {
    const y = text.base - text.size * 0.3
    const overlaps = text.right > box.left + text.size && text.left < box.right - text.size
    return y > box.top && y < box.bottom && overlaps && !within(text)
  })
  const pieces = toPieces(texts)
  if (crossing || !areFramed(pieces, box)) return parts
  const inner = parts.inside.filter((piece) =>
    holds(box, piece.left, piece.right, (piece.top + piece.bottom) / 2),
  )
  const regions = readRegions([...pieces, ...inner], page.rulings.across)
  const boxed = regions.map(
    (region): Region => (region.kind === 'flow' ? { ...region, boxed: true } : region),
  )
  const size = median(texts.map((text) => text.size))
  const piece: Piece = { ...box, text: '', base: box.top, size, strip: -1, inside: boxed }
  return {
    texts: parts.texts.filter((text) => !within(text)),
    inside: [...parts.inside.filter((other) => !inner.includes(other)), piece],
  }
}

/** A text that stands apart from the others. */
function aside(text: string): Region {
  const lines = text.split(/[\r\n]+/).map((line) => ({ text: line, left: 0, right: 0, base: 0, size: 0 }))
  return { kind: 'flow', lines, boxed: true }
}

/** The parts of a page in reading order. */
export function layOut(page: PdfPage): Region[] {
  let parts: Parts = { texts: page.texts, inside: [] }
  for (const grid of findGrids(page.rulings)) {
    const texts = parts.texts.filter((text) => isInGrid(grid, text))
    const rows = texts.length > 1 ? readGrid(grid, texts) : null
    if (rows === null) continue
    const held = new Set(texts)
    parts = {
      texts: parts.texts.filter((text) => !held.has(text)),
      inside: [...parts.inside, gridPiece(grid, rows, median(texts.map((text) => text.size)))],
    }
  }
  const area = ({ left, right, top, bottom }: Box) => (right - left) * (bottom - top)
  const boxes = page.boxes.filter((box) => area(box) < page.width * page.height * 0.8)
  if (boxes.length <= maxBoxes) {
    const frames = boxes.filter((box) => !shadesCell(box, boxes))
    for (const box of frames.sort((a, b) => area(a) - area(b))) parts = enclose(box, parts, page)
  }
  const inside = parts.inside.map((piece, i): Piece => ({ ...piece, strip: -1 - i }))
  const regions = readRegions([...toPieces(parts.texts), ...inside], page.rulings.across)
  for (const texts of page.sideways) regions.push(...readRegions(toPieces(texts), []))
  return [...(page.heads ?? []).map(aside), ...regions, ...page.notes.map(aside)]
}
