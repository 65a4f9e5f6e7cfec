import { z } from 'zod'
import { headIsLast } from '../../analyse/grammar.ts'
import { isStopWord } from '../../analyse/tables.ts'
import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import type { Span } from '../../model/passage.ts'
import {
  cuePattern,
  type QuestionWord,
  type QuestionWords,
  questionWords,
} from '../../model/question-words.ts'
import { isWithin, overlapsAny } from '../../model/spans.ts'
import { readLanguageTables } from '../../tables/read-table.ts'
import { cues } from './cue-tables.ts'
import { type FoundCue, findCue, findCues } from './find-cues.ts'
import { likelyType } from './noun-types.ts'
import { askOf, readForm } from './read-form.ts'
import type { Ask } from './understanding.ts'

/** What a value can be: what is found in passages, and what questions ask for. */
export const valueTypes = [
  'number',
  'money',
  'percentage',
  'duration',
  'measure',
  'date',
  'year',
  'person',
  'place',
  'organization',
  'country',
  'language',
  'url',
  'email',
  'acronym',
  'title',
  'name',
] as const
export type ValueType = (typeof valueTypes)[number]

/** What a question wants to know. */
export interface ExpectedAnswer {
  /** The types that its value may be of, the likeliest first; none where nothing tells. */
  types: ValueType[]
  /** The noun that is asked for, as typed, and where: "which **city**", « combien d'**arrestations** »; or null. */
  head: (Span & { text: string }) | null
}

const patterns = z.array(z.string())
const tables = readLanguageTables(
  'answer-types',
  z.object({
    nouns: z.record(z.enum(valueTypes), patterns),
    counted: z.record(z.enum(['duration', 'money', 'percentage', 'measure']), patterns),
    degrees: z.record(z.enum(['duration', 'money', 'percentage', 'measure']), patterns),
  }),
)

/** Patterns of the nouns of each type, by language. */
export const nounPatterns = Object.fromEntries(
  contentLanguages.map((language) => [language, tables[language].nouns]),
) as Record<ContentLanguage, Record<string, string[]>>

type Group = 'nouns' | 'counted' | 'degrees'
/** One pattern for each type, in the order of the table, for nouns by themselves and for turns of phrase. */
const compiled = (group: Group) =>
  new Map(
    Object.keys(tables.en[group]).map((type) => [
      type as ValueType,
      Object.fromEntries(
        contentLanguages.map((language) => [
          language,
          cuePattern((tables[language][group] as Record<string, string[]>)[type] ?? []),
        ]),
      ) as Record<ContentLanguage, RegExp>,
    ]),
  )
const groups = { nouns: compiled('nouns'), counted: compiled('counted'), degrees: compiled('degrees') }

/** What each question word asks for by itself. */
const typesOfAsk: Partial<Record<Ask, ValueType[]>> = {
  when: ['date', 'year'],
  where: ['place', 'country'],
  'how-long': ['duration', 'measure'],
  'how-much': ['money', 'percentage', 'measure', 'number'],
  'how-many': ['number'],
  'with-whom': ['organization', 'person', 'name'],
  who: ['person', 'organization', 'name'],
  'which-country': ['country'],
}

/** How many words after a question word may belong to its noun. */
const maxRun = 5

/** The words of a question from a place on, up to the first function word behind a content word. */
function nounRun({ words }: QuestionWords, from: number, language: ContentLanguage): QuestionWord[] {
  const isFunction = ({ folded }: QuestionWord) => isStopWord(folded, language)
  const after = words.filter(({ start }) => start >= from)
  const first = after.findIndex((word) => !isFunction(word))
  if (first < 0) return []
  const end = after.findIndex((word, i) => i > first && isFunction(word))
  return after.slice(first, Math.min(end < 0 ? after.length : end, first + maxRun))
}

/** Whether every content word behind a question word is written with a capital. */
const isNamed = (text: string, { words }: QuestionWords, { end, language }: FoundCue) =>
  words
    .filter(({ start, folded }) => start >= end && !isStopWord(folded, language))
    .every(({ start }) => /^\p{Lu}/u.test(text.slice(start)))

type Noun = Span & { type: ValueType }

/** The nouns in a stretch that the tables know: first the one that its language has as head, the longest of a place. */
function findNouns(group: Group, question: QuestionWords, within: Span, language: ContentLanguage): Noun[] {
  return findCues(groups[group], question, [language])
    .filter((cue) => overlapsAny(cue, [within]))
    .sort((a, b) => (headIsLast(language) ? b.end - a.end : a.start - b.start) || b.words - a.words)
    .map(({ id, start, end }) => ({ type: id as ValueType, start, end }))
}

/** The noun that is asked for. Of "the name of the director" the latter says more. */
function findHeadNoun(question: QuestionWords, ask: FoundCue, within: Span): Noun | undefined {
  const language = ask.language
  const [own] = findNouns('nouns', question, ask, language)
  const [noun = own] = own ? [] : findNouns('nouns', question, within, language)
  if (noun?.type !== 'name') return noun
  const behind = nounRun(question, Math.max(noun.end, within.end), language)
  const reach = { start: noun.end, end: behind.at(-1)?.end ?? within.end }
  return (
    findNouns('nouns', question, reach, language).find(
      ({ type }) => type === 'person' || type === 'organization',
    ) ?? noun
  )
}

/** The types that a question word leaves, given its noun: "which" takes any, "when" one of its own. */
function typesOf(kind: Ask, noun: Noun | undefined): ValueType[] {
  const byAsk = typesOfAsk[kind]
  const own = kind !== 'which-country' && kind !== 'how-many'
  if (!noun || !own || (byAsk && !byAsk.includes(noun.type))) return byAsk ?? []
  // A date tells the year that is asked for, too.
  if (kind === 'when') return [noun.type, ...(byAsk ?? []).filter((type) => type !== noun.type)]
  return noun.type === 'person' ? ['person', 'name'] : [noun.type]
}

/**
 * What kind of value answers a question, by its question word and the noun beside it: "when" a date, "how many" a
 * number, "how many days" a duration, « quelle ville » a place, «¿qué organización…?» an organization. A question of
 * yes or no, of reasons or of definitions expects none.
 */
export function expectedTypes(text: string, language: ContentLanguage): ExpectedAnswer {
  const question = questionWords(text)
  const form = readForm(text, question, { language, confidence: 1 })
  const kind = askOf(form)
  const own = form.ask?.language ?? language
  const told = (types: ValueType[], span: Span | null | undefined): ExpectedAnswer => ({
    types,
    head: span ? { start: span.start, end: span.end, text: text.slice(span.start, span.end) } : null,
  })
  const [degree] = findCues(groups.degrees, question, [own])
  if (degree) return told([degree.id as ValueType], null)
  const { ask } = form
  if (!ask || form.isYesNo || kind === 'what-for') return told([], null)
  const run = nounRun(question, ask.end, own)
  const bare = headIsLast(own) ? run.at(-1) : run[0]
  const verb = findCue('', cues.auxiliaries, question, [own]).some(({ start }) => start === ask.end + 1)
  if (verb && kind === 'which') return told([], null)
  const within = { start: ask.start, end: run.at(-1)?.end ?? ask.end }
  const counted =
    kind === 'how-many' || kind === 'how-long' ? findNouns('counted', question, within, own)[0] : undefined
  if (counted) return told([counted.type], counted)
  const noun = kind === 'how-long' ? undefined : findHeadNoun(question, ask, within)
  // "Who attended the course?": the course has a name, but isn't asked for.
  const meant = kind === 'who' && noun?.type === 'name' && !isWithin(noun, [ask]) ? undefined : noun
  // "Who is Susan Foreman?" names whom it asks about: no other name answers it.
  if (kind === 'who' && !meant && run.length > 0 && isNamed(text, question, ask)) return told([], run[0])
  if (kind === 'definition') return told(meant ? [meant.type] : [], meant ?? bare)
  const likely = kind === 'which' && !meant && bare ? likelyType(bare.folded, own) : null
  if (likely) return told([likely], bare)
  return told(typesOf(kind, meant), meant ?? bare)
}
