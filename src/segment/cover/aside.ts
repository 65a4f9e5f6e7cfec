import { nameKey } from '../../model/fold.ts'
import { structureTable } from '../text/tables.ts'
import { isCoverDetail } from './cover-details.ts'
import { isCoverWord, isFactLine } from './cover-facts.ts'
import { isSiteNoise } from './site-noise.ts'

const contents = new Set(structureTable.contents.map(nameKey))
/** "Members.......... 2" */
const leaders = /\.{4,}|(?:\. ){4,}/
const bracketed = /^[[(][^\])]*[\])]$/
/** An entry of a table of contents is no longer. */
const maxEntryChars = 150

/** Whether a line heads a table of contents. */
export const opensContents = (text: string) => contents.has(nameKey(text))

/** Whether a text may be an entry of a table of contents: it ends with the number of a page. */
export const isContentsEntry = (text: string) =>
  text.length <= maxEntryChars && /\d\s*$/.test(text) && /\p{L}/u.test(text)

/** Whether a text stands in no narrative, though it is set like a heading or a list. */
export function isAside(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length > 1) return lines.every((line) => isSiteNoise(line) || /^\s*[\d.,]+\s*$/.test(line))
  if (isCoverWord(text)) return true
  return isFactLine(text) || isCoverDetail(text) || bracketed.test(text) || leaders.test(text)
}
