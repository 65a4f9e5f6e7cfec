import type { CorrectableFact } from '../../model/corrections.ts'
import { foldInPlace, nameKey, oneLine } from '../../model/fold.ts'
import type { DocumentSummary } from '../../model/source-document.ts'
import { isCoverWord, isIssueLine, symbolsIn } from '../cover/cover-facts.ts'
import type { TitleBlock } from '../cover/title-block.ts'
import { isOpeningHeading } from '../text/classify-block.ts'
import { labelsDocument } from '../text/document-words.ts'
import { startsWithDate } from '../text/patterns.ts'
import { dateOf } from './cover-date.ts'
import { type CoverModel, chooseIdentity } from './cover-model.ts'
import { type CoverGroup, groupCover } from './cover-roles.ts'
import { documentKindOf, introducesDocument, leadsToNews } from './document-kind.ts'
import type { Evidence } from './evidence.ts'
import {
  authorIn,
  authorNamed,
  delegationIn,
  type IsName,
  isAuthorLine,
  memberAtEnd,
  representsMember,
  speaksForSomebody,
} from './named-author.ts'
import { decidingIn, findCouncil } from './named-council.ts'
import { withoutArticle } from './named-organization.ts'
import { organizationCandidates } from './organization-candidates.ts'
import { titleParts } from './page-title.ts'
import { parentSymbol } from './parent-symbol.ts'
import { titleCandidates } from './title-candidates.ts'
import { TrueCase } from './true-case.ts'

/** What a document says of itself. */
export interface DocumentIdentity
  extends Pick<DocumentSummary, Exclude<CorrectableFact, 'title' | 'language'>> {
  title: string | null
  /** Whether the title stands in the document itself. */
  printed: boolean
}

/** The Member that a document says it is of: in a line of its cover, its title, or the texts below. */
function memberOf(
  title: string,
  groups: CoverGroup[],
  { closed, texts, circulated }: { closed: string[]; texts: string[]; circulated: boolean },
  isName: IsName,
): string | null {
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
  return told.find(({ member }) => member !== null)?.member ?? null
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

/** A title with the name of an organization written as names are. */
function withName(title: string, name: string | null): string {
  const at = name === null ? -1 : foldInPlace(title).indexOf(foldInPlace(name))
  return name === null || at < 0 ? title : title.slice(0, at) + name + title.slice(at + name.length)
}

/** What a cover is made of, and what of it may be the title of the document or its organization. */
export function readCover(evidence: Evidence) {
  const { lines, below, stated, symbols, text } = evidence
  const cover = lines.map((line) => line.text)
  const labelled = lines.filter(
    ({ label, text }) => label === 'symbol' && /^\S{3,40}$/.test(text) && /\d/.test(text),
  )
  const symbol = labelled[0]?.text ?? cover.flatMap(symbolsIn)[0] ?? symbols[0] ?? null
  const casing = new TrueCase(text)
  const isName: IsName = (words) => casing.isName(words)
  const groups = groupCover(lines, symbol !== null, isName)
  const councilOf = (title: string) => {
    const decides = below.flatMap((block) => decidingIn(block.text) ?? [])
    const found = findCouncil([...cover, ...titleParts(title), ...decides])
    return found !== null && (symbol !== null || isCoverWord(found)) ? found : null
  }
  const printed = lines.filter(({ label }) => label === null).flatMap((line) => symbolsIn(line.text))
  const circulated = councilOf('') !== null || printed.length + symbols.length > 0
  return {
    symbol,
    councilOf,
    circulated,
    casing,
    groups,
    titles: titleCandidates(groups, stated, below),
    organizations: organizationCandidates({ evidence, groups, circulated, isName }),
  }
}

/** Tells who a document is by its cover, the texts below it, and what its file states. */
export function identifyDocument(evidence: Evidence, model?: CoverModel): DocumentIdentity {
  const { lines, above, around, below, stated, text } = evidence
  const { symbol, councilOf, circulated, casing, groups, titles, organizations } = readCover(evidence)
  const isName: IsName = (words) => casing.isName(words)
  const texts = below.map((block) => block.text)
  const chosen = chooseIdentity(titles, organizations, model)
  const title = chosen.title?.text ?? ''
  const titleKey = nameKey(title)
  const others = groups.filter(
    (group) => !chosen.title?.groups.includes(group) && nameKey(group.text) !== titleKey,
  )
  const rest = others.filter(({ role, text }) => !['fact', 'noise'].includes(role) || isIssueLine(text))
  const closed = closing(below.slice(below.findIndex((block) => block.text === title) + 1))
  const member = memberOf(title, groups, { closed, texts, circulated }, isName)
  const kind = documentKindOf({
    title,
    lines: [...others.filter(({ role }) => role !== 'fact').map((group) => group.text), ...closed, ...above],
    labels: [...others.map((group) => group.text), ...titleParts(stated.title ?? '').filter(labelsDocument)],
    texts,
    news: stated.news || [...above, ...around, ...lines.map((line) => line.text)].some(leadsToNews),
  })
  const named = (name: string | null | undefined) =>
    name ? withoutArticle(casing.ofName(oneLine(name))) : null
  // An acronym by itself ("HOK") stays in capitals.
  const said = chosen.organization?.text
  const organization = said && !/\s/.test(said) ? said : named(said)
  const written = casing.ofTitle(title)
  return {
    title: title === '' ? null : withName(written, organization),
    printed: (chosen.title?.groups.length ?? 0) > 0,
    subtitle: rest.map((group) => casing.ofTitle(group.text)).join(' · ') || (stated.subtitle ?? null),
    symbol,
    parentSymbol: parentSymbol(symbol),
    date: dateOf({ groups, below: texts, closed, stated, around, text, title, kind }),
    organization,
    member: kind === 'minutes' ? null : named(member),
    kind,
    council: named(councilOf(title)),
  }
}
