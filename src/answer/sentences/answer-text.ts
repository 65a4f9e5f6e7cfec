import { questionWords } from '../../model/question-words.ts'
import type { Draft, Frame, Quote } from '../conversation/frame.ts'
import { isNegative, type ValueType } from '../knowledge/find-values.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Unit } from '../knowledge/passage-entry.ts'
import { cues } from '../question/cue-tables.ts'
import { findCue } from '../question/find-cues.ts'
import { fieldOfAttribute } from '../question/understanding.ts'
import { draft } from '../wording/draft.ts'
import { inQuotes, say } from '../wording/messages.ts'
import { tellPlace } from '../wording/tell-place.ts'
import { findSentences } from './find-sentence.ts'
import type { FoundSentence, SentenceQuery } from './sentence-query.ts'
import { waysOf } from './ways-of-answering.ts'

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

/** A Spanish verb of the future: "tendrá", "participarán". */
const spanishFuture = /\p{L}{2,}r(?:á|án|emos)(?!\p{L})/u
function isFuture({ entry, start, end }: Unit): boolean {
  const text = entry.passage.text.slice(start, end)
  if (entry.passage.language === 'es' && spanishFuture.test(text)) return true
  return findCue('future', cues.future, questionWords(text)).length > 0
}

/** The share of a yes-or-no question that a sentence holds, by itself and with what stands around it, to decide it. */
const minDecisive = { direct: 0.35, coverage: 0.7 }

/** How nearly as well a second sentence of the same passage has to answer to be quoted too. */
const secondShare = 0.8

/** Where no single value is asked for, the next best sentence of the passage is quoted with the best. */
function secondOf(found: readonly FoundSentence[], best: FoundSentence): Unit | null {
  const second = found.find(
    ({ unit }) => unit !== best.unit && unit.entry === best.unit.entry && unit.field === best.unit.field,
  )
  return second && second.score >= secondShare * best.score ? second.unit : null
}

function tell(found: FoundSentence, second: Unit | null, frame: Frame, knowledge: Knowledge): Draft {
  const { unit, value } = found
  const { u } = frame
  const { passage } = unit.entry
  const quote = quoteOf(unit)
  const quotes = [quote, ...(second ? [quoteOf(second)] : [])]
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, i, all) => i === 0 || start >= (all[i - 1]?.end ?? 0))
  const words = quotes
    .map(({ start, end }) => inQuotes(u.language, passage.text.slice(start, end)))
    .join(' […] ')
  const place = tellPlace(unit, knowledge, u.language)
  const named = value ? passage.text.slice(value.start, value.end).replace(/\s+/g, ' ') : null
  const said = named
    ? say(u.language, 'quote-value', { value: named, place, quote: words })
    : say(u.language, 'quote', { place, quote: words })
  const no = isNegative(words)
  // A sentence that says all of the question bears it out or denies it; one that says some of it is only quoted.
  const decides = u.yesNo && found.direct >= minDecisive.direct && found.coverage >= minDecisive.coverage
  const text = decides ? say(u.language, no ? 'no' : 'yes', { rest: said }) : said
  const record = knowledge.records.find((entry) => entry === unit.entry)
  return draft({
    kind: named || decides ? 'value' : 'passage',
    intent: u.yesNo ? 'yes-no' : `text-${u.ask}`,
    text,
    value: decides ? say(u.language, no ? 'value-no' : 'value-yes') : named,
    quotes,
    support: found.coverage,
    focusRecords: record ? [record] : [],
    focusPassages: [passage.id],
  })
}

/** The sentence that answers best, quoted; null where none holds what was asked. */
export function answerFromText(
  frame: Frame,
  knowledge: Knowledge,
  picked: ReadonlySet<string>,
  minSupport: number,
): Draft | null {
  const { u, terms, editions, within } = frame
  const query = {
    text: u.text,
    terms,
    editions,
    purpose: u.ask === 'what-for',
    person: u.ask === 'who',
    countries: u.ask === 'which-country',
    explained: u.ask === 'definition' ? u.terms.map(({ text }) => text) : [],
    required:
      !u.yesNo && u.attributes.some((name) => fieldOfAttribute[name] === undefined) ? u.attributeTerms : [],
    exact: u.countsActivities && u.ask === 'list',
    within,
    preferred: new Set([...frame.near, ...picked]),
    picked,
    documents: frame.filter.documents,
  }
  // What is pointed back at is told first where it was told before, then in the rest of its document.
  const places = within ? [within, sameDocuments(within, knowledge)] : [null]
  for (const [i, place] of places.entries()) {
    const pointed = place !== null
    const least = pointed ? minSupport - pointedLead : minSupport
    const answer =
      answerWithin({ ...query, within: place }, frame, knowledge, least) ??
      (pointed && i === 0
        ? answerWithin({ ...query, within: place, terms: [] }, frame, knowledge, 0, aloneTypes)
        : null)
    if (answer) return answer
  }
  return null
}

/** By how much less a sentence has to hold where the question says which document it is in. */
const pointedLead = 0.1

/** Values that answer by themselves where the question only points at a passage: "how much did it give?" */
const aloneTypes: ReadonlySet<ValueType> = new Set(['money', 'length', 'place'])

/** The passages of the documents that some passages are from. */
function sameDocuments(passageIds: readonly string[], { documents }: Knowledge): string[] {
  const wanted = new Set(passageIds.map((id) => id.slice(0, id.indexOf(':'))))
  return documents
    .filter(({ id }) => wanted.has(id))
    .flatMap(({ entries }) => entries.map(({ passage }) => passage.id))
}

function answerWithin(
  query: Omit<SentenceQuery, 'types' | 'head' | 'headNamed'>,
  frame: Frame,
  knowledge: Knowledge,
  minSupport: number,
  only: ReadonlySet<ValueType> | null = null,
): Draft | null {
  const { u } = frame
  const ways = waysOf(u, minSupport).filter(({ types }) => !only || types.some((type) => only.has(type)))
  for (const { minSupport: least, ...way } of ways) {
    const found = findSentences({ ...query, ...way }, knowledge, least)
    // What is still to come is told by sentences that speak of it.
    const fitting = u.future ? found.filter(({ unit }) => isFuture(unit)) : found
    const [best] = fitting
    if (!best || best.coverage < least) continue
    return tell(best, way.types.length > 0 || u.yesNo ? null : secondOf(fitting, best), frame, knowledge)
  }
  return null
}
