import type { StatedFacts } from '../../ingest/source-file.ts'
import { anyOf } from '../../model/any-of.ts'
import { nameKey } from '../../model/fold.ts'
import { findPeriods } from '../../periods/find-periods.ts'
import { isSalutation, isStreet } from '../cover/cover-details.ts'
import { isTitle } from '../cover/cover-facts.ts'
import { labelledFact } from '../cover/labelled-fact.ts'
import { isSiteNoise } from '../cover/site-noise.ts'
import type { TitleBlock } from '../cover/title-block.ts'
import { isOpeningHeading } from '../text/classify-block.ts'
import { labelsDocument } from '../text/document-words.ts'
import { structureTable } from '../text/tables.ts'
import type { CoverGroup, CoverRole } from './cover-roles.ts'
import { representsMember } from './named-author.ts'
import { isGenericTitle, tellingParts } from './page-title.ts'
import { isShouted } from './true-case.ts'

/**
 * What speaks for a text being the title, and against it. What the format says weighs most, then that the file's own
 * properties say the same, then what it says and how long it is.
 */
const weights = {
  subject: 4,
  heading: 3,
  title: 2,
  bold: 2.5,
  agrees: 3,
  capitals: 1.5,
  titleWord: 1,
  words: [-0.5, 0, 0.5, 1],
  later: -0.15,
  sentence: -2,
  tooLong: -3,
  dated: -2,
  beside: -2,
  street: -3,
  represents: -3,
  acronym: -0.4,
  series: -2,
  stated: 1.2,
  statedAlone: -1,
  below: -0.9,
  labelledBelow: 0.5,
}
const byRole: Partial<Record<CoverRole, number>> = {
  organization: -2.5,
  member: -3.5,
  author: -3,
  kind: -5,
  text: 0,
  subject: 0,
}
const maxTitleChars = 260
/** What nothing sets apart from the text is a title by its words alone. */
const minPlainWords = 4
/** "FR | EN" leads to other languages. */
const hasWord = /\p{L}{4}/u

/** A number in a series: "Briefing note no. 23", "Working paper 18/2023". */
const series = new RegExp(
  `^(?:\\p{L}+[,\\s]+){1,4}(?:${anyOf(structureTable.numberLabels)}\\s?\\d{1,4}|\\d{1,3}/\\d{4})$`,
  'iu',
)
const isSeries = (text: string) => series.test(text.trim())

/** "Handled by: Jane Doe" */
const labelled = /^\S+(?:\s\S+)?:\s/

/** "… Place: Lome Dates: …" */
const severalLabels = /\s\p{Lu}\p{Ll}+\s?:\s/u

interface Candidate {
  text: string
  group: CoverGroup | null
  score: number
}

/** Whether two texts are one title: the same, or the one within the other. */
function agree(a: string, b: string): boolean {
  const [shorter = '', longer = ''] = [nameKey(a), nameKey(b)].sort((x, y) => x.length - y.length)
  return shorter.length > 3 && ` ${longer} `.includes(` ${shorter} `)
}

/** Whether a line opens with a day, as what is printed above texts does: "12.07.2022 Tbilisi". */
const startsWithDay = (text: string) => findPeriods(text.slice(0, 30))[0]?.start === 0

const byWords = (text: string) => weights.words[Math.min(text.split(/\s+/).length, 4) - 1] ?? 0

function scoreGroup(group: CoverGroup, at: number, mixed: boolean, stated: string[]): number {
  const [first] = group.lines
  const { text, role } = group
  let score = byWords(text) + at * weights.later + (byRole[role] ?? 0)
  if (role === 'subject') score += weights.subject
  if (first?.heading) score += weights.heading
  if (first?.title) score += weights.title
  if (first?.bold) score += weights.bold
  if (mixed && isShouted(first?.text ?? text)) score += weights.capitals
  if (isTitle(text)) score += weights.titleWord
  if (stated.some((title) => agree(title, text))) score += weights.agrees
  if (/\p{Ll}[.;]$/u.test(text)) score += weights.sentence
  if (startsWithDay(text)) score += weights.dated
  if (representsMember(text)) score += weights.represents
  if (isSeries(text)) score += weights.series
  if (at > 0 && isStreet(first?.text ?? text)) score += weights.street
  // What has an acronym of its own is an office sooner than a title.
  if (/\([A-Z]{2,8}\)$/.test(text)) score += weights.acronym
  if (first?.beside) score += weights.beside
  if (text.length > maxTitleChars) score += weights.tooLong
  return score
}

/** The title of a document with the part of the cover that it is; null where nothing may be it. */
export function chooseTitle(
  groups: CoverGroup[],
  facts: StatedFacts,
  below: TitleBlock['below'],
): Pick<Candidate, 'text' | 'group'> | null {
  const stated = tellingParts(facts.title ?? '', [facts.site, facts.author])
  const telling = groups.filter(
    ({ role, text }) => role in byRole && hasWord.test(text) && !isGenericTitle(text),
  )
  const mixed = telling.some(({ text }) => !isShouted(text))
  const fromCover = telling.map((group, at): Candidate => {
    return { text: group.text, group, score: scoreGroup(group, at, mixed, stated) }
  })
  const printed = [...groups.map(({ text }) => text), ...below.map(({ text }) => text)]
  // "Communication from Norland" is what a template was made for.
  const fromFile = stated
    .filter((text) => !labelsDocument(text))
    .map((text): Candidate => {
      const agrees = printed.some((line) => agree(text, line) && line.length > text.length * 0.7)
        ? weights.stated
        : weights.statedAlone
      return { text, group: null, score: agrees + byWords(text) + Math.min(text.length, 80) / 100 }
    })
  // Nor may a cover without any line that could be a title have it below its facts: in a line that is no sentence.
  const mayBe = ({ role, text }: CoverGroup) => role === 'subject' || (role === 'text' && !isSeries(text))
  const bare = groups.length > 0 && !groups.some(mayBe)
  const fromText = below
    .filter(
      ({ heading, row, text }) =>
        bare &&
        !heading &&
        !row &&
        !isSiteNoise(text) &&
        text.split(/\s+/).length >= minPlainWords &&
        !/[.,;:?!]$|^\P{Lu}|[.!?]\s+\p{Lu}/u.test(text) &&
        findPeriods(text).every(({ precision }) => precision !== 'day') &&
        !labelsDocument(text) &&
        !isSalutation(text) &&
        !labelled.test(text),
    )
    .slice(0, 1)
    .map(({ text }): Candidate => ({ text, group: null, score: weights.below + byWords(text) }))
  // Where no line above is a title, the first heading is what it calls itself.
  const fromBelow = below
    .filter(
      ({ heading, set, text }) =>
        (heading || set) &&
        !/^(?:\d|[IVX]+[.)])/.test(text) &&
        !isGenericTitle(text) &&
        !isOpeningHeading(text),
    )
    .slice(0, 1)
    .map(({ text }): Candidate => ({ text, group: null, score: weights.below + byWords(text) }))
  // "Dear Director," / "Your request for training"
  const greeting = below.findIndex(({ text }) => isSalutation(text))
  const greets = greeting >= 0
  const subject = greets ? (below[greeting + 1]?.text ?? '') : ''
  const isSubject = subject.length <= maxTitleChars && !/[.,;:?!]$/.test(subject) && hasWord.test(subject)
  const greeted: Candidate[] = isSubject
    ? [{ text: subject, group: null, score: weights.subject + byWords(subject) }]
    : []
  // "Subject: …", below whom a letter is to; elsewhere it may be that of a table.
  const labelledBelow = below.flatMap(({ text, row }): Candidate[] => {
    const fact = row ? null : labelledFact(text)
    if (fact?.fact !== 'subject' || !hasWord.test(fact.value) || severalLabels.test(fact.value)) return []
    const score = (greets ? weights.subject : weights.labelledBelow) + byWords(fact.value)
    return [{ text: fact.value, group: null, score }]
  })
  const [best] = [...fromCover, ...fromFile, ...fromBelow, ...fromText, ...labelledBelow, ...greeted].sort(
    (a, b) => b.score - a.score,
  )
  return best ?? null
}
