import { nameKey } from '../../model/fold.ts'
import { isAgendaItem, isWhen } from '../cover/cover-details.ts'
import { isSiteNoise } from '../cover/site-noise.ts'
import { keysOf } from '../text/document-words.ts'

const generic = new Set(keysOf('genericPages'))
/** "View details of …": what a page does with what it shows. */
const genericStarts = [...generic].filter((key) => key.includes(' ')).map((key) => `${key} `)
const isGeneric = (text: string) => {
  const key = nameKey(text)
  return isAgendaItem(text) || generic.has(key) || genericStarts.some((start) => key.startsWith(start))
}
/** A symbol, filled in or not, a number of a file, or an address. */
const pathLike = /^[^\s/]+\/[^\s/]+\/\S*$|^(?=[\d_-]*\d{5})\S+$|^(?:https?:|www\.)/i
/** Programs write where a document came from into its title: "Microsoft Word - W801.doc". */
const fileName =
  /\.(?:do[ct][xm]?|pdf|html?|rtf|od[tsp]|txt|indd|wpd|xls[xm]?|csv|pptx?|epub|pages)$|^microsoft\s/i
const separators = /(?<!\s)\s+(?:[|‒–—»›·>]{1,2}|::|-)\s+|(?:(?<!\s)\s+)?(?:\||::)\s*/

/** Whether a title is that of any page: "View details", "Untitled document", a file's name. */
export const isGenericTitle = (title: string) =>
  isGeneric(title) ||
  pathLike.test(title.trim()) ||
  fileName.test(title.trim()) ||
  isSiteNoise(title) ||
  /^\(\p{Ll}+\)$/u.test(title.trim()) ||
  !/\p{L}{2}/u.test(title)

/** The parts of a page's title that may name what the page is about, without what names its site or any page. */
export function tellingParts(title: string, names: (string | undefined)[]): string[] {
  const own = new Set(names.map((name) => nameKey(name ?? '')))
  return title
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !isGenericTitle(part) && !own.has(nameKey(part)))
}

/** A part that says so much is the title by itself. */
const minTitleWords = 5

/**
 * A line that is set as titles of pages are, without what names the page or the day: "… - View details", "Economy |
 * … - 17/09/2020"; null where it is not.
 */
export function withoutPageWords(line: string): string | null {
  const parts = line.split(separators).map((part) => part.trim())
  const left = parts.filter((part) => part !== '' && !isGeneric(part) && !isWhen(part))
  if (parts.length < 2 || left.length === parts.length || left.length === 0) return null
  const [longest = ''] = [...left].sort((a, b) => b.length - a.length)
  return longest.split(/\s+/).length >= minTitleWords ? longest : left.join(' – ')
}

/** The parts of a title that separators tell apart. */
export const titleParts = (title: string): string[] => title.split(separators)
