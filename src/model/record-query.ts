import { z } from 'zod'
import { recordFields } from './activity-record.ts'

/** Parts of a record that a query looks into or shows; `extra` has the values of unknown labels. */
export const queryFields = [...recordFields, 'extra'] as const
export type QueryField = (typeof queryFields)[number]

/** What records are grouped or counted by. A month is one of a year; what spans several counts in each. */
export const queryGroupings = ['country', 'provider', 'programme', 'document', 'year', 'month'] as const
export type QueryGrouping = (typeof queryGroupings)[number]

/** What records are put in order or compared by: days are counted from the first to the last, both included. */
export const queryMeasures = ['start', 'end', 'days', 'countries', 'records', 'participants', 'cost'] as const
export type QueryMeasure = (typeof queryMeasures)[number]

const comparisonSchema = z.enum(['exactly', 'more', 'less', 'at-least', 'at-most'])
export type QueryComparison = z.infer<typeof comparisonSchema>

const codes = z.array(z.string()).describe('ISO 3166-1 alpha-3')
const date = z.iso.date().nullable()

/** One thing that a record fulfils or doesn't. Of several codes, identifiers or terms one is enough. */
export const recordConditionSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('country'), codes }),
  z.object({ is: z.literal('only-countries'), codes }).describe('Takes in these countries and no others'),
  z.object({ is: z.literal('country-count'), how: comparisonSchema, count: z.int() }),
  z.object({ is: z.literal('sole-provider') }).describe('One provider alone gave it'),
  z.object({ is: z.literal('provider'), key: z.string().describe('Part of its name, folded') }),
  z
    .object({
      is: z.literal('words'),
      text: z.string().describe('As the question has it'),
      role: z.enum(['kind', 'region', 'subject']).describe('What the words say of an activity'),
      terms: z.array(z.string()).describe('The index terms that may stand for it'),
      fields: z.array(z.enum([...queryFields, 'context'])).describe('`context`: headings and title above it'),
    })
    .describe('Holds one of the terms in one of the fields'),
  z.object({ is: z.literal('programme'), key: z.string().describe('Part of its name, folded') }),
  z
    .object({ is: z.literal('period'), from: date, to: date, edge: z.enum(['overlaps', 'starts', 'ends']) })
    .describe('Takes place, starts or ends from one day to another, both included; null: open'),
  z.object({ is: z.literal('duration'), how: comparisonSchema, days: z.int() }),
  z.object({ is: z.literal('gives'), field: z.enum(queryFields) }).describe('The field is not empty'),
  z.object({ is: z.literal('document'), ids: z.array(z.string()) }),
  z.object({ is: z.literal('record'), ids: z.array(z.string()).describe('Of passages') }),
])
export type RecordCondition = z.infer<typeof recordConditionSchema>

/** Conditions, joined. `all` of none holds for every record, `any` of none for no record. */
export type QueryFilter =
  | RecordCondition
  | { all: QueryFilter[] }
  | { any: QueryFilter[] }
  | { not: QueryFilter }

export const queryFilterSchema: z.ZodType<QueryFilter> = z
  .lazy(() =>
    z.union([
      recordConditionSchema,
      z.object({ all: z.array(queryFilterSchema) }),
      z.object({ any: z.array(queryFilterSchema) }),
      z.object({ not: queryFilterSchema }),
    ]),
  )
  .meta({ id: 'RecordFilter' })

/** A set of records with the name that the question gives it. */
const sideSchema = z.object({ name: z.string(), filter: queryFilterSchema })
export type QuerySide = z.infer<typeof sideSchema>

const showSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('records') }),
  z.object({ what: z.literal('exists') }).describe('Whether there is such a record'),
  z.object({ what: z.literal('fields'), fields: z.array(z.enum(queryFields)) }),
  z.object({ what: z.literal('names'), of: z.enum(queryGroupings) }).describe('Each once'),
  z
    .object({ what: z.literal('count'), of: z.enum(['records', ...queryGroupings]) })
    .describe('Distinct ones'),
  z.object({ what: z.literal('sum'), of: z.enum(['days', 'participants', 'cost']) }),
])
export type QueryShow = z.infer<typeof showSchema>

/** What is asked of the records of activities, whatever the words and the language. */
export const recordQuerySchema = z.discriminatedUnion('op', [
  z.object({
    op: z.literal('select'),
    filter: queryFilterSchema,
    show: showSchema,
    among: codes.nullable().describe('Only these countries are named and counted'),
    omit: codes.describe('These countries are not'),
    group: z.enum(queryGroupings).nullable(),
    having: z
      .object({ how: comparisonSchema, count: z.int() })
      .nullable()
      .describe('How many records the names have that are shown'),
    sort: z.object({ by: z.enum(queryMeasures), descending: z.boolean() }).nullable(),
    offset: z.int().min(0),
    limit: z.int().min(1).nullable().describe('What equals the last one is kept too'),
  }),
  z.object({
    op: z.literal('compare'),
    by: z.enum(queryMeasures),
    want: z.enum(['more', 'fewer', 'same']),
    sides: z.array(sideSchema).min(2),
  }),
  z
    .object({
      op: z.enum(['difference', 'intersection', 'union']),
      of: z.enum(queryGroupings),
      sides: z.array(sideSchema).min(2),
      range: z
        .object({ from: z.iso.date(), to: z.iso.date() })
        .nullable()
        .describe('Of years and months: all of these belong to the first set'),
    })
    .describe('Of the names in the first set: those in no other one, in every one; or those of all'),
  z
    .object({ op: z.literal('gap'), sides: z.array(sideSchema).length(2) })
    .describe('Days from the end of the earlier set to the beginning of the later one'),
])
export type RecordQuery = z.infer<typeof recordQuerySchema>
export type SelectQuery = Extract<RecordQuery, { op: 'select' }>

/** A query for all records that fulfil a filter. */
export const selectAll = (filter: QueryFilter): SelectQuery => ({
  op: 'select',
  filter,
  show: { what: 'records' },
  among: null,
  omit: [],
  group: null,
  having: null,
  sort: null,
  offset: 0,
  limit: null,
})
