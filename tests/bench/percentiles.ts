/** The middle one of some numbers; 0 where there is none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}

/** What a share of some numbers stays below or reaches: 0.95 is the 95th percentile; 0 where there is none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0
}

export interface Figures {
  p50: number
  p95: number
  p99: number
}

export function figuresOf(times: readonly number[]): Figures {
  const at = (share: number) => Number(percentile(times, share).toFixed(2))
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
