import { nameKey } from '../model/fold.ts'
import { siteNoise } from './tables.ts'

const lines = new Set(siteNoise.lines.map(nameKey))
const starts = siteNoise.starts.map((start) => start.toLowerCase())
/** "Home > Media > Newsroom", "Page 2: what the page says". */
const trail =
  /^[^>]{1,60}(?: [>»›] [^>»›]{1,200}){2,}$|^Page \d{1,4}: | · Web view|^(?:Página|Page)\s?\d+\s?\/\s?\d+$/u
/** Markers of a list, and signs that stand for pictures. */
const marker = /^[\s•▪·*|/-]+/

/** Whether a line is what a site or a viewer shows around documents: neither title nor heading. */
export function isSiteNoise(line: string): boolean {
  const text = line.replace(marker, '').trim()
  if (text === '' || text.length > 300) return false
  const lower = text.toLowerCase()
  return lines.has(nameKey(text)) || starts.some((start) => lower.startsWith(start)) || trail.test(text)
}
