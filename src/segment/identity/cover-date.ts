import type { StatedFacts } from '../../ingest/source-file.ts'
import { groupBy } from '../../model/group-by.ts'
import type { DocumentSummary } from '../../model/source-document.ts'
import { findPeriods } from '../../periods/find-periods.ts'
import { parsePeriod } from '../../periods/parse-period.ts'
import { coverDate, isFactLine } from '../cover/cover-facts.ts'
import type { CoverLine } from '../cover/cover-line.ts'
import type { CoverGroup } from './cover-roles.ts'
import {
  dateline,
  dayAround,
  dayAtFoot,
  dayAtHead,
  dayBeside,
  dayOfMeeting,
  dayStated,
  isoDay,
  monthAtHead,
} from './document-date.ts'
import { introducesDocument } from './document-kind.ts'

/** What tells of when a document is. */
interface DateEvidence extends Pick<DocumentSummary, 'title' | 'kind'> {
  groups: readonly CoverGroup[]
  /** The first texts below the cover, and those of them that still belong to it. */
  below: readonly string[]
  closed: readonly string[]
  stated: StatedFacts
  /** What a site shows around the document. */
  around: readonly string[]
  /** All of the document. */
  text: string
}

/** The day that ends a line about who wrote what: "Report of the Academy, 14 February 2023". */
function dayAtEnd(line: string): string | null {
  const last = findPeriods(line).at(-1)
  const ends = last?.precision === 'day' && last.from === last.to && line.slice(last.end).trim() === ''
  return ends && /,\s$/.test(line.slice(0, last.start)) ? last.from : null
}

/** Whether a day in a line may be that of something else: "Your ref.: letter of 9 September". */
const isOfOther = ({ label, text }: CoverLine) =>
  label !== 'date' && (label !== null || /^[^:]{2,30}:\s/.test(text)) && !isFactLine(text)

/** Of when a document is: the day that its cover says, or its file, or its head or foot; else the month or year of its cover. */
export function dateOf({
  groups,
  below,
  closed,
  stated,
  around,
  text,
  title,
  kind,
}: DateEvidence): string | null {
  const labelled = groups.flatMap(({ lines }) => lines.filter(({ label }) => label === 'date'))
  const day = labelled.map(({ text }) => isoDay(text)).find((one) => one !== null)
  if (day) return day
  // "September 30," / "2020" in a narrow column.
  const told = groups.flatMap(({ role, lines }) => (role === 'author' ? [] : lines))
  const printedIn = (lines: CoverLine[]) => {
    const blocks = [...groupBy(lines, ({ block }) => block).values()]
    return coverDate(blocks.map((block) => block.map(({ text }) => text).join(' ')))
  }
  const printed = printedIn(told.filter((line) => !isOfOther(line))) ?? printedIn(told)
  const authors = groups.filter(({ role }) => role === 'author').map(({ text }) => text)
  const said = [...authors, ...below.filter((text) => text.length < 80 || introducesDocument(text))]
  return (
    (printed ? parsePeriod(printed).startDate : null) ??
    said.map(dayStated).find((day) => day !== null) ??
    authors.map(dayAtEnd).find((day) => day !== null) ??
    closed.map(dayBeside).find((day) => day !== null) ??
    isoDay(stated.date) ??
    dayAround(around) ??
    below.map(dateline).find((day) => day !== null) ??
    dayAtHead(text) ??
    dayAtFoot(
      text,
      told.map((line) => line.text),
    ) ??
    (kind === 'minutes' ? dayOfMeeting(text) : null) ??
    monthAtHead(text, title)
  )
}
