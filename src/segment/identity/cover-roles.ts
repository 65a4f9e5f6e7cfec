import { anyOf } from '../../model/any-of.ts'
import { nameKey } from '../../model/fold.ts'
import { isAgendaItem, isSaid, isWhen } from '../cover/cover-details.ts'
import { isCoverWord, isFactLine, isIssueLine, organizationIn } from '../cover/cover-facts.ts'
import type { CoverLine } from '../cover/cover-line.ts'
import { isMemberLine } from '../cover/member-line.ts'
import { formsOf, keysOf, labelsDocument, opensWithJoiner } from '../text/document-words.ts'
import { structureTable } from '../text/tables.ts'
import { kindOfLine } from './document-kind.ts'
import { type IsName, isAuthorLine } from './named-author.ts'
import { councilIn } from './named-council.ts'
import { isGenericTitle, withoutPageWords } from './page-title.ts'
import { isShouted } from './true-case.ts'

/** What a line of a cover tells. */
export type CoverRole =
  | 'fact'
  | 'issue'
  | 'said'
  | 'author'
  | 'kind'
  | 'member'
  | 'council'
  | 'noise'
  | 'organization'
  | 'subject'
  | 'text'

/** Lines of a cover that are one text. */
export interface CoverGroup {
  text: string
  role: CoverRole
  lines: CoverLine[]
}

const openEnds = new Set(keysOf('openEnds').flatMap((key) => key.split(' ')))
const lastWord = (text: string) => nameKey(text).split(' ').at(-1) ?? ''
/** Whether a line goes on in the next one: it ends with a small word, a comma, a hyphen or a colon. */
export const endsOpen = (text: string) => openEnds.has(lastWord(text)) || /[,:/–-]$/.test(text.trim())

/** The number of a letter: "Note No. 4-2/2021". */
const numbered = new RegExp(
  `^(?:\\p{L}+\\s)?${anyOf(structureTable.numberLabels)}\\s?[^\\s/\\d]*\\d[^\\s/]*\\/\\S*(?<=\\d)$`,
  'iu',
)
/** "by Jane Doe, consultant", in a paragraph of its own. */
const bylines = formsOf('bylines').flatMap((word) => [
  word,
  word.replace(/^./, (first) => first.toUpperCase()),
])
const byline = new RegExp(`^(?:${anyOf(bylines)})\\s+\\p{Lu}[\\p{Ll}.]`, 'u')
/** Whether a line names a person who wrote the document. */
export const isByline = (line: string) => byline.test(line.trim())
/** A line without what names the page that it stood on. */
const bare = (text: string) => withoutPageWords(text) ?? text

function roleOf(line: CoverLine, hasSymbol: boolean, isName: IsName): CoverRole {
  const text = line.text.trim()
  if (numbered.test(text)) return 'noise'
  // "between", in a line of its own, parts those who agree.
  if (openEnds.has(nameKey(text))) return 'noise'
  if (line.label === 'subject' || line.label === 'author') return line.label
  if (line.label !== null) return 'fact'
  if (isIssueLine(text)) return 'issue'
  if (isSaid(text) || isAgendaItem(text)) return isAuthorLine(text, isName) ? 'author' : 'said'
  if (line.fact || isFactLine(text) || isCoverWord(text)) return 'fact'
  if (isWhen(text)) return 'said'
  if (isAuthorLine(text, isName)) return 'author'
  if (isGenericTitle(text)) return 'noise'
  if (isMemberLine(text)) return 'member'
  if (hasSymbol && councilIn(text) !== null) return 'council'
  // "PRESS RELEASE" is no title; "REPORT" may be all there is.
  if (labelsDocument(text)) return 'kind'
  return organizationIn(text) === null ? 'text' : 'organization'
}

/** Whether a line goes on what stands before it. */
function continues(group: CoverGroup, line: CoverLine, role: CoverRole): boolean {
  const last = group.lines.at(-1)
  if (role === 'noise') return false
  const goesOn = opensWithJoiner(line.text) || endsOpen(last?.text ?? '')
  if (group.role === 'council') return role === 'text' && line.block === last?.block && goesOn
  // "Report of the Chair to the Council" / "on paragraph 6" is a title, whoever it names.
  const opened = group.role === 'author' && line.block === last?.block && /^\p{Ll}/u.test(line.text)
  const first = opened || group.role === 'text' || group.role === 'subject' || group.role === 'kind'
  // "…, 2015 to 2019"
  if (last && first && isWhen(line.text) && /,$/.test(last.text) && line.number - last.number <= 1)
    return true
  // "MINISTRY OF TRADE," / "OF INDUSTRY AND OF SUPPLY"
  const near = last !== undefined && line.number - last.number <= 1 && /[,–-]$/.test(last.text)
  const named =
    group.role === 'organization' && (line.block === last?.block || near) && opensWithJoiner(line.text)
  if (named && (role === 'text' || role === 'organization')) return true
  if (!last || !first || !['text', 'organization', 'member', 'kind'].includes(role)) return false
  // "MINUTES" / "of the fourth meeting of …"
  if (
    role === 'text' &&
    opensWithJoiner(line.text) &&
    /^\p{Ll}/u.test(line.text) &&
    line.number - last.number <= 2
  )
    return true
  const shouted = isShouted(last.text)
  const alike = shouted === isShouted(line.text) && last.heading === line.heading && last.bold === line.bold
  if (!alike) return false
  const apart = line.number - last.number
  // A title that ends with a colon has its second part on a line, or in a paragraph, of its own.
  if (endsOpen(last.text)) return apart <= 1 || (apart <= 2 && (shouted || /[:–—-]$/.test(last.text)))
  if (role !== 'text') return false
  if (line.block === last.block || (last.bold && apart <= 2)) return true
  const isFilled =
    (last.text.length >= minFilled && !labelsDocument(line.text) && kindOfLine(line.text) === null) ||
    opensWithJoiner(line.text)
  return shouted ? apart <= 2 && isFilled : apart <= 1 && /^\p{Ll}/u.test(line.text)
}
/** A line in capitals that is as long as lines of titles become goes on in the next one, if that is in capitals too. */
const minFilled = 40

/** The lines of a cover with what each tells, those that are one text together. */
export function groupCover(lines: CoverLine[], hasSymbol: boolean, isName: IsName): CoverGroup[] {
  const groups: CoverGroup[] = []
  for (const line of lines) {
    const last = groups.at(-1)
    const opens = line.number - (last?.lines.at(-1)?.number ?? 0) > 1
    const role = opens && isByline(line.text) ? 'said' : roleOf(line, hasSymbol, isName)
    if (last && continues(last, line, role)) {
      last.text = `${last.text} ${line.text.trim()}`
      last.lines.push(line)
      if (last.role === 'kind' || last.role === 'author') last.role = 'text'
    } else groups.push({ text: role === 'fact' ? line.text : bare(line.text.trim()), role, lines: [line] })
  }
  // "prepared by the" / "Academy of Orchards"
  for (const group of groups)
    if (group.role === 'text' && endsOpen(group.lines[0]?.text ?? '') && isAuthorLine(group.text, isName))
      group.role = 'author'
  return groups
}
