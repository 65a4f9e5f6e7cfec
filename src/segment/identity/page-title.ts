import { nameKey } from '../../model/fold.ts'
import { isSiteNoise } from '../cover/site-noise.ts'
import { keysOf } from './document-words.ts'

const generic = new Set(keysOf('genericPages'))
/** Programs write where a document came from into its title: "Microsoft Word - W801.doc". */
const fileName = /\.(?:docx?|pdf|html?|rtf|odt|txt|indd|wpd)$|^microsoft\s/i
const separators = /\s+(?:[|–—»›·>]{1,2}|::?|-)\s+|\s*(?:\||::)\s*/

/** Whether a title is that of any page: "View details", "Untitled document", a file's name. */
export const isGenericTitle = (title: string) =>
  generic.has(nameKey(title)) || fileName.test(title.trim()) || isSiteNoise(title) || !/\p{L}{2}/u.test(title)

/** The parts of a page's title that may name what the page is about, without what names its site or any page. */
export function tellingParts(title: string, names: (string | undefined)[]): string[] {
  const own = new Set(names.map((name) => nameKey(name ?? '')))
  return title
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !isGenericTitle(part) && !own.has(nameKey(part)))
}

/** A line that ends or begins as titles of pages do: "… - View details"; null where it doesn't. */
export function withoutPageWords(line: string): string | null {
  const parts = line.split(separators)
  if (parts.length < 2 || !parts.some((part) => generic.has(nameKey(part)))) return null
  return tellingParts(line, []).join(' – ')
}
