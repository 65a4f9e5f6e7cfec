import { z } from 'zod'

const isoDate = z.iso.date()

/** One annex entry of a technical-cooperation document, parsed. A missing or empty field is null or empty, never invented. */
export const activityRecordSchema = z.object({
  programme: z.string().nullable(),
  startDate: isoDate.nullable(),
  endDate: isoDate.nullable(),
  dateText: z.string().nullable().describe('The period as printed'),
  countries: z.array(
    z.object({
      code: z.string().nullable().describe('ISO 3166-1 alpha-3'),
      name: z.string().describe('As printed'),
    }),
  ),
  description: z.string().nullable(),
  audience: z.string().nullable(),
  providers: z.array(z.string()),
  outputs: z.string().nullable(),
  urls: z.array(z.string()),
  contacts: z.array(
    z.object({
      name: z.string().nullable(),
      organization: z.string().nullable(),
      email: z.string().nullable(),
      text: z.string().describe('As printed'),
    }),
  ),
  extra: z.record(z.string(), z.string()).describe('Values under labels that are none of these'),
})
export type ActivityRecord = z.infer<typeof activityRecordSchema>
export type Contact = ActivityRecord['contacts'][number]
export type BeneficiaryCountry = ActivityRecord['countries'][number]

/** The fields that a label of the source can announce. */
export const recordFields = [
  'programme',
  'dates',
  'countries',
  'description',
  'audience',
  'providers',
  'outputs',
  'urls',
  'contacts',
] as const
export type RecordField = (typeof recordFields)[number]

/** No activity lasts so long: what says so has a slip in its dates. */
const maxYears = 50

/** Whether the time between two ISO dates is longer than any activity takes. */
export const isTooLong = (from: string, to: string): boolean =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) >= maxYears
