/** A size of letters that so many of a document have. */
export interface PrintedLetters {
  size: number
  letters: number
}

/** The size that most letters of a document have, in the unit in which sizes are given; null where none is known. */
export function usualSize(printed: readonly PrintedLetters[]): number | null {
  const counts = new Map<number, number>()
  for (const { size, letters } of printed) counts.set(size, (counts.get(size) ?? 0) + letters)
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || a - b)
  return most?.[0] ?? null
}

/** How much larger than usual letters are, to a tenth; nothing where they are as usual, or smaller. */
export function relativePrint(size: number | null | undefined, usual: number | null): { print?: number } {
  const times = size && usual ? Math.round((size / usual) * 10) / 10 : 1
  return times > 1 ? { print: times } : {}
}
