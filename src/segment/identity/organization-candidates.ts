import { nameKey } from '../../model/fold.ts'
import { isOrganizationName, isOrganizationOrGroup } from '../../names/organization-names.ts'
import { isSalutation } from '../cover/cover-details.ts'
import { isFactLine, organizationIn } from '../cover/cover-facts.ts'
import { isMemberLine } from '../cover/member-line.ts'
import type { Candidate } from './cover-model.ts'
import { type CoverGroup, isByline } from './cover-roles.ts'
import { footOf } from './document-date.ts'
import { introducesDocument, kindOfLine } from './document-kind.ts'
import type { Evidence } from './evidence.ts'
import { namesOf, upTo } from './features.ts'
import { nameFeatures, withoutAcronym } from './name-features.ts'
import {
  authorIn,
  authorNamed,
  delegationIn,
  type IsName,
  isAuthorLine,
  memberAtEnd,
  representsMember,
} from './named-author.ts'
import { namesIn } from './names-in-line.ts'
import { titleParts } from './page-title.ts'

/** So many of the last lines of a text may be a signature. */
const maxFootLines = 6
/** So many of the first texts may say who speaks. */
const maxTexts = 4
/** Of a message, so much is looked through for who signs it. */
const maxTextChars = 20_000
/** A line of a signature is no longer. */
const maxSignatureChars = 140
/** What a site shows around a document may be hundreds of lines: the first and the last of them say whose it is. */
const maxAround = 20
/** So much of a document tells how often it names somebody. */
const maxCountedChars = 60_000

const rights = /©\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?[\s,]+)?(\p{L}[^.,|–—©\d]*)/u

const keyOf = (name: string) => nameKey(withoutAcronym(name)) || nameKey(name)

/** An acronym that a text has fewer times is none that it speaks for. */
const minOften = 3
/** So many of the acronyms that a text has most may be whose it is. */
const maxOften = 2

/** The acronyms that a text has most often, the most first. */
function acronymsOften(text: string): string[] {
  const counts = new Map<string, number>()
  for (const [word] of text
    .slice(0, maxCountedChars)
    .matchAll(/(?<![\p{L}\p{N}/-])\p{Lu}{3,10}(?![\p{L}\p{N}/-])/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= minOften)
    .sort(([, a], [, b]) => b - a)
    .slice(0, maxOften)
    .map(([word]) => word)
}

/** What a document is, as far as it tells who may give it. */
export interface OrganizationContext {
  evidence: Evidence
  groups: readonly CoverGroup[]
  circulated: boolean
  isName: IsName
}

/** Where a name stands, and what of that line it is. */
interface Mention {
  name: string
  features: string[]
}

/** All names that stand where a document says whose it is. */
function mentionsIn({ evidence, groups, isName }: OrganizationContext): Mention[] {
  const { lines, above, around, below, stated, text } = evidence
  const found: Mention[] = []
  const addFrom = (line: string | undefined, place: string, ...more: string[]) => {
    for (const { name, how } of namesIn(line ?? ''))
      found.push({ name, features: [`in ${place}`, `how ${how}`, `${place} ${how}`, ...more] })
  }
  const add = (name: string | null | undefined, place: string) => {
    if (name) found.push({ name, features: [`in ${place}`] })
  }
  const telling = groups.filter(({ text, role }) => role !== 'fact' && !isFactLine(text))
  for (const group of groups) {
    const { text: line, role, lines } = group
    const order = telling.indexOf(group)
    const marks = namesOf({ 'on heading': lines[0]?.heading === true, 'on bold': lines[0]?.bold === true })
    const place = lines[0]?.label ? `label ${lines[0].label}` : `cover ${role}`
    addFrom(
      line,
      place,
      `cover at ${upTo(order, [0, 1, 2, 4])}`,
      ...marks,
      ...(order === telling.length - 1 ? ['cover last'] : []),
    )
    if (role === 'author')
      add((lines[0]?.label ? authorNamed(line, isName) : authorIn(line, isName))?.organization, 'author')
    else add(authorIn(line, isName)?.organization, `author of ${role}`)
    if (representsMember(line)) add(delegationIn(line, isName)?.organization, 'delegation')
    if (isByline(line)) addFrom(line.split(/,\s/).at(-1), 'byline')
  }
  let texts = 0
  for (const { text: line, heading, row, set } of below) {
    const isText = /[.!?]$|[.!?]\s\p{Lu}/u.test(line)
    const place = heading
      ? 'heading'
      : row
        ? 'row'
        : isText
          ? `text ${Math.min(texts, 2)}`
          : set
            ? 'set'
            : 'line below'
    if (isText && texts++ >= maxTexts) continue
    addFrom(line, place)
    if (isText ? introducesDocument(line) : isAuthorLine(line, isName))
      add(authorIn(line, isName)?.organization, 'author below')
  }
  for (const [i, name] of acronymsOften(text).entries())
    found.push({ name, features: ['in often', `often ${i}`] })
  addFrom(stated.author, 'stated author')
  addFrom(stated.site, 'site')
  for (const [i, part] of titleParts(stated.title ?? '').entries())
    addFrom(part, i === 0 ? 'stated title' : 'end of stated title')
  for (const line of above.slice(-maxAround)) addFrom(line, 'above')
  for (const [i, line] of around.entries()) {
    if (i < maxAround || i >= around.length - maxAround) addFrom(line, 'around')
    add(rights.exec(line)?.[1]?.trim(), 'rights')
  }
  const foot = footOf(
    text,
    groups.map((group) => group.text),
  ).slice(-maxFootLines)
  for (const [i, line] of foot.entries())
    if (line.length <= maxSignatureChars) addFrom(line, 'foot', `foot at ${foot.length - i}`)
  const sender = lines.filter(({ label }) => label === 'author').map((line) => line.text)
  if (sender.some((line) => line.includes('@')))
    for (const line of text.slice(0, maxTextChars).split('\n'))
      if (
        line.length <= maxSignatureChars &&
        (/\)\s*$/.test(line) || /^\p{Lu}{3,12}(?=\s*$|\s*[,|/–—-]\s)/u.test(line.trim()))
      )
        addFrom(line, 'line of message')
  return found
}

/** Everything that may be the organization that gives a document, each once with all that speaks for it. */
export function organizationCandidates(context: OrganizationContext): Candidate[] {
  const { evidence, groups, circulated } = context
  const { lines, above, around, stated, text, below } = evidence
  const byKey = new Map<string, { name: string; features: Set<string> }>()
  for (const { name, features } of mentionsIn(context)) {
    // What a Member is called, or speaks by, is the Member's.
    if (isMemberLine(name) || representsMember(name)) continue
    const entry = byKey.get(keyOf(name)) ?? { name, features: new Set() }
    for (const feature of features) entry.features.add(feature)
    if (name.length > entry.name.length && withoutAcronym(name) !== name) entry.name = name
    byKey.set(keyOf(name), entry)
  }
  const all = ` ${nameKey(text.slice(0, maxCountedChars))} `
  const outside = [stated.title, stated.site, stated.author, ...above, ...around].map(
    (line) => ` ${nameKey((line ?? '').replace(/[.@]/g, ' '))} `,
  )
  const sender = lines
    .filter(({ label }) => label === 'author')
    .map((line) => line.text)
    .join(' ')
  const domains = [...sender.matchAll(/@([\w-]+)\./g)].map(([, domain = '']) => domain.toLowerCase())
  const keys = [...byKey.keys()]
  const acronymOf = (name: string) =>
    /\(([^()]*)\)$/.exec(name)?.[1] ?? (/^\p{Lu}{2,}$/u.test(name) ? name : null)
  const countIn = (own: readonly string[]) =>
    own.reduce((sum, key) => sum + all.split(` ${key} `).length - 1, 0)
  const ownKeys = new Map(
    [...byKey].map(([key, { name }]) => {
      const acronym = acronymOf(name)
      return [key, [...new Set([key, ...(acronym ? [nameKey(acronym)] : [])])]] as const
    }),
  )
  const counts = new Map([...ownKeys].map(([key, own]) => [key, countIn(own)]))
  const byCount = [...new Set(counts.values())].sort((a, b) => b - a)
  const isLetter = below.some((line) => isSalutation(line.text))
  const isNews = stated.news === true || groups.some((group) => kindOfLine(group.text) === 'news')
  const hasMember = groups.some(
    ({ text, role }) =>
      role === 'member' ||
      memberAtEnd(text) !== null ||
      (role === 'author' && authorIn(text, context.isName)?.member),
  )
  return [...byKey].map(([key, { name, features }]): Candidate => {
    const acronym = acronymOf(name)
    const own = ownKeys.get(key) ?? [key]
    const count = counts.get(key) ?? 0
    const others = keys.filter((other) => other !== key)
    const certain = (other: string) =>
      isOrganizationName(other) || organizationIn(byKey.get(other)?.name ?? '') !== null
    const words = nameFeatures(name)
    const places = [...features].filter((each) => each.startsWith('in '))
    const kind =
      words.includes('known') || words.includes('known acronym') || words.includes('with acronym')
        ? 'known'
        : words.includes('named')
          ? 'named'
          : words.some((one) => /^(?:head|group) (?:first|second|last)/.test(one))
            ? 'by a head'
            : 'plain'
    const contexts = namesOf({ circulated, news: isNews, letter: isLetter, 'of member': hasMember })
    return {
      text: name,
      features: [
        'name',
        ...contexts,
        ...features,
        ...contexts.flatMap((one) => places.map((each) => `${one} ${each}`)),
        ...places.map((each) => `${kind} ${each}`),
        `count ${upTo(count, [1, 2, 4, 8])}`,
        `${kind} count ${upTo(count, [1, 2, 4, 8])}`,
        `${kind} by count ${upTo(byCount.indexOf(count), [0, 1, 2, 4])}`,
        `places ${upTo(places.length, [1, 2, 3])}`,
        ...namesOf({
          outside: own.some((one) => outside.some((line) => line.includes(` ${one} `))),
          address: acronym !== null && domains.includes(acronym.toLowerCase()),
          'ends with a known one': others.some(
            (other) => key.endsWith(` ${other}`) && isOrganizationOrGroup(other),
          ),
          'end of another': others.some((other) => other.endsWith(` ${key}`)),
          'start of another': others.some((other) => other.startsWith(`${key} `)),
          'within certain': others.some((other) => ` ${other} `.includes(` ${key} `) && certain(other)),
          'holds certain': others.some((other) => ` ${key} `.includes(` ${other} `) && certain(other)),
        }),
        ...words,
      ],
    }
  })
}
