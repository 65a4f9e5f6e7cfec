import { foldDiacritics, nameKey } from '../../model/fold.ts'
import { findLabel } from '../records/record-labels.ts'
import { siteNoise } from '../text/tables.ts'

const lines = new Set(siteNoise.lines.map(nameKey))
const starts = siteNoise.starts.map((start) => start.toLowerCase())
/** "Home > Media > Newsroom", "Page 2: what the page says". */
const trail =
  /^[^>]{1,60}(?: [>»›] [^>»›]{1,200}){2,}$|^[^/]{1,40}(?: \/ [^/]{1,120}){2,}$|^Page \d{1,4}: | · Web view|^(?:Página|Page)\s?\d+\s?\/\s?\d+$/u
/** What parts the items of a menu ("Home | News | Contact", or wide gaps), and how many of them make one. */
const menuLayouts = [
  { separator: /[|·]/, minItems: 3 },
  { separator: / {2,}/, minItems: 4 },
]
const maxItemChars = 30
const menuWords = new Set(siteNoise.menuWords)
const minMenuWords = 3
const minMenuShare = 0.7

/** Whether a line is set as menus are: short items, parted alike. */
export const isSetAsMenu = (text: string) =>
  menuLayouts.some(({ separator, minItems }) => {
    const items = text.split(separator).map((item) => item.trim())
    return items.length >= minItems && items.every(({ length }) => length > 0 && length <= maxItemChars)
  })

/** Whether a line has the entries of a menu: parted by bars or gaps, or words that menus are made of. */
function isMenu(text: string): boolean {
  if (/[.!?:;]$/.test(text)) return false
  const parts = text.split(/(?:(?<!\s)\s+)?[|·]\s*|(?<!\s)\s{2,}/)
  const labels = parts.filter((part) => findLabel(part) !== undefined).length
  const words = foldDiacritics(text).match(/\p{L}+/gu) ?? []
  const known = words.filter((word) => menuWords.has(word)).length
  // "Events | Date | Home country" heads a table.
  if (labels >= known && labels > 0) return false
  return (
    words.length >= minMenuWords && (known >= minMenuShare * words.length || (known > 0 && isSetAsMenu(text)))
  )
}

/** A line in another script, as sites have for readers of other languages. */
const otherScript = /[\p{Script=Han}\p{Script=Cyrillic}\p{Script=Arabic}]/gu
const isForeign = (text: string) =>
  (text.match(otherScript)?.length ?? 0) * 4 > (text.match(/\p{L}/gu)?.length ?? 1)

/** Whether a line is the trail of a page: "Home > Media > Newsroom". */
export function isTrail(line: string): boolean {
  const text = line.replace(marker, '').trim()
  return trail.test(text) || siteNoise.trails.some((start) => text.toLowerCase().startsWith(start))
}

/** Markers of a list, and signs that stand for pictures. */
const marker = /^[\s•▪·*|/-]+/

/** Whether a line is what a site or a viewer shows around documents: neither title nor heading. */
export function isSiteNoise(line: string): boolean {
  const text = line.replace(marker, '').trim()
  if (text === '' || text.length > 300) return false
  const lower = text.toLowerCase()
  return (
    lines.has(nameKey(text)) ||
    starts.some((start) => lower.startsWith(start)) ||
    isTrail(text) ||
    isMenu(text) ||
    isForeign(text)
  )
}
