import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { tablesDir } from '../config.ts'
import { contentLanguages } from '../model/language.ts'
import { cuePattern } from './question-words.ts'

/** Languages that questions are asked and answered in. */
export const questionLanguages = ['fr', 'en'] as const
export type QuestionLanguage = (typeof questionLanguages)[number]

const readJson = (name: string): unknown =>
  JSON.parse(readFileSync(join(tablesDir, 'answer', `${name}.json`), 'utf8'))

const patternsSchema = z.record(z.enum(questionLanguages), z.array(z.string()))
const groupSchema = z.record(z.string(), patternsSchema)

const cuesSchema = z.object({
  asks: groupSchema,
  yesNo: patternsSchema,
  attributes: groupSchema,
  fieldsMissing: patternsSchema,
  relations: groupSchema,
  superlatives: groupSchema,
  comparatives: groupSchema,
  ofTheTwo: patternsSchema,
  halves: patternsSchema,
  future: patternsSchema,
  nominalAsks: patternsSchema,
  polite: patternsSchema,
  beforeOrAfter: patternsSchema,
  names: groupSchema,
  per: groupSchema,
  activities: patternsSchema,
  activityTypes: patternsSchema,
  followUp: groupSchema,
  smallTalk: groupSchema,
  filler: patternsSchema,
})

/** Patterns of one cue in each language. */
export type CuePatterns = Record<QuestionLanguage, RegExp>
export type CueGroup = ReadonlyMap<string, CuePatterns>

type Patterns = z.infer<typeof patternsSchema>
const compile = (patterns: Patterns): CuePatterns => ({
  fr: cuePattern(patterns.fr),
  en: cuePattern(patterns.en),
})
const compileGroup = (group: Record<string, Patterns>): CueGroup =>
  new Map(Object.entries(group).map(([id, patterns]) => [id, compile(patterns)]))

const table = cuesSchema.parse(readJson('cues'))

/** What the words of questions tell about what is asked for: `data/answer/cues.json`. */
export const cues = {
  asks: compileGroup(table.asks),
  yesNo: compile(table.yesNo),
  attributes: compileGroup(table.attributes),
  fieldsMissing: compile(table.fieldsMissing),
  relations: compileGroup(table.relations),
  superlatives: compileGroup(table.superlatives),
  comparatives: compileGroup(table.comparatives),
  ofTheTwo: compile(table.ofTheTwo),
  /** Words between two things that are compared. */
  halves: compile(table.halves),
  /** "before or after": asks which of two comes first. */
  beforeOrAfter: compile(table.beforeOrAfter),
  /** What is still to come: reports tell of what has been. */
  future: compile(table.future),
  /** Nouns that ask only where nothing else does: « le nombre de … ». */
  nominalAsks: compile(table.nominalAsks),
  /** "Could you tell me": polite, not a question of yes or no. */
  polite: compile(table.polite),
  names: compileGroup(table.names),
  per: compileGroup(table.per),
  activities: compile(table.activities),
  activityTypes: compile(table.activityTypes),
  followUp: compileGroup(table.followUp),
  smallTalk: compileGroup(table.smallTalk),
  filler: compile(table.filler),
}

/** Every pattern of the cue tables: what questions are made of. */
export const cueSources = (): string[] =>
  Object.values(table).flatMap((group) =>
    Object.values(group).flatMap((entry) => (Array.isArray(entry) ? entry : Object.values(entry).flat())),
  )

const wordsSchema = z.record(z.enum(questionLanguages), z.array(z.string()))
const seasonSchema = z.object({
  from: z.int(),
  to: z.int(),
  fr: z.array(z.string()),
  en: z.array(z.string()),
})
const both = ({ fr, en }: { fr: string[]; en: string[] }) => cuePattern([...fr, ...en])

const periods = z
  .object({
    seasons: z.record(z.string(), seasonSchema),
    after: wordsSchema,
    before: wordsSchema,
    range: wordsSchema,
    units: z.record(z.enum(['day', 'week']), wordsSchema),
    parts: z.record(z.enum(['early', 'middle', 'late']), wordsSchema),
  })
  .parse(readJson('periods'))

/** Words for parts of a year and for what comes before and after: `data/answer/periods.json`. */
export const periodCues = {
  seasons: Object.values(periods.seasons).map((season) => ({
    from: season.from,
    to: season.to,
    pattern: both(season),
  })),
  parts: {
    early: [...periods.parts.early.fr, ...periods.parts.early.en],
    middle: [...periods.parts.middle.fr, ...periods.parts.middle.en],
    late: [...periods.parts.late.fr, ...periods.parts.late.en],
  },
  after: [...periods.after.fr, ...periods.after.en],
  before: [...periods.before.fr, ...periods.before.en],
  range: [...periods.range.fr, ...periods.range.en],
  day: [...periods.units.day.fr, ...periods.units.day.en].join('|'),
  week: [...periods.units.week.fr, ...periods.units.week.en].join('|'),
}

const ordinalSchema = z.record(z.enum(questionLanguages), z.record(z.string(), z.string()))
/** Number words: `data/answer/numbers.json`. */
export const numberWords = z
  .object({
    cardinals: wordsSchema,
    tens: ordinalSchema,
    ordinals: ordinalSchema,
    tensOrdinals: ordinalSchema,
    ordinalUnits: ordinalSchema,
  })
  .parse(readJson('numbers'))

/** Words of both languages that stand for each other between a question and its answer: `data/answer/synonyms.json`. */
export const synonymSets = z
  .array(z.record(z.enum(contentLanguages), z.array(z.string())))
  .parse(readJson('synonyms'))

const messageSchema = z.record(z.enum(questionLanguages), z.record(z.string(), z.string()))
/** What answers say: `data/answer/messages.json`. */
export const messageTable = messageSchema.parse(readJson('messages'))
