import { anyOf } from '../../model/any-of.ts'
import { nameKey } from '../../model/fold.ts'
import { factsIn, isCoverWord } from '../cover/cover-facts.ts'
import { formsOf, keysOf, languageBySmallWords } from '../text/document-words.ts'

/** A name of a council is no longer. */
const maxCouncilChars = 150

const heads = keysOf('councils')

/** A line of a cover in its parts: what symbols, dates and page counts stand between, or gaps. */
export function partsOf(line: string): string[] {
  let rest = line
  for (const { start, end } of factsIn(line))
    rest = rest.slice(0, start) + '\t'.repeat(end - start) + rest.slice(end)
  return rest
    .split(/\t|\|| {3,}/)
    .map((part) => part.trim().replace(/^[\s/·-]+|(?<![\s/·-])[\s/·-]+$/g, ''))
    .filter((part) => /\p{L}{2}/u.test(part))
}

/** Whether words go on after the head of a name: "Council for …", "Comité du …", "Committee (CDIP)". */
const goesOn = (rest: string, line: string) =>
  rest === '' ||
  /^\([A-Z]{2,8}\)$/.test(line.slice(-12).trim()) ||
  languageBySmallWords(rest.split(' ')[0] ?? '') !== null ||
  isJoining(rest)
const joining = new Set([...keysOf('openStarts'), ...keysOf('openEnds')])
const isJoining = (rest: string) => joining.has(rest.split(' ')[0] ?? '')

/** The council or committee that a part of a cover's line names; null where it names none. */
export function councilIn(part: string): string | null {
  if (part.length > maxCouncilChars || /[.;:!?]/.test(part)) return null
  const key = nameKey(part)
  const named = heads.some(
    (head) =>
      (key.startsWith(head) &&
        (key.length === head.length || key[head.length] === ' ') &&
        goesOn(key.slice(head.length).trim(), part)) ||
      (head.includes(' ') ? key === head : key.endsWith(` ${head}`) && key.split(' ').length <= 7),
  )
  return named ? part : null
}

const endsOpen = (text: string) => joining.has(nameKey(text).split(' ').at(-1) ?? '')
/** Between the two halves of a name stands at most what the column beside it says. */
const maxApart = 2

/** The council or committee that a cover names, its name over one line or two; null where it names none. */
export function findCouncil(lines: string[]): string | null {
  const parts = lines.flatMap(partsOf)
  for (const [i, part] of parts.entries()) {
    const joined = parts.slice(i + 1, i + 1 + maxApart).map((next) => `${part} ${next}`)
    const known = [...joined, part.split(/,\s/)[0] ?? ''].find((name) => isCoverWord(name))
    const council = councilIn(known ?? (endsOpen(part) ? (joined[0] ?? part) : part))
    if (council !== null) return council
  }
  return null
}

const deciding = new RegExp(`^(?:${anyOf(formsOf('articles'))})\\s+(?=\\p{Lu})`, 'iu')
/** The name in the line that opens a decision: "The General Council,"; null where it is none. */
export const decidingIn = (line: string): string | null =>
  line.endsWith(',') && deciding.test(line) ? line.replace(deciding, '').slice(0, -1) : null
