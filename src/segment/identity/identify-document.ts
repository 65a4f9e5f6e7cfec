import type { StatedFacts } from '../../ingest/source-file.ts'
import type { CorrectableFact } from '../../model/corrections.ts'
import { foldInPlace, nameKey, oneLine } from '../../model/fold.ts'
import type { DocumentSummary } from '../../model/source-document.ts'
import { isOrganizationName } from '../../names/organization-names.ts'
import { isCoverWord, isIssueLine, organizationIn, symbolsIn } from '../cover/cover-facts.ts'
import { isMemberLine } from '../cover/member-line.ts'
import type { TitleBlock } from '../cover/title-block.ts'
import { isOpeningHeading } from '../text/classify-block.ts'
import { labelsDocument } from '../text/document-words.ts'
import { startsWithDate } from '../text/patterns.ts'
import { chooseTitle } from './choose-title.ts'
import { dateOf } from './cover-date.ts'
import { type CoverGroup, groupCover, isByline } from './cover-roles.ts'
import { footOf } from './document-date.ts'
import { documentKindOf, introducesDocument, leadsToNews } from './document-kind.ts'
import {
  authorIn,
  authorNamed,
  delegationIn,
  type IsName,
  isAuthorLine,
  memberAtEnd,
  type NamedAuthor,
  representsMember,
  speaksForSomebody,
} from './named-author.ts'
import { councilIn, decidingIn, findCouncil } from './named-council.ts'
import { acronymBeforeKind, organizationWithin, withoutArticle } from './named-organization.ts'
import { titleParts } from './page-title.ts'
import { parentSymbol } from './parent-symbol.ts'
import { speakingOrganization } from './speaking-organization.ts'
import { isShouted, TrueCase } from './true-case.ts'

/** What a document says of itself. */
export interface DocumentIdentity
  extends Pick<DocumentSummary, Exclude<CorrectableFact, 'title' | 'language'>> {
  title: string | null
  /** Whether the title stands in the document itself. */
  printed: boolean
}

interface Evidence {
  lines: TitleBlock['lines']
  /** What a site shows above the cover. */
  above: string[]
  /** What it shows around the document, which is no part of it. */
  around: string[]
  below: TitleBlock['below']
  stated: StatedFacts
  /** Symbols that stand outside the cover: in page headers. */
  symbols: string[]
  /** All of the document: how its words are written. */
  text: string
}

/**
 * The first name, or that of the others which it is only a part of: "Secretariat" of "WTO Secretariat", "United Nations"
 * of that of its conference; null where there are none.
 */
function fullest(names: string[]): string | null {
  const [first = null] = names
  const part = ` ${nameKey(first ?? '')}`
  const holds = (name: string) =>
    nameKey(name).endsWith(part) || (isOrganizationName(name) && ` ${nameKey(name)} `.includes(`${part} `))
  return names.find((name) => name !== first && nameKey(name) !== part.trim() && holds(name)) ?? first
}

function authorOf(
  title: string,
  groups: CoverGroup[],
  { closed, texts, circulated }: { closed: string[]; texts: string[]; circulated: boolean },
  isName: IsName,
): NamedAuthor {
  const titleAt = groups.findIndex(({ text }) => text === title)
  const told = [
    ...groups
      .filter(({ role }) => role === 'author')
      .map(({ text, lines }) => (lines[0]?.label ? authorNamed(text, isName) : authorIn(text, isName))),
    // Above a letter or a report, a country says where its office is.
    ...groups
      .filter(({ role }, at) => role === 'member' && (circulated || (titleAt >= 0 && at > titleAt)))
      .map(({ text }) => ({ member: text, organization: null })),
    ...groups.filter(({ text }) => representsMember(text)).map(({ text }) => delegationIn(text, isName)),
    authorIn(title, isName),
    { member: memberAtEnd(title), organization: null },
    ...closed.filter((line) => isAuthorLine(line, isName)).map((line) => authorIn(line, isName)),
    ...texts
      .filter((text) => introducesDocument(text) || speaksForSomebody(text))
      .map((text) => delegationIn(text, isName)),
  ].filter((author) => author !== null)
  return {
    member: told.find(({ member }) => member !== null)?.member ?? null,
    organization: fullest(told.flatMap(({ organization }) => organization ?? [])),
  }
}

/** Whether a part of a title is the name of an organization: one that is known, or that has its acronym. */
const isCertain = (part: string) =>
  isOrganizationName(part) || (/\([A-Z]{2,8}\)$/.test(part) && organizationIn(part) !== null)

/** What a line of a cover is not the organization of. */
const otherRoles: ReadonlySet<string> = new Set(['fact', 'council', 'said', 'author', 'member'])

function organizationOf(
  title: string,
  groups: CoverGroup[],
  author: string | null,
  { above, around, below, stated }: Evidence,
  closed: string[],
): string | null {
  const titleKey = nameKey(title)
  const lines = groups.filter(({ role, text }) => !otherRoles.has(role) && nameKey(text) !== titleKey)
  const heading = below[0]?.heading ? below[0].text : null
  // A title or heading names it where it is nothing else, or where it ends with its acronym.
  const whole = [title, heading].map((text) =>
    text !== null && (isShouted(text) || /\([A-Z]{2,8}\)$/.test(text)) ? organizationIn(text) : null,
  )
  // "By Jane Doe, Institute of Hedges"
  const behindComma = groups.filter(({ role, text }) => role === 'said' && isByline(text) && /,\s/.test(text))
  // "Policy brief, Network for Seeds (NFS), Lomé"
  const parts = closed.flatMap((line) => line.split(/,\s/)).filter((part) => /\([A-Z]{2,8}\)$/.test(part))
  const names = [
    ...lines.map(({ text }) => organizationIn(text) ?? acronymBeforeKind(text)),
    author,
    ...titleParts(title).filter((part) => part !== title && isCertain(part)),
    organizationWithin(title),
    // "Seminars | World Hedge Organization": the title of a page ends with whose site it is.
    ...titleParts(stated.title ?? '')
      .slice(1)
      .reverse()
      .filter((part) => part !== title && isOrganizationName(part)),
    ...whole,
    ...[stated.author, stated.site, ...above].map((name) => (name ? organizationIn(name) : null)),
    ...around.filter(isOrganizationName),
    ...parts.map(organizationIn),
    ...behindComma.map(({ text }) => organizationIn(text.split(/,\s/).at(-1) ?? '')),
  ]
  const named = names.flatMap((name) =>
    name === null || isMemberLine(name) || representsMember(name) || titleParts(name).some(isCouncil)
      ? []
      : name,
  )
  return fullest(named)
}

/** No line of a cover is longer. */
const maxLineChars = 120

/**
 * The short lines between a title and the text that still belong to the cover: "Report of the Academy, 14 February
 * 2023", below a subtitle or not.
 */
function closing(after: TitleBlock['below']): string[] {
  const below = after[0]?.heading && !isOpeningHeading(after[0].text) ? after.slice(1) : after
  const end = below.findIndex(
    ({ text, heading }) =>
      heading ||
      text.length > maxLineChars ||
      /[.;:]$/.test(text) ||
      (/^\d/.test(text) && !startsWithDate(text)),
  )
  return below.slice(0, end < 0 ? below.length : end).map(({ text }) => text)
}

/** Whether a name is that of a council which documents are for, and no author of theirs. */
const isCouncil = (name: string) => isCoverWord(name) || councilIn(name) !== null

/** A title with the name of an organization written as names are. */
function withName(title: string, name: string | null): string {
  const at = name === null ? -1 : foldInPlace(title).indexOf(foldInPlace(name))
  return name === null || at < 0 ? title : title.slice(0, at) + name + title.slice(at + name.length)
}

/** Tells who a document is by its cover, the texts below it, and what its file states. */
export function identifyDocument(evidence: Evidence): DocumentIdentity {
  const { lines, above, around, below, stated, symbols, text } = evidence
  const cover = lines.map((line) => line.text)
  const labelled = lines.filter(
    ({ label, text }) => label === 'symbol' && /^\S{3,40}$/.test(text) && /\d/.test(text),
  )
  const symbol = labelled[0]?.text ?? cover.flatMap(symbolsIn)[0] ?? symbols[0] ?? null
  const casing = new TrueCase(text)
  const isName: IsName = (words) => casing.isName(words)
  const groups = groupCover(lines, symbol !== null, isName)
  const texts = below.map((block) => block.text)
  const chosen = chooseTitle(groups, stated, below)
  const title = chosen?.text ?? ''
  const titleKey = nameKey(title)
  const others = groups.filter((group) => group !== chosen?.group && nameKey(group.text) !== titleKey)
  const rest = others.filter(({ role, text }) => !['fact', 'noise'].includes(role) || isIssueLine(text))
  const closed = closing(below.slice(below.findIndex((block) => block.text === title) + 1))
  const found = findCouncil([
    ...cover,
    ...titleParts(title),
    ...texts.flatMap((line) => decidingIn(line) ?? []),
  ])
  const council = found !== null && (symbol !== null || isCoverWord(found)) ? found : null
  const printed = lines.filter(({ label }) => label === null).flatMap((line) => symbolsIn(line.text))
  const circulated = council !== null || printed.length + symbols.length > 0
  const author = authorOf(title, groups, { closed, texts, circulated }, isName)
  const kind = documentKindOf({
    title,
    lines: [...others.filter(({ role }) => role !== 'fact').map((group) => group.text), ...closed, ...above],
    labels: [...others.map((group) => group.text), ...titleParts(stated.title ?? '').filter(labelsDocument)],
    texts,
    news: stated.news || [...above, ...around, ...cover].some(leadsToNews),
  })
  const named = (name: string | null) => (name === null ? null : withoutArticle(casing.ofName(oneLine(name))))
  const onCover = organizationOf(title, groups, author.organization, evidence, closed)
  const spoken =
    onCover !== null || (circulated && kind !== 'news') || author.member !== null
      ? null
      : speakingOrganization({
          texts,
          foot: footOf(text, [title, ...cover]),
          around: [stated.title, stated.site, ...above, ...around].flatMap((line) => line ?? []),
          text,
          sender: lines.filter(({ label }) => label === 'author').map((line) => line.text),
          news: kind === 'news',
        })
  // An acronym by itself ("HOK") stays in capitals.
  const organization = spoken !== null && !/\s/.test(spoken) ? spoken : named(onCover ?? spoken)
  const written = casing.ofTitle(title)
  return {
    title: title === '' ? null : withName(written, organization),
    printed: chosen?.group != null,
    subtitle: rest.map((group) => casing.ofTitle(group.text)).join(' · ') || (stated.subtitle ?? null),
    symbol,
    parentSymbol: parentSymbol(symbol),
    date: dateOf({ groups, below: texts, closed, stated, around, text, title, kind }),
    organization,
    member: kind === 'minutes' ? null : named(author.member),
    kind,
    council: named(council),
  }
}
