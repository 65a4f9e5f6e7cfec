import { nameKey } from '../model/fold.ts'
import { monthNames } from './month-names.ts'
import { anyOf, documentSymbol } from './patterns.ts'
import { structureTable } from './tables.ts'

/** Letters lose their accents one for one, so that places stay what they are. */
const foldAccents = (text: string) =>
  text.replace(/[àâäáãéèêëíîïìóôöòúùûüçñ]/gi, (letter) => letter.normalize('NFD')[0] ?? letter)
const anyFolded = (words: string[]) => anyOf(words.map(foldAccents))

const symbol = new RegExp(`(?<![\\p{L}\\d/])${documentSymbol}`, 'gu')
const jobNumber = /\(\s*\d{2}-\d{3,5}\s*\)/g
const pageCount = new RegExp(
  `(?<!\\p{L})${anyFolded(structureTable.page)}\\.?\\s*:?\\s*\\d{1,4}(?:\\s*(?:\\/|of|de|sur)\\s*\\d{1,4})?(?![\\d\\p{L}])`,
  'giu',
)
const languageNames = anyFolded(structureTable.languageNames)
const original = new RegExp(
  `(?<!\\p{L})${anyFolded(structureTable.original)}\\s*:\\s*${languageNames}(?:\\s*[/,]\\s*${languageNames})*`,
  'giu',
)
const months = anyOf([...monthNames.keys()])
const day = `\\d{1,2}(?:er|st|nd|rd|th|º|°|\\^\\{\\w+\\})?`
const date = new RegExp(
  `(?<![\\p{L}\\d])(?:${day}\\s*(?:de\\s+)?${months}\\.?\\s*(?:de\\s+)?\\d{4}|${months}\\s+${day},?\\s+\\d{4}|\\d{1,2}\\/\\d{1,2}\\/\\d{4})(?!\\d)`,
  'giu',
)
const noise = /\b(?:RESTRICTED|RESTREINT|RESTRINGIDO|UNRESTRICTED)\b/g

const facts = [symbol, jobNumber, pageCount, original, date, noise]

/** What is left of a line of a cover when symbol, date, job number, page count and language are taken out. */
export function withoutFacts(line: string): string {
  let rest = foldAccents(line)
  for (const fact of facts) rest = rest.replace(fact, (found) => ' '.repeat(found.length))
  return rest
}

/** Whether a line of a cover tells nothing but such facts. */
export const isFactLine = (line: string) => nameKey(withoutFacts(line)) === '' && /[\p{L}\d]/u.test(line)

/** Whether a line is the name of the council, a class of distribution or the kind of issue: part of no title. */
const notTitle = new Set(structureTable.notTitle.map(nameKey))
const addendum = new RegExp(`^${anyOf(structureTable.addendum)}(?:\\s+\\d{1,3})?$`, 'iu')
/** Whether a line only says that the document adds to another: "Addendum", "Revision 2". */
export const isIssueLine = (line: string) => addendum.test(line.trim())
export const isCoverWord = (line: string) => notTitle.has(nameKey(line)) || addendum.test(line.trim())

/** The symbols in a line. */
export const symbolsIn = (line: string) =>
  [...line.matchAll(symbol)].map(([found]) => found).filter((found) => /\d/.test(found))

/** The dates in a line, as printed. */
export const datesIn = (line: string) => [...foldAccents(line).matchAll(date)].map(([found]) => found)

const organizationWords = new Set(structureTable.organizationWords.map(nameKey))
/** The organization that a line of a cover names: by its words, or a name with its acronym; null where it names none. */
export function organizationIn(line: string): string | null {
  const name = line.trim()
  if (isCoverWord(name) || isFactLine(name) || name.length > 120) return null
  if (/^[A-Z]{3,8}$/.test(name)) return name
  const named = nameKey(name)
    .split(' ')
    .some((word) => organizationWords.has(word))
  const titled = titleWords.some((words) => nameKey(name).includes(words))
  return named && !titled ? name : null
}
const titleWords = structureTable.titleWords.map(nameKey)

/** Where the cover of a document on a single line is to be cut: around its facts, and where capitals end. */
export function documentCutPlaces(text: string): number[] {
  const head = text.slice(0, 1200)
  const places: number[] = []
  const folded = foldAccents(head)
  const found = facts.flatMap((fact) => [...folded.matchAll(fact)]).sort((a, b) => a.index - b.index)
  let end = 0
  for (const match of found) {
    // Facts of a cover stand close together; a date further down is part of a sentence.
    if (match.index - end > 200) break
    if (match.index > end && /\p{Ll}{3,}\s+\p{Ll}{3,}/u.test(head.slice(end, match.index))) break
    places.push(match.index)
    end = match.index + match[0].length
    places.push(end)
  }
  const capitals = /(?:\(?[\p{Lu}\d][\p{Lu}\d'’:()/,&-]*\s+){4,}/u.exec(head.slice(end))
  if (capitals && capitals.index < 200) {
    const from = end + capitals.index
    const to = from + capitals[0].length
    const issue = new RegExp(`^\\s*${anyOf(structureTable.addendum)}\\s+(?=\\p{Lu})`, 'u').exec(
      text.slice(to),
    )
    places.push(from, from + organizationPlace(capitals[0]), to, ...(issue ? [to + issue[0].length] : []))
  }
  return places
}

/** Where the name begins that its acronym ends: "… WORLD CUSTOMS ORGANIZATION (WCO)"; 0 where none does. */
function organizationPlace(capitals: string): number {
  const acronym = /\(([A-Z]{2,8})\)\s*$/.exec(capitals)
  if (!acronym?.[1]) return 0
  const words = [...capitals.slice(0, acronym.index).matchAll(/\S+/g)]
  for (let count = acronym[1].length; count <= acronym[1].length + 5 && count <= words.length; count++) {
    const name = words.slice(-count)
    const initials = name.map(([word]) => word.replace(/^[DL]['’]/, '')[0]).join('')
    const spelled = [...(acronym[1] ?? '')].reduce(
      (at, letter) => (at < 0 ? at : initials.indexOf(letter, at) + 1 || -1),
      0,
    )
    if (spelled > 0 && initials[0] === acronym[1][0]) return name[0]?.index ?? 0
  }
  return 0
}
