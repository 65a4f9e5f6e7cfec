import { foldDiacritics, nameKey } from '../../model/fold.ts'
import { findLabel } from '../records/record-labels.ts'
import { siteNoise } from '../text/tables.ts'

const lines = new Set(siteNoise.lines.map(nameKey))
const starts = siteNoise.starts.map((start) => start.toLowerCase())
/** "Home > Media > Newsroom", "Page 2: what the page says". */
const trail =
  /^[^>]{1,60}(?: [>»›] [^>»›]{1,200}){2,}$|^[^/]{1,40}(?: \/ [^/]{1,120}){2,}$|^Page \d{1,4}: | · Web view|^(?:Página|Page)\s?\d+\s?\/\s?\d+$/u
/** "Home | News | Contact", or the same parted by wide gaps: items of a menu. */
const menu = /^[^|·]{1,30}(?:\s*[|·]\s*[^|·]{1,30}){2,}$|^\S.{0,28}?(?: {2,}\S.{0,28}?){3,}$/u
const menuWords = new Set(siteNoise.menuWords)
const minMenuWords = 3
const minMenuShare = 0.7

/** Whether a line has the entries of a menu: parted by bars or gaps, or words that menus are made of. */
function isMenu(text: string): boolean {
  if (/[.!?:;]$/.test(text)) return false
  const parts = text.split(/\s*[|·]\s*|\s{2,}/)
  if (parts.some((part) => findLabel(part) !== undefined)) return false
  const words = foldDiacritics(text).match(/\p{L}+/gu) ?? []
  const known = words.filter((word) => menuWords.has(word)).length
  return (
    words.length >= minMenuWords && (known >= minMenuShare * words.length || (menu.test(text) && known > 0))
  )
}

/** A line in another script, as sites have for readers of other languages. */
const otherScript = /[\p{Script=Han}\p{Script=Cyrillic}\p{Script=Arabic}]/gu
const isForeign = (text: string) =>
  (text.match(otherScript)?.length ?? 0) * 4 > (text.match(/\p{L}/gu)?.length ?? 1)

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
    trail.test(text) ||
    isMenu(text) ||
    isForeign(text)
  )
}
