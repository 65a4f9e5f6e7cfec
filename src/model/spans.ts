import type { Span } from './passage.ts'

/** Whether a span shares a character with any of the others. */
export const overlapsAny = (span: Span, others: readonly Span[]) =>
  others.some((other) => span.start < other.end && span.end > other.start)
