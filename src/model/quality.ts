import { z } from 'zod'
import { remarkSchema } from './remark.ts'

export const qualityKinds = [
  'empty-field',
  'odd-provider',
  'near-duplicate',
  'contradictory-dates',
  'dead-structure',
  'warning',
] as const
export type QualityKind = (typeof qualityKinds)[number]

/** Which findings are wanted: all of them by default. */
export const qualityRequestSchema = z.object({
  kind: z.enum(qualityKinds).optional(),
  document: z.string().optional().describe('The identifier of a document'),
})
export type QualityRequest = z.infer<typeof qualityRequestSchema>

/** Something that an editor would mend in a source. */
export const qualityFindingSchema = remarkSchema.extend({
  kind: z.enum(qualityKinds),
  documentId: z.string(),
  passageId: z.string().nullable().describe('Null where it is about no single passage'),
  file: z.string(),
  line: z.int().nullable().describe('Of the source, counted from 1'),
})
export type QualityFinding = z.infer<typeof qualityFindingSchema>

export const qualityReportSchema = z.object({
  counts: z.record(z.enum(qualityKinds), z.int()),
  findings: z.array(qualityFindingSchema),
})
export type QualityReport = z.infer<typeof qualityReportSchema>

/** How many findings there are of each kind. */
export const countKinds = (findings: readonly QualityFinding[]) =>
  Object.fromEntries(
    qualityKinds.map((kind) => [kind, findings.filter((finding) => finding.kind === kind).length]),
  ) as QualityReport['counts']
