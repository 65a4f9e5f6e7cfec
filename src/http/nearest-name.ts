/** How many letters may be wrong, missing or too many: more would make another name. */
const maxSlips = 2

/** The Levenshtein distance of two short names. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] ?? 0) + (letter === b[j] ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** The one of some names that a mistyped one was meant to be, whatever its case; null where none is near. */
export function nearestName(typed: string, names: readonly string[]): string | null {
  if (typed.length > 40) return null
  const near = names
    .map((name) => ({ name, slips: distance(typed.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, slips }) => slips <= maxSlips && slips < name.length)
    .sort((a, b) => a.slips - b.slips)
  return near[0]?.name ?? null
}
