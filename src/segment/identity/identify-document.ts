import type { StatedFacts } from '../../ingest/source-file.ts'
import { oneLine } from '../../model/fold.ts'
import type { DocumentKind } from '../../model/source-document.ts'
import { parsePeriod } from '../../periods/parse-period.ts'
import { isAttribution } from '../cover/cover-details.ts'
import { coverDate, isIssueLine, organizationIn, symbolsIn } from '../cover/cover-facts.ts'
import type { CoverLine } from '../cover/cover-line.ts'
import { chooseTitle } from './choose-title.ts'
import { type CoverGroup, groupCover } from './cover-roles.ts'
import { dayStated, isoDay } from './document-date.ts'
import { documentKindOf, introducesDocument, isLetter } from './document-kind.ts'
import { authorIn, delegationIn, type NamedAuthor, speaksForSomebody } from './named-author.ts'
import { councilIn, partsOf } from './named-council.ts'
import { organizationWithin } from './named-organization.ts'
import { parentSymbol } from './parent-symbol.ts'
import { TrueCase } from './true-case.ts'

/** What a document says of itself. */
export interface DocumentIdentity {
  title: string | null
  subtitle: string | null
  symbol: string | null
  parentSymbol: string | null
  /** ISO date. */
  date: string | null
  organization: string | null
  member: string | null
  kind: DocumentKind | null
  council: string | null
}

interface Evidence {
  lines: CoverLine[]
  /** The first texts below the cover. */
  below: string[]
  stated: StatedFacts
  /** Symbols that stand outside the cover: in page headers. */
  symbols: string[]
  /** All of the document: how its words are written. */
  text: string
}

function authorOf(title: string, groups: CoverGroup[], below: string[]): NamedAuthor {
  const told = [
    ...groups.filter(({ role }) => role === 'author').map(({ text }) => authorIn(text)),
    ...groups
      .filter(({ role }) => role === 'member')
      .map(({ text }) => ({ member: text, organization: null })),
    authorIn(title),
    ...below
      .filter((text) => introducesDocument(text) || speaksForSomebody(text))
      .map((text) => delegationIn(text) ?? null),
  ].filter((author) => author !== null)
  return {
    member: told.find(({ member }) => member !== null)?.member ?? null,
    organization: told.find(({ organization }) => organization !== null)?.organization ?? null,
  }
}

function organizationOf(title: string, groups: CoverGroup[], stated: StatedFacts): string | null {
  const lines = groups.filter(({ role }) => !['fact', 'council', 'said', 'author', 'member'].includes(role))
  const names = [
    ...lines.filter(({ text }) => text !== title).map(({ text }) => organizationIn(text)),
    organizationWithin(title),
    ...[stated.author, stated.site].map((name) => (name ? organizationIn(name) : null)),
  ]
  return names.find((name) => name !== null) ?? null
}

const dateOf = (groups: CoverGroup[], below: string[], stated: StatedFacts): string | null => {
  const printed = coverDate(groups.filter(({ role }) => role !== 'author').map(({ text }) => text))
  const authors = groups.filter(({ role }) => role === 'author').map(({ text }) => text)
  const said = [...authors, ...below.filter((text) => text.length < 80 || introducesDocument(text))]
  return (
    (printed ? parsePeriod(printed).startDate : null) ??
    said.map(dayStated).find((day) => day !== null) ??
    isoDay(stated.date)
  )
}

/** Tells who a document is by its cover, the texts below it, and what its file states. */
export function identifyDocument({ lines, below, stated, symbols, text }: Evidence): DocumentIdentity {
  const cover = lines.map((line) => line.text)
  const symbol = cover.flatMap(symbolsIn)[0] ?? symbols[0] ?? null
  const groups = groupCover(lines, symbol !== null)
  const chosen = chooseTitle(groups, stated)
  const title = chosen?.text ?? ''
  const others = groups.filter((group) => group !== chosen?.group && group.text !== title)
  const rest = others.filter(({ role, text }) => !['fact', 'noise'].includes(role) || isIssueLine(text))
  const casing = new TrueCase(text)
  const author = authorOf(title, groups, below)
  const organization = author.organization ?? organizationOf(title, groups, stated)
  const kind = documentKindOf({
    title,
    lines: rest.map((group) => group.text).filter((line) => !isAttribution(line)),
    texts: below,
  })
  const council =
    cover
      .flatMap(partsOf)
      .map(councilIn)
      .find((name) => name !== null) ?? null
  const named = (name: string | null) => (name === null ? null : casing.ofName(oneLine(name)))
  return {
    title: title === '' ? null : casing.ofTitle(title),
    subtitle: rest.map((group) => casing.ofTitle(group.text)).join(' · ') || (stated.subtitle ?? null),
    symbol,
    parentSymbol: parentSymbol(symbol),
    date: dateOf(groups, below, stated),
    organization: named(organization),
    member: kind === 'minutes' ? null : named(author.member),
    kind:
      kind ??
      (isLetter(
        groups.map((group) => group.text),
        below,
      )
        ? 'letter'
        : stated.news
          ? 'news'
          : null),
    council: symbol === null ? null : named(council),
  }
}
