/**
 * The least number of each of three shades: one by one up to three, beyond that by equal factors, since a few countries
 * have many activities and most have few.
 */
export function shadeScale(counts: readonly number[]): [1, number, number] {
  const most = Math.max(1, ...counts)
  const second = Math.max(2, Math.ceil(most ** (1 / 3)))
  return [1, second, Math.max(second + 1, Math.ceil(most ** (2 / 3)))]
}

/** The shade of a number on a scale. */
export const shadeOf = (count: number, [, second, third]: readonly [number, number, number]): 1 | 2 | 3 =>
  count >= third ? 3 : count >= second ? 2 : 1
