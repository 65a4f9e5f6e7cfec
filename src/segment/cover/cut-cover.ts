import { anyOf } from '../../model/any-of.ts'
import { structureTable } from '../text/tables.ts'
import { factsIn, isCoverWord, telltales } from './cover-facts.ts'

/** A cover is within so many characters. */
const maxCoverChars = 1600
/** A line longer than this may be a whole document that states no facts. */
const minDocumentLine = 1500
/** A shorter line holds no cover with what follows it. */
const minCoverLine = 150
/** Facts and capitals of a cover stand no further apart. */
const maxGap = 220
/** A cover on one line has a title, an organization and little else in capitals. */
const maxCapitals = 4

const attribution = anyOf(
  structureTable.attribution.flatMap((words) => [words, (words[0] ?? '').toUpperCase() + words.slice(1)]),
)
/** Four words in capitals, or fewer before who wrote it: "INFORME aprobado por". */
const capitals = new RegExp(
  `\\(?\\p{Lu}[\\p{Lu}\\d'’:()/,&-]*\\s+(?:[\\p{Lu}\\d(][\\p{Lu}\\d'’:()/,&-]*\\s+){3,}|(?:\\p{Lu}{2,}\\s+){1,4}(?=${attribution})`,
  'u',
)
/** "Addendum", after who wrote the document or not. */
const issueAfter = new RegExp(
  `^\\s*(?:${attribution}[^.]{0,60}?\\s)?${anyOf(structureTable.addendum)}\\s+(?=\\p{Lu})`,
  'u',
)
/** Running text: a sentence that ends before another one, or the number of a paragraph. */
const running = /\p{Ll}[.;]\s+\p{Lu}\p{Ll}|\s\d{1,3}\.\s/u

/** Two words of running text. */
const prose = /(?<!\p{L})\p{Ll}{3,}\s+\p{Ll}{3,}/u
/** No fact of a cover has more characters. */
const maxFactChars = 80

/** Whether a fact stands at the head of a line, before running text: few lines have to be looked through for more. */
function beginsWithFacts(text: string): boolean {
  const words = prose.exec(text.slice(0, maxGap))
  const end = words ? words.index + words[0].length : maxGap
  const [first] = factsIn(text.slice(0, end + maxFactChars))
  return first !== undefined && first.start < end
}

/** Where the cover of a document on a single line is to be cut: around its facts, and where capitals end. */
export function coverCutPlaces(text: string): number[] {
  if (text.length < minCoverLine || (text.length <= minDocumentLine && !beginsWithFacts(text))) return []
  const head = text.slice(0, maxCoverChars)
  const places: number[] = []
  const kinds = new Set<number>()
  let end = 0
  for (const fact of factsIn(head)) {
    // Facts of a cover stand close together; a date further down is part of a sentence.
    if (fact.start - end > maxGap) break
    if (fact.start < end) continue
    if (prose.test(head.slice(end, fact.start))) break
    kinds.add(fact.kind)
    places.push(fact.start)
    // What ends a fact goes with it.
    end = fact.end + (/^[\s.,;:·]*/u.exec(head.slice(fact.end))?.[0].length ?? 0)
    places.push(end)
  }
  const telling = telltales.some((kind) => kinds.has(kind)) && kinds.size >= 2
  if (!telling && text.length <= minDocumentLine) return []
  for (let runs = 0; runs < maxCapitals; runs++) {
    const run = capitals.exec(head.slice(end))
    if (!run || run.index >= maxGap || running.test(head.slice(end, end + run.index))) break
    const from = end + run.index + nameLength(head.slice(end, end + run.index), run[0])
    const capitalText = head.slice(from, end + run.index + run[0].length)
    end += run.index + run[0].length
    const issue = issueAfter.exec(text.slice(end))
    places.push(from, from + organizationPlace(capitalText), end)
    end += issue?.[0].length ?? 0
    places.push(end)
  }
  return places
}

/** How much of the capitals ends the name of the council before them: "Consejo de los ADPIC". */
function nameLength(before: string, text: string): number {
  const words = [...text.matchAll(/\S+\s*/g)].slice(0, 3)
  const ends = words.map((word) => word.index + word[0].length)
  return ends.find((end) => isCoverWord(before + text.slice(0, end))) ?? 0
}

/** Where the name begins that its acronym ends: "… WORLD CUSTOMS ORGANIZATION (WCO)"; 0 where none does. */
function organizationPlace(text: string): number {
  const acronym = /\(([A-Z]{2,8})\)\s*$/.exec(text)
  if (!acronym?.[1]) return 0
  const words = [...text.slice(0, acronym.index).matchAll(/\S+/g)]
  for (let count = acronym[1].length; count <= acronym[1].length + 5 && count <= words.length; count++) {
    const name = words.slice(-count)
    const initials = name.map(([word]) => word.replace(/^[DL]['’]/, '')[0]).join('')
    const spelled = [...(acronym[1] ?? '')].reduce(
      (at, letter) => (at < 0 ? at : initials.indexOf(letter, at) + 1 || -1),
      0,
    )
    if (spelled <= 0 || initials[0] !== acronym[1][0]) continue
    // The acronym may be that of another language: "INTERNATIONAL UNION … (UPOV)".
    const before = words.at(-count - 1)
    const wider = before !== undefined && structureTable.widerOrganization.includes(before[0])
    return (wider ? before : name[0])?.index ?? 0
  }
  return 0
}
