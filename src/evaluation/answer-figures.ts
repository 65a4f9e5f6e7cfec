/** How sure an answer was, 0 to 1, and whether it was right. */
export interface JudgedConfidence {
  confidence: number
  right: boolean
}

const bins = 10

/** The mean distance of confidence from the share that was right, over ten bins of confidence; NaN for no answers. */
export function calibrationError(rows: readonly JudgedConfidence[]): number {
  const gaps = new Float64Array(bins)
  for (const { confidence, right } of rows) {
    const bin = Math.min(bins - 1, Math.floor(confidence * bins))
    gaps[bin] = (gaps[bin] ?? 0) + confidence - (right ? 1 : 0)
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / rows.length
}

/**
 * How many are right when the surest are answered, as many as leave this share of them right.
 * @returns the share of `asked`, and the confidence from which on is answered (1 where none can be).
 */
export function rightAtPrecision(
  rows: readonly JudgedConfidence[],
  precision: number,
  asked: number,
): { share: number; bar: number } {
  let right = 0
  let best = { right: 0, bar: 1 }
  const surest = [...rows].sort((a, b) => b.confidence - a.confidence)
  for (const [i, row] of surest.entries()) {
    if (row.right) right += 1
    // Answers as sure as each other are given all or none.
    const last = surest[i + 1]?.confidence !== row.confidence
    if (last && right / (i + 1) >= precision && right > best.right) best = { right, bar: row.confidence }
  }
  return { share: best.right / asked, bar: best.bar }
}

/** A share as per cents with one decimal; a dash where there is nothing to share. */
export const percent = (part: number, whole: number) =>
  whole > 0 ? `${((100 * part) / whole).toFixed(1)} %` : '–'
