import { anyOf } from '../../model/any-of.ts'
import { nameKey } from '../../model/fold.ts'
import { isOrganizationName } from '../../names/organization-names.ts'
import { findPeriods } from '../../periods/find-periods.ts'
import { isPlaceAndDate, isSaid, isSalutation, isStreet, isWhen } from '../cover/cover-details.ts'
import { isIssueLine, isTitle, organizationIn } from '../cover/cover-facts.ts'
import { isMemberLine } from '../cover/member-line.ts'
import { isSiteNoise } from '../cover/site-noise.ts'
import { isOpeningHeading } from '../text/classify-block.ts'
import { labelsDocument, opensWithJoiner } from '../text/document-words.ts'
import { titleLikeness } from '../text/heading-model.ts'
import { structureTable } from '../text/tables.ts'
import { endsOpen, isByline } from './cover-roles.ts'
import { kindOfLine } from './document-kind.ts'
import { namesOf, upTo } from './features.ts'
import { representsMember } from './named-author.ts'
import { isGenericTitle } from './page-title.ts'
import { isShouted } from './true-case.ts'

/** A number in a series: "Briefing note no. 23", "Working paper 18/2023". */
const series = new RegExp(
  `^(?:\\p{L}+[,\\s]+){1,4}(?:${anyOf(structureTable.numberLabels)}\\s?\\d{1,4}|\\d{1,3}/\\d{4})(?!\\d)`,
  'iu',
)
/** Whether a text only says which of a series a document is. */
export const isInSeries = (text: string) => series.test(text.trim())
/** "Handled by: Jane Doe" */
const labelled = /^\S+(?:\s\S+)?:\s/
/** "… Place: Lome Dates: …" */
const severalLabels = /\s\p{Lu}\p{Ll}+\s?:\s/u

/** Up to how many words texts are told apart. */
export const wordBounds = [1, 2, 3, 5, 8, 12, 18, 26]

const groupWords = new Set([...structureTable.groupWords, ...structureTable.organizationWords].map(nameKey))
/** Which part of the words that may be small have a capital: of a sentence one, of a name most. */
function capitalShare(text: string): string {
  const words = text.match(/(?<![\p{L}\p{M}])\p{L}[\p{L}\p{M}’'-]{3,}/gu) ?? []
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length
  return isShouted(text) ? 'shouted' : String(upTo(capitals / Math.max(1, words.length), [0.2, 0.5, 0.9]))
}

/** Whether a text begins with what groups are called by: "Committee on …". */
export const isGroup = (text: string) =>
  nameKey(text)
    .split(' ')
    .slice(0, 2)
    .some((word) => groupWords.has(word))

/** What the words of a text show, wherever it stands. */
export function wordFeatures(text: string): string[] {
  const periods = findPeriods(text)
  const key = nameKey(text)
  const words = key.split(' ')
  const count = upTo(text.split(/\s+/).length, wordBounds)
  const isKind = kindOfLine(text) !== null
  return [
    `words ${count}`,
    `capitals ${capitalShare(text)}`,
    `figures ${upTo((text.match(/\d+/g) ?? []).length, [0, 1, 2])}`,
    `commas ${upTo((text.match(/,\s/g) ?? []).length, [0, 1, 2])}`,
    ...(isKind ? [`kind words ${upTo(words.length, [1, 2, 3, 5, 8])}`] : []),
    `likeness ${upTo(titleLikeness(text), [0.1, 0.3, 0.5, 0.7, 0.9])}`,
    ...namesOf({
      'title word': isTitle(text),
      'kind label': labelsDocument(text),
      'kind line': isKind,
      'group first': groupWords.has(words[0] ?? '') || groupWords.has(words[1] ?? ''),
      'group last': groupWords.has(words.at(-1) ?? ''),
      'group within': words.slice(2, -1).some((word) => groupWords.has(word)),
      question: /\?/.test(text),
      quoted: /^[«"“]/.test(text),
      sentence: /\p{Ll}[.;]$/u.test(text),
      comma: /,$/.test(text),
      colon: /:$/.test(text),
      'colon within': /\p{L}\s?:\s/u.test(text),
      sentences: /[.!?]\s+\p{Lu}/u.test(text),
      'small start': !/^[\p{Lu}\d«"“¿¡]/u.test(text),
      joiner: opensWithJoiner(text),
      'open end': endsOpen(text),
      'day first': periods[0]?.start === 0,
      day: periods.some(({ precision }) => precision === 'day'),
      when: isWhen(text) || isPlaceAndDate(text),
      represents: representsMember(text),
      member: isMemberLine(text),
      series: isInSeries(text),
      street: isStreet(text),
      acronym: /\([A-Z]{2,8}\)$/.test(text),
      organization: organizationIn(text) !== null,
      'known organization': isOrganizationName(text),
      byline: isByline(text),
      generic: isGenericTitle(text),
      'site noise': isSiteNoise(text),
      salutation: isSalutation(text),
      'opening heading': isOpeningHeading(text),
      said: isSaid(text),
      issue: isIssueLine(text),
      labelled: labelled.test(text),
      'several labels': severalLabels.test(text),
      numbered: /^(?:\d+[.)]|[IVX]+[.)])\s/.test(text),
      address: /@|https?:|www\.|\d{5}/.test(text),
      'ends in place': /,\s\p{Lu}\p{L}+(?:\s\([^()]*\))?$/u.test(text),
      'long words': /\p{L}{12}/u.test(text),
      bullet: /^[•*▪–-]\s/.test(text),
    }),
  ]
}
