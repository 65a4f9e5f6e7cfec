import type { Span } from './passage.ts'

/** Whether a span shares a character with any of the others. */
export const overlapsAny = (span: Span, others: readonly Span[]) =>
  others.some((other) => span.start < other.end && span.end > other.start)

/** Whether a span lies within any of the others. */
export const isWithin = (span: Span, others: readonly Span[]) =>
  others.some((other) => span.start >= other.start && span.end <= other.end)
