import { anyOf } from '../../model/any-of.ts'
import { nameKey } from '../../model/fold.ts'
import { remembered } from '../../model/remembered.ts'
import { isOrganizationName } from '../../names/organization-names.ts'
import { findPeriods } from '../../periods/find-periods.ts'
import { keysOf, languageBySmallWords, opensWithJoiner } from '../text/document-words.ts'
import { documentSymbol } from '../text/patterns.ts'
import { structureTable } from '../text/tables.ts'
import { isCoverDetail } from './cover-details.ts'

/** What is told of a line is asked again and again while its cover is read. */
const rememberedLine = <T>(tell: (line: string) => T) => remembered(tell, 2000, 500)

/** Letters lose their accents one for one, so that places stay what they are. */
const foldAccents = (text: string) =>
  text.replace(/[àâäáãéèêëíîïìóôöòúùûüçñ]/gi, (letter) => letter.normalize('NFD')[0] ?? letter)
const anyFolded = (words: string[]) => anyOf(words.map(foldAccents))

/** "COM(2017) 230 final" */
const europeanSymbol = '[A-Z]{2,5}\\(\\d{4}\\) ?\\d{1,4}(?: final)?(?![\\p{L}\\d])'
/** The session of an assembly, then the document: "EB148/9", "A75/10 Add.1" */
const sessionSymbol =
  '[A-Z]{1,4}\\d{2,3}/(?:INF\\.?/)?\\d{1,3}(?: (?:Add|Rev|Corr)\\.\\d{1,2})?(?![\\p{L}\\d/])'
const symbol = new RegExp(`(?<![\\p{Lu}\\d/])(?:${documentSymbol}|${europeanSymbol}|${sessionSymbol})`, 'gu')
const jobNumber = /\(\s*\d{2}-\d{3,5}\s*\)/g
const pageCount = new RegExp(
  `(?<!\\p{L})${anyFolded(structureTable.page)}\\.?\\s*(?::\\s*)?\\d{1,4}(?:\\s*(?:\\/|of|de|sur)\\s*\\d{1,4})?(?![\\d\\p{L}])`,
  'giu',
)
const languageNames = anyFolded(structureTable.languageNames)
/** In a narrow column the language stands below its label. */
const original = new RegExp(
  `(?<!\\p{L})(?:${languageNames}\\s+)?${anyFolded(structureTable.original)}\\s*:\\s*(?:${languageNames}(?:\\s*[/,]\\s*${languageNames})*|$)|^${languageNames}$`,
  'giu',
)
const dateLabel = new RegExp(`${anyFolded(structureTable.dateLabels)}\\s{0,4}:\\s{0,4}$`, 'iu')
/** No label of a date is longer. */
const maxLabelChars = 40
/** Single days with their year ("as of" one, too), and their labels: the days of a meeting are no date of a cover. */
function findDates(text: string): FoundSpan[] {
  return findPeriods(text)
    .filter(
      ({ precision, from, to, open }) =>
        precision === 'day' && from !== null && (from === to || open === 'end'),
    )
    .map(({ start, end }) => {
      const label = dateLabel.exec(text.slice(Math.max(0, start - maxLabelChars), start))?.[0]
      return { start: start - (label?.length ?? 0), end, labelled: label !== undefined }
    })
}
interface FoundSpan {
  start: number
  end: number
  labelled?: boolean
}
const finderOf =
  (pattern: RegExp) =>
  (text: string): FoundSpan[] =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
const noise = /\b(?:RESTRICTED|RESTREINT|RESTRINGIDO|UNRESTRICTED)\b|\b(?:PROV|Prov)\b\.?|\[pic\]/g

const facts = [...[symbol, jobNumber, pageCount, original].map(finderOf), findDates, finderOf(noise)]
/** The kinds of facts by their place in `facts`. */
export const factKinds = { symbol: 0, jobNumber: 1, pageCount: 2, original: 3, date: 4 }
/** The kinds of facts that only covers have. */
export const telltales = [factKinds.jobNumber, factKinds.original, factKinds.date]

/** What is left of a line of a cover when symbol, date, job number, page count and language are taken out. */
export function withoutFacts(line: string): string {
  let rest = foldAccents(line)
  for (const fact of facts)
    for (const { start, end } of fact(rest))
      rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end)
  return rest
}

/** Whether a line of a cover tells nothing but such facts. */
export const isFactLine = rememberedLine(
  (line) => /[\p{L}\d]/u.test(line) && nameKey(withoutFacts(line)) === '',
)

/** Whether a line is the name of the council (or part of it), a class of distribution or the kind of issue: part of no title. */
/** As written, and with the accented letters lost. */
const notTitle = new Set(
  structureTable.notTitle.flatMap((line) => [nameKey(line), nameKey(line.replace(/[^\p{ASCII}]/gu, ''))]),
)
const addendum = new RegExp(`^${anyOf(structureTable.addendum)}(?:\\s+\\d{1,3})?$`, 'iu')
/** Whether a line only says that the document adds to another: "Addendum", "Revision 2". */
export const isIssueLine = (line: string) => addendum.test(line.trim())
const isPartOfCoverWord = (key: string) =>
  key.split(' ').length > 2 &&
  [...notTitle].some((name) => name.startsWith(`${key} `) || name.endsWith(` ${key}`))
/** No word of a cover has so many letters, an acronym behind it included: running text needn't be folded to tell. */
const tooManyLetters = Math.max(...[...notTitle].map(({ length }) => length)) + 10
const isRunningText = new RegExp(`^(?:[^a-z]*[a-z]){${tooManyLetters}}`, 'i')
export function isCoverWord(line: string): boolean {
  if (addendum.test(line.trim())) return true
  if (line.length > tooManyLetters && isRunningText.test(line)) return false
  const key = nameKey(line)
  return (
    isPartOfCoverWord(key) ||
    notTitle.has(key) ||
    notTitle.has(nameKey(line.replace(/(?:(?<!\s)\s+)?\([A-Z]{2,8}\)\s*$/, '')))
  )
}

/** "EPCT/WG/12/22": the letter of the language is glued to the symbol. */
const longHeads = structureTable.symbolHeads.filter((head) => head.length > 1)
const gluedLetter = new RegExp(
  `^(?:[EF](?=${anyOf(structureTable.symbolHeads)}\\/)|${anyOf(structureTable.languageLetters)}(?=${anyOf(longHeads)}\\/))`,
)

/** The symbols in a line. */
export const symbolsIn = (line: string) =>
  [...line.matchAll(symbol)]
    .filter(([found]) => /\d/.test(found))
    .map(([found]) => found.replace(gluedLetter, ''))

/** The symbols of a line that holds nothing else: "IP/C/M/70", "IP/C/M/106, IP/C/M/106/Add.1". */
export function symbolsAlone(line: string): string[] {
  const symbols = symbolsIn(line)
  return line.replace(symbol, '').replace(/[\s,;]+/g, '') === '' ? symbols : []
}

/** The date of the cover as printed: the one that is labelled so, or else the first. */
export function coverDate(lines: string[]): string | null {
  const found = lines.flatMap((line) =>
    findDates(foldAccents(line)).map(({ start, end, labelled }) => ({
      text: line.slice(start, end),
      labelled,
    })),
  )
  return (found.find(({ labelled }) => labelled) ?? found[0])?.text ?? null
}

const linkers = new Set(structureTable.organizationLinkers)
const determiners = new Set(structureTable.determiners)
/** What stands before a thing that is no name: "Workshop on …". What only adds to a name ("and") is none. */
const joiners = new Set(keysOf('joiners'))
const prepositions = new Set(
  keysOf('openStarts').filter((key) => key.length > 1 && !key.includes(' ') && !joiners.has(key)),
)
const companions = new Set(structureTable.organizationCompanions)
/** What stands around a name: the letter of the language glued to it, a seat and what follows that. */
const aroundName = new RegExp(
  `^[\\s/|·-]+|^${anyOf(structureTable.languageLetters)}(?=\\p{Lu}\\p{Ll})|(?<!\\s)\\s+${anyOf(structureTable.seats)}(?:\\s.*)?$`,
  'gu',
)
const acronyms = new Set(structureTable.organizationAcronyms)
const articles = new Set(keysOf('articles'))
const lowerBehindFirst = /^\p{L}+(?:\s|['’]\s?)\p{Ll}/u
/** A name with its article has no more words. */
const maxNameWords = 9
const organizationWords = new Set(structureTable.organizationWords.map(nameKey))
const journeys = new Set(structureTable.journeys.map(nameKey))
const standing = new Set(structureTable.standing)
const services = new Set(structureTable.services.map(nameKey))
/** Whether a name begins as services do, which may be things too, and has an acronym of its own letters. */
function isService(name: string): boolean {
  const [, said = '', acronym = ''] = /^([^()]+?)\s\((\p{Lu}{2,10})\)$/u.exec(name) ?? []
  const words = nameKey(said).split(' ')
  return services.has(words[0] ?? '') && spells(words, nameKey(acronym))
}
/** Whether words, each by one or more of its first letters or none, make an acronym. */
function spells(words: readonly string[], acronym: string): boolean {
  // How many of its letters the words so far may make: taking words one way after another would double with each.
  const made = new Set([0])
  for (const word of words)
    for (const from of [...made])
      for (let i = 0; i < word.length && word[i] === acronym[from + i]; i++) made.add(from + i + 1)
  return made.has(acronym.length)
}
/** The organization that a line of a cover names: by its words, or a name with its acronym; null where it names none. */
export const organizationIn = rememberedLine(findOrganization)
function findOrganization(line: string): string | null {
  const name = line.trim().replace(aroundName, '').replace(aroundName, '').replace(/[,;]$/, '')
  // "Held at the Centre William Rappard"
  if (name.length > 120 || /[.!?;]\s|['’]s\s|:|\d{2}/.test(name) || opensWithJoiner(name)) return null
  if (isCoverWord(name) || isFactLine(name) || isCoverDetail(name)) return null
  if (acronyms.has(name) || isOrganizationName(name) || isService(name)) return name
  if (findDates(foldAccents(name)).length > 0) return null
  const words = nameKey(name.replace(/(?:(?<!\s)\s+)?\([^()]*\)\s*$/, '')).split(' ')
  // A name begins or ends with the word, or goes on after it, "Patent Office of …"; what stands before is no other
  // thing: "Bulletin of the office", "Cooperation with the Office of …".
  const joined = words.findIndex(
    (word, i) => i > 0 && (determiners.has(word) || linkers.has(word) || prepositions.has(word)),
  )
  const last = joined < 0 ? words.length : joined
  const heads = words.some(
    (word, i) =>
      i < last &&
      organizationWords.has(word) &&
      (i < 3 || i === words.length - 1 || linkers.has(words[i + 1] ?? '')),
  )
  // "La Oficina de Marcas forma a examinadores de ocho países": what a long line begins with an article of is a sentence.
  if (articles.has(words[0] ?? '') && words.length > maxNameWords) return null
  // "El instituto abre sus puertas": a name has a capital behind its article.
  if (articles.has(words[0] ?? '') && lowerBehindFirst.test(name)) return null
  // "The academy opens its doors" says what it does: in English, what follows of a name begins with a joining word.
  const head = words.findIndex((word) => organizationWords.has(word))
  // "Mission to Lome": a journey, unless it is permanent.
  if (journeys.has(words[head] ?? '') && !words.some((word) => standing.has(word))) return null
  const next = name.split(/\s+/)[head + 1] ?? ''
  if (/^\p{Ll}/u.test(next) && !linkers.has(next) && next !== 'and' && languageBySmallWords(name) === 'en')
    return null
  // "Direction de la coopération technique" is one, "Technical cooperation office report" is none.
  const opens = organizationWords.has(words[0] ?? '') && linkers.has(words[1] ?? '')
  return heads && !words.some((word) => companions.has(word)) && (opens || !isTitle(name)) ? name : null
}
const titleWords = structureTable.titleWords.map(nameKey)
/** Whether a line of a cover says what the document is: "INFORME", "TECHNICAL COOPERATION ACTIVITIES". */
export const isTitle = (line: string) => titleWords.some((words) => nameKey(line).includes(words))

interface FoundFact {
  /** Which kind of fact it is. */
  kind: number
  start: number
  end: number
}

/** The facts in a text in their order: symbols, job numbers, page counts, languages, dates. */
export function factsIn(text: string): FoundFact[] {
  const folded = foldAccents(text)
  return facts
    .flatMap((fact, kind) => fact(folded).map(({ start, end }) => ({ kind, start, end })))
    .sort((a, b) => a.start - b.start)
}
