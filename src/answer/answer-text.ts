import { draft } from './draft.ts'
import { type FoundSentence, findSentences } from './find-sentence.ts'
import { isNegative, type ValueType } from './find-values.ts'
import type { Draft, Frame, Quote } from './frame.ts'
import type { Knowledge, Unit } from './knowledge.ts'
import { inQuotes, say } from './messages.ts'
import { tellPlace } from './tell-place.ts'
import type { Ask } from './understanding.ts'

/** What a sentence has to hold to answer a form of question. */
const valueTypes: Partial<Record<Ask, ValueType[]>> = {
  'how-many': ['number'],
  'how-much': ['money', 'number'],
  'how-long': ['length'],
  'how-often': ['frequency'],
  when: ['date'],
  where: ['place'],
}

/** An introduction ("two parts:") is quoted with what it introduces: the lines or sentences that follow it. */
function wholeOf({ entry, start, end, field }: Unit): { start: number; end: number } {
  if (field !== null || !/:\s*$/.test(entry.passage.text.slice(start, end))) return { start, end }
  const { text } = entry.passage
  let until = end
  for (const next of entry.units.filter((unit) => unit.start >= end)) {
    const before = text.slice(until, next.start)
    const item = /^\s*(?:[-–—•*]|\(?[a-z\d]{1,3}[.)])/u.test(text.slice(next.start, next.end))
    if (until > end && !item && !before.includes('\n')) break
    until = next.end
  }
  return { start, end: until }
}

const quoteOf = (unit: Unit): Quote => ({ passage: unit.entry.passage, ...wholeOf(unit) })

function tell(found: FoundSentence, frame: Frame, knowledge: Knowledge): Draft {
  const { unit, value } = found
  const { u } = frame
  const { passage } = unit.entry
  const quote = quoteOf(unit)
  const words = inQuotes(u.language, passage.text.slice(quote.start, quote.end))
  const place = tellPlace(unit, knowledge, u.language)
  const named = value ? passage.text.slice(value.start, value.end).replace(/\s+/g, ' ') : null
  const said = named
    ? say(u.language, 'quote-value', { value: named, place, quote: words })
    : say(u.language, 'quote', { place, quote: words })
  const no = isNegative(words)
  const text = u.yesNo ? say(u.language, no ? 'no' : 'yes', { rest: said }) : said
  const record = knowledge.records.find((entry) => entry === unit.entry)
  return draft({
    kind: named || u.yesNo ? 'value' : 'passage',
    intent: u.yesNo ? 'yes-no' : `text-${u.ask}`,
    text,
    value: u.yesNo ? say(u.language, no ? 'value-no' : 'value-yes') : named,
    quotes: [quote],
    support: found.coverage,
    focusRecords: record ? [record] : [],
    focusPassages: [passage.id],
  })
}

/** The sentence that answers best, quoted; null where none holds what was asked. */
export function answerFromText(frame: Frame, knowledge: Knowledge): Draft | null {
  const { u, terms, editions, within } = frame
  const [best] = findSentences(
    {
      terms,
      editions,
      types: u.yesNo ? [] : (valueTypes[u.ask] ?? []),
      head: u.head,
      within,
      documents: frame.filter.documents,
    },
    knowledge,
  )
  return best ? tell(best, frame, knowledge) : null
}
