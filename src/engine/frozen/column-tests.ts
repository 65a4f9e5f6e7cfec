import { isPassageLanguage } from '../../model/language.ts'
import type { SearchFilter } from '../../model/search-request.ts'
import type { PassageTest } from '../passage-condition.ts'
import { overlaps } from '../passage-filter.ts'
import { holdsEach } from '../text-terms.ts'
import type { Column } from './column.ts'
import { type Columns, readPeriod } from './passage-columns.ts'

/** A test of passages by one of their values, each of which is judged once, when it is first met. */
function valueTest(column: Column, passes: (value: string) => boolean): PassageTest {
  /** 0 for a value that was not met, 1 for one that passes, 2 for one that doesn't. */
  const judged = new Uint8Array(column.size)
  const { codes } = column
  return (ordinal) => {
    const code = codes[ordinal] as number
    if (judged[code] === 0) judged[code] = passes(column.valueOf(code)) ? 1 : 2
    return judged[code] === 1
  }
}

/** Whether passages pass a filter, OR within its parts and AND between them. */
export function filterTests(filter: SearchFilter, columns: Columns): PassageTest[] {
  const tests: PassageTest[] = []
  const chosen = (column: Column, wanted: readonly string[]) => {
    if (wanted.length > 0) tests.push(valueTest(column, (value) => wanted.includes(value)))
  }
  chosen(columns.language, filter.language)
  chosen(columns.kind, filter.kind)
  chosen(columns.document, filter.document)
  chosen(columns.programme, filter.programme)
  const held = (column: Column, wanted: readonly string[]) => {
    if (wanted.length > 0)
      tests.push(valueTest(column, (listed) => listed.split(' ').some((one) => one && wanted.includes(one))))
  }
  held(columns.countries, filter.country)
  held(columns.topics, filter.topic)
  const { from, to } = filter
  if (from !== undefined || to !== undefined) {
    tests.push(valueTest(columns.period, (value) => overlaps(readPeriod(value), from, to)))
  }
  return tests
}

/** Whether what passages are headed with has one of each group of terms. */
export function headingTest(groups: string[][], columns: Columns): PassageTest {
  return valueTest(columns.headings, (value) => {
    if (value === '') return false
    const [language, ...headings] = JSON.parse(value) as string[]
    return isPassageLanguage(language) && headings.some((heading) => holdsEach(heading, language, groups))
  })
}
