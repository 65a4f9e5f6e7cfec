import { anyOf } from '../../model/any-of.ts'
import { foldInPlace, nameKey, oneLine } from '../../model/fold.ts'
import { organizationIn } from '../cover/cover-facts.ts'
import { isMemberLine, isMemberName } from '../cover/member-line.ts'
import { formsOf, keysOf, kindWords } from '../text/document-words.ts'
import { structureTable } from '../text/tables.ts'
import { kindOfLine } from './document-kind.ts'
import { isShouted } from './true-case.ts'

/** Who wrote a document: a Member (or who speaks as one), or an organization. */
export interface NamedAuthor {
  member: string | null
  organization: string | null
}

const phrase = (words: string[]) =>
  `(?<![\\p{L}\\p{N}])${anyOf(words.map(foldInPlace))}(?![\\p{L}\\p{N}])['\\s]*`
const authorPhrase = new RegExp(phrase(formsOf('authors')), 'gu')
const delegationPhrase = new RegExp(phrase(formsOf('delegations')), 'gu')
/** "permanent mission", without the word that the Member's name follows. */
const representations = formsOf('delegations')
  .map((words) => nameKey(words).split(' ').slice(0, -1))
  .filter((words) => words.length > 1)
  .map((words) => `${words.join(' ')} `)
const behalfPhrase = new RegExp(phrase(formsOf('onBehalf')), 'u')
const greetings = new RegExp(phrase(formsOf('greetings')), 'u')

const articles = new Set(keysOf('articles').flatMap((key) => key.split(' ')))
const joiners = new Set(keysOf('joiners'))
const stops = new Set(keysOf('authorStops'))
const offices = new Set(keysOf('offices'))
const members = new Set(keysOf('members'))
/** Phrases behind which a Member is named, known or not. */
const membersKinds = new Set(['communication', 'statement', 'notification', 'proposal', 'letter'])
const memberPhrases = new Set(
  kindWords.filter(({ kind }) => membersKinds.has(kind)).flatMap(({ line }) => line),
)
/** A name with all its articles has no more words. */
const maxNameWords = 16
/** What speaks on somebody's behalf does so at its beginning. */
const maxBehalfAt = 60
/** The name of a mission with all that it is accredited to stands before its compliments. */
const maxGreetingAt = 300

const nameWord = /[\p{L}\p{M}\p{N}.-]+|[,'’]|\S/gu

/** The name at the beginning of a text: capitalised words with what joins them; null where there is none. */
function nameAt(text: string): string | null {
  const shouted = isShouted(text.split(/[.;(\d]/)[0] ?? '')
  let start = -1
  let end = 0
  let count = 0
  const words = [...text.matchAll(nameWord)]
  for (const [i, { 0: word, index }] of words.entries()) {
    if (count++ > maxNameWords) break
    if (word === ',' || word === "'" || word === '’') continue
    const key = nameKey(word)
    if (key === '' || /^\d/.test(word)) break
    const pair = `${key} ${nameKey(words[i + 1]?.[0] ?? '')}`
    const plain = shouted || !/^\p{Lu}/u.test(word)
    if (plain && stops.has(pair)) break
    if (plain && (articles.has(key) || joiners.has(key) || key === 'of')) continue
    if (plain && (stops.has(key) || !shouted)) break
    if (start < 0) start = index
    end = index + word.length
    if (/\.$/.test(word) && word.length > 3) break
  }
  if (start < 0) return null
  const name = text.slice(start, end).replace(/\.$/, '')
  const whole = members.has(nameKey(name)) || hasJoiner(name) ? name : (name.split(',')[0] ?? '')
  if (whole.length < 3) return null
  const acronym = whole === name && organizationIn(name) ? acronymAt.exec(text.slice(end))?.[0] : undefined
  return oneLine(withoutInnerArticles(whole) + (acronym ?? ''))
}
const acronymAt = /^\s?\([A-Z]{2,8}\)/

/** "Bénin, du Mali et du Sénégal": articles behind a comma or "et" belong to no name. */
const innerArticle = new RegExp(
  `(,\\s|\\s(?:${anyOf(formsOf('joiners'))})\\s)(?:${anyOf(formsOf('articles'))})(?:\\s|['’])\\s?`,
  'giu',
)
/** Whether a list of names comes to its end: "Benin, Mali and Senegal"; a comma without it ends the name. */
const hasJoiner = (name: string) =>
  nameKey(name)
    .split(' ')
    .some((word) => joiners.has(word))
const withoutInnerArticles = (name: string) => name.replace(innerArticle, '$1')

const isOffice = (name: string) => offices.has(nameKey(name))
const namesOne = (name: string) => nameKey(name).split(' ').length === 1

/** Whether words in capitals are a name elsewhere in the document. */
export type IsName = (words: string) => boolean

/** Who a name behind a phrase is: an organization by its words, a Member where it is one or the phrase tells so. */
function told(name: string, mayBeMember: boolean, isName: IsName): NamedAuthor | null {
  if (isOffice(name)) return null
  if (isMemberName(name)) return { member: name, organization: null }
  const organization = organizationIn(name)
  if (organization !== null) {
    // One word alone ("Mission", "Office") names nobody, except what everybody knows.
    return namesOne(name) && !isWellKnown(name) ? null : { member: null, organization }
  }
  // In capitals anything looks like a name: "NOTIFICATION OF LAWS".
  return mayBeMember && (!isShouted(name) || isName(name)) ? { member: name, organization: null } : null
}
const wellKnown = new Set(keysOf('proper'))
const acronyms = new Set(structureTable.organizationAcronyms)
const isWellKnown = (name: string) => acronyms.has(name) || wellKnown.has(nameKey(name))

/** The longest name of a Member that a text begins with, which its words alone don't end: "BENIN ADDRESSED TO THE CHAIR". */
function memberAtStart(text: string, name: string): string | null {
  const ends = [...text.slice(0, maxMemberChars).matchAll(/[\p{L}\p{M}]+\)?/gu)]
  const names = ends.map(({ 0: word, index }) => text.slice(text.indexOf(name), index + word.length))
  const whole = names.filter((one) => one.length > name.length && members.has(nameKey(one))).at(-1)
  if (whole || isMemberName(name) || !isShouted(name)) return whole ?? null
  return names.filter((one) => one.length < name.length && one !== '' && isMemberName(one)).at(-1) ?? null
}
/** No name of a Member has more characters: "European Union and its member States". */
const maxMemberChars = 60

function behind(
  text: string,
  pattern: RegExp,
  mayBeMember: (phrase: string) => boolean,
  isName: IsName,
): NamedAuthor | null {
  const folded = foldInPlace(text)
  for (const { 0: found, index } of folded.matchAll(pattern)) {
    const rest = text.slice(index + found.length)
    const name = nameAt(rest)
    const member = name === null ? null : memberAtStart(rest, name)
    const author = member
      ? { member, organization: null }
      : name === null
        ? null
        : told(name, mayBeMember(nameKey(found)), isName)
    if (author) return author
  }
  return null
}

/** The delegation that a text names: "at the request of the delegation of Norland". */
export const delegationIn = (text: string, isName: IsName) =>
  behind(text, delegationPhrase, () => true, isName)

/** Whether a name is that of who represents a Member: "Permanent Mission to the United Nations Office". */
export const representsMember = (name: string) =>
  representations.some((words) => `${nameKey(name)} `.startsWith(words))

/** Who a line of a cover, or a title, says wrote the document: "Communication from Norland". */
export const authorIn = (line: string, isName: IsName): NamedAuthor | null =>
  delegationIn(line, isName) ?? behind(line, authorPhrase, (found) => memberPhrases.has(found), isName)

/** Who it is that a label of a cover says sent the document, behind its address or without: "Member notifying: Norland". */
export function authorNamed(said: string, isName: IsName): NamedAuthor | null {
  const value = said.replace(/(?<!\s)\s*<[^<>]*>\s*$/, '')
  const name = nameAt(value)
  const delegation = delegationIn(value, isName)
  const organization = delegation || isMemberName(value) ? null : organizationIn(value)
  if (organization !== null && !namesOne(organization)) return { member: null, organization }
  return delegation ?? (name === null ? null : told(name, !said.includes('@'), isName))
}

/** Whether a line of a cover begins with who wrote the document, behind what kind it is: "Information note by …". */
export function isAuthorLine(line: string, isName: IsName): boolean {
  const [first] = foldInPlace(line).matchAll(authorPhrase)
  if (!first || first.index > maxKindChars || authorIn(line, isName) === null) return false
  return first.index === 0 || kindOfLine(line) !== null
}
/** What kind a document is has no more characters before whose it is. */
const maxKindChars = 24

/** The Member that ends a title: "Information from Members - Japan"; null where none does. */
export function memberAtEnd(title: string): string | null {
  const last = title.split(/(?:(?<!\s)\s+)?:\s+|(?<!\s)\s+[-–—]\s+/).at(-1) ?? ''
  return last !== title && isMemberLine(last) ? last : null
}

/** Whether a text begins by saying on whose behalf it speaks, or that somebody presents compliments. */
export const speaksForSomebody = (text: string) =>
  behalfPhrase.test(foldInPlace(text.slice(0, maxBehalfAt))) ||
  greetings.test(foldInPlace(text.slice(0, maxGreetingAt)))
