import { z } from 'zod'
import { holding } from './held-content.ts'
import { queryFilterSchema, recordQuerySchema } from './record-query.ts'
import { searchRequestSchema } from './search-request.ts'

/** What activities are, the more telling first: a "training workshop" is a workshop. */
export const activityKinds = [
  'workshop',
  'seminar',
  'webinar',
  'visit',
  'placement',
  'training',
  'conference',
  'mission',
  'study',
  'operation',
  'project',
  'assistance',
] as const
export type ActivityKind = (typeof activityKinds)[number]
const activityKindSchema = z.enum(activityKinds)

/** What activities are counted by. One counts under each of its countries, providers and years. */
export const activityDimensions = ['country', 'provider', 'year', 'kind'] as const
export type ActivityDimension = (typeof activityDimensions)[number]

/** Conditions within conditions: no question nests them deeper, and no reader of them has to go further down. */
const maxNesting = 40
/** A query as answers make it, with all its terms, is a tenth as long. */
const maxQueryLength = 10_000

/** How deep brackets stand in each other, those of quoted text among them: never less than the value's own depth. */
function nestingOf(json: string): number {
  let [depth, deepest] = [0, 0]
  for (const character of json) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth)
    else if (character === ']' || character === '}') depth--
  }
  return deepest
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A query, or its filter alone. */
const askedSchema = z.union([recordQuerySchema, queryFilterSchema])
export type AskedOfRecords = z.infer<typeof askedSchema>

const queryParameter = holding(z.string().max(maxQueryLength), { json: askedSchema }).transform(
  (text, context) => {
    const parsed = nestingOf(text) > maxNesting ? null : askedSchema.safeParse(parseJson(text))
    if (parsed?.success) return parsed.data
    context.addIssue({
      code: 'custom',
      message: 'Give `interpretation.query` of an answer, or its `filter`, as JSON',
    })
    return z.NEVER
  },
)

/** What restricts a list of activities: as in a search, and by what records alone tell. */
export const activityFilterSchema = searchRequestSchema
  .omit({ version: true, sort: true, offset: true, limit: true })
  .extend({
    provider: z
      .array(z.string().min(1).max(300))
      .default([])
      .describe(
        'Organizations that gave them: identifiers as `/api/activities` gives them, or any of their names',
      ),
    activity: z.array(activityKindSchema).default([]).describe('What the activities are'),
    query: queryParameter
      .optional()
      .describe(
        `What an answer asked of the records: its \`interpretation.query\`, or the \`filter\` in it, as JSON of at most ${maxQueryLength} characters`,
      ),
  })
export type ActivityFilter = z.infer<typeof activityFilterSchema>

const dimension = z.enum(activityDimensions)
/** `GET /api/activities`. */
export const activityCountsRequestSchema = activityFilterSchema.extend({
  rows: dimension.default('provider').describe('What `pivot` has a row for'),
  columns: dimension.default('year').describe('What it has a column for'),
})

const count = z.int().min(0)
const counted = z.object({
  key: z.string().describe('As filters take it: a country by ISO 3166-1 alpha-3, a year, an organization'),
  name: z.string().describe('In the language of the interface (`ui`)'),
  count,
})
export type Counted = z.infer<typeof counted>

/** Activities, counted. Versions of one record in several languages are one activity. */
export const activityCountsSchema = z.object({
  total: count,
  from: z.iso.date().nullable().describe('When the first one begins'),
  to: z.iso.date().nullable().describe('When the last one ends'),
  withoutDates: count.describe('Activities that count in no year'),
  withoutCountries: count.describe('Activities that name no country'),
  withoutProvider: count,
  withoutKind: count.describe('Activities whose title tells no kind'),
  country: z.array(counted),
  provider: z.array(counted),
  year: z.array(counted),
  kind: z.array(counted),
  pivot: z.object({
    rows: dimension,
    columns: dimension,
    cells: z.array(z.object({ row: z.string(), column: z.string(), count })),
  }),
})
export type ActivityCounts = z.infer<typeof activityCountsSchema>
