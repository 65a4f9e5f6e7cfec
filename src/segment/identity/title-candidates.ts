import type { StatedFacts } from '../../ingest/source-file.ts'
import { nameKey } from '../../model/fold.ts'
import { isPlaceAndDate, isSalutation, isWhen } from '../cover/cover-details.ts'
import { isFactLine, isIssueLine } from '../cover/cover-facts.ts'
import type { CoverLine } from '../cover/cover-line.ts'
import { labelledFact } from '../cover/labelled-fact.ts'
import { isMemberLine } from '../cover/member-line.ts'
import type { TitleBlock } from '../cover/title-block.ts'
import { opensWithJoiner } from '../text/document-words.ts'
import type { Candidate } from './cover-model.ts'
import { type CoverGroup, endsOpen } from './cover-roles.ts'
import { kindOfLine } from './document-kind.ts'
import { namesOf, upTo } from './features.ts'
import { tellingParts } from './page-title.ts'
import { isGroup, isInSeries, wordBounds, wordFeatures } from './title-words.ts'
import { isShouted } from './true-case.ts'

/** What may be the title of a document, with the parts of its cover that it is. */
export interface TitleCandidate extends Candidate {
  groups: readonly CoverGroup[]
}

/** No title is longer. */
const maxTitleChars = 300
/** A title takes up no more parts of a cover. */
const maxParts = 3
/** Set in large print it may go over so many lines. */
const maxLargeParts = 6
/** A text of fewer words may only lead to the title. */
const minTitleWords = 4
/** "FR | EN" leads to other languages. */
const hasWord = /\p{L}{4}/u

/** Whether two texts are one title: the same, or the one within the other. */
function agree(a: string, b: string): boolean {
  const [shorter = '', longer = ''] = [nameKey(a), nameKey(b)].sort((x, y) => x.length - y.length)
  return shorter.length > 3 && ` ${longer} `.includes(` ${shorter} `)
}

/** A part of a cover, or of the text right below it. */
interface Part {
  text: string
  /** What it is, as `roleOf` tells it, or where below the cover it stands. */
  role: string
  group: CoverGroup | null
  line: Pick<CoverLine, 'number' | 'block' | 'bold' | 'heading' | 'title' | 'beside'> | null
  print: number
}

/** What a title that goes over several parts shows of these being one. */
function jointFeatures(parts: readonly Part[]): string[] {
  return parts.slice(1).flatMap((next, i) => {
    const last = parts[i] as Part
    const apart = next.line && last.line ? next.line.number - last.line.number : null
    return [
      `joint ${last.role} ${next.role}`,
      `joint apart ${apart === null ? 'unknown' : upTo(apart, [0, 1, 2, 3])}`,
      ...namesOf({
        'joint open': endsOpen(last.text),
        'joint colon': /[:–—-]$/.test(last.text),
        'joint question': /[?!»”"]$/.test(last.text),
        'joint joiner': opensWithJoiner(next.text),
        'joint small': /^\p{Ll}/u.test(next.text),
        'joint case': isShouted(last.text) !== isShouted(next.text),
        'joint marked': last.line?.heading !== next.line?.heading,
        'joint bold': last.line?.bold !== next.line?.bold,
        'joint print': last.print !== next.print,
        'joint large': last.print === next.print && last.print > 1.1,
        'joint block': last.line !== null && last.line.block === next.line?.block,
        'joint kind': kindOfLine(last.text) !== null,
        'joint issue': isIssueLine(next.text),
        'joint member': isMemberLine(next.text),
        'joint when': isWhen(next.text) || isPlaceAndDate(next.text),
        'joint short': next.text.split(/\s+/).length < 4,
      }),
    ]
  })
}

/** The parts of a cover and of the text below it, in their order. */
function partsOf(groups: readonly CoverGroup[], below: TitleBlock['below']): Part[] {
  const cover = groups.map((group): Part => {
    return {
      text: group.text,
      role: group.role,
      group,
      line: group.lines[0] ?? null,
      print: group.lines[0]?.print ?? 1,
    }
  })
  const rest = below.map(({ text, heading, set, row, record, print }): Part => {
    const role = record ? 'record' : heading ? 'heading' : set ? 'set' : row ? 'row' : 'text below'
    return { text, role, group: null, line: null, print }
  })
  return [...cover, ...rest]
}

/** What labels something, of the document or of an activity, is no title. */
const isTelling = (role: string) => role !== 'fact' && role !== 'record'
const textOf = (parts: readonly Part[]) => parts.map(({ text }) => text).join(' ')

/** Everything that may be the title of a document. */
export function titleCandidates(
  groups: readonly CoverGroup[],
  facts: StatedFacts,
  below: TitleBlock['below'],
): TitleCandidate[] {
  const stated = tellingParts(facts.title ?? '', [facts.site, facts.author])
  const parts = partsOf(groups, below)
  const telling = parts.filter(({ text, role }) => hasWord.test(text) && !isFactLine(text) && isTelling(role))
  const onCover = telling.filter(({ group }) => group !== null)
  const mixed = onCover.some(({ text }) => !isShouted(text))
  const marked = onCover.some(({ line }) => line?.heading)
  const longest = Math.max(0, ...onCover.map(({ text }) => text.length))
  const prints = [...new Set(telling.map(({ print }) => print))].sort((a, b) => b - a)
  const largest = prints[0] ?? 1
  const greets = parts.some(({ text }) => isSalutation(text))
  const placeFeatures = (part: Part, last: Part): string[] => {
    const at = parts.indexOf(part)
    const order = telling.indexOf(part)
    const before = telling[order - 1]
    const after = parts[parts.indexOf(last) + 1]
    const place = part.group ? 'cover' : 'below'
    const nextCover = telling[telling.indexOf(last) + 1]?.group
    return [
      `role ${part.role}`,
      `${place} ${upTo(order, [0, 1, 2, 3, 5])}`,
      `${part.role} ${order === 0 ? 'first' : 'later'}`,
      `print ${upTo(part.print, [1, 1.2, 1.5, 2])}`,
      ...(largest > 1 ? [`by print ${upTo(prints.indexOf(part.print), [0, 1, 2])}`] : []),
      `before ${before?.role ?? 'nothing'}`,
      `after ${after?.role ?? 'nothing'}`,
      ...(nextCover ? [`next words ${upTo(nextCover.text.split(/\s+/).length, wordBounds)}`] : []),
      ...(nextCover && part.text.split(/\s+/).length < minTitleWords
        ? [`short before words ${upTo(nextCover.text.split(/\s+/).length, [1, 2, 3, 5])}`]
        : []),
      ...namesOf({
        [`${place} heading`]: part.line?.heading === true,
        [`${place} title`]: part.line?.title === true,
        [`${place} bold`]: part.line?.bold === true,
        'unmarked beside marked': marked && !part.line?.heading,
        'capitals among others': mixed && isShouted(part.text),
        'small among capitals': !isShouted(part.text) && onCover.some(({ text }) => isShouted(text)),
        beside: part.line?.beside === true,
        'goes on in print': part.print > 1.1 && part.print === parts[parts.indexOf(last) + 1]?.print,
        'went on in print': part.print > 1.1 && part.print === parts[at - 1]?.print,
        'behind sentence':
          place === 'below' &&
          telling.slice(0, order).some(({ text, group }) => !group && /[.!?]$/.test(text)),
        'only below': place === 'below' && onCover.length === 0,
        longest: part.group !== null && part.text.length === longest,
        'short kind before text':
          kindOfLine(part.text) !== null &&
          part.text.split(/\s+/).length < minTitleWords &&
          (nextCover?.text.split(/\s+/).length ?? 0) >= minTitleWords,
        'series before text':
          isInSeries(part.text) && (nextCover?.text.split(/\s+/).length ?? 0) >= minTitleWords,
        'first of a group': order === 0 && isGroup(part.text),
        'behind a group': order > 0 && isGroup(telling[order - 1]?.text ?? ''),
        'behind kind': before !== undefined && kindOfLine(before.text) !== null,
        'behind salutation': at > 0 && isSalutation(parts[at - 1]?.text ?? ''),
        'kind of letter': greets,
        [`${part.role} of letter`]: greets,
        'before fact': after !== undefined && (after.role === 'fact' || isFactLine(after.text)),
      }),
    ]
  }
  const agreeing = (text: string) => stated.some((title) => agree(title, text))
  const candidates = telling.flatMap((part): TitleCandidate[] => {
    const from = parts.indexOf(part)
    const alike = parts.slice(from).findIndex(({ print }) => print !== part.print)
    const large = part.print > 1 ? (alike < 0 ? parts.length - from : alike) : 0
    const lengths = Array.from(
      { length: Math.max(maxParts, Math.min(large, maxLargeParts)) },
      (_, i) => i + 1,
    )
    return lengths
      .filter((length) => from + length <= parts.length)
      .map((length) => parts.slice(from, from + length))
      .filter((span) => span.every(({ role }) => role !== 'record') && textOf(span).length <= maxTitleChars)
      .map((span): TitleCandidate => {
        const text = textOf(span)
        const last = span.at(-1) as Part
        return {
          text,
          groups: span.flatMap(({ group }) => group ?? []),
          features: [
            'printed',
            `parts ${span.length}`,
            ...placeFeatures(part, last),
            ...jointFeatures(span),
            ...wordFeatures(text),
            ...(agreeing(text) ? ['agrees'] : stated.length > 0 ? ['disagrees'] : []),
          ],
        }
      })
  })
  const printed = parts.map(({ text }) => text)
  const fromFile = stated.map((text, i): TitleCandidate => {
    const isPrinted = printed.some((line) => agree(text, line) && line.length > text.length * 0.7)
    const features = ['stated', `stated ${i}`, isPrinted ? 'stated printed' : 'stated alone']
    return { text, groups: [], features: [...features, ...wordFeatures(text)] }
  })
  const labelledBelow = parts.flatMap(({ text, role, group }): TitleCandidate[] => {
    const [, value = ''] = /^\p{L}[^\s:]*(?:\s[^\s:]+)?\s?:\s+(\S.*)$/u.exec(text) ?? []
    if (!hasWord.test(value) || value.length > maxTitleChars) return []
    const place = group ? 'cover' : role
    const fact = labelledFact(text)?.fact ?? 'nothing'
    const features = [
      'value',
      `value of ${fact}`,
      `value of ${fact} ${greets ? 'in letter' : 'elsewhere'}`,
      `value in ${place}`,
    ]
    return [{ text: value, groups: group ? [group] : [], features: [...features, ...wordFeatures(value)] }]
  })
  return [...candidates, ...fromFile, ...labelledBelow]
}
