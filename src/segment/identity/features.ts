/** A number as one of a few ranges: the first bound that it isn't beyond. */
export const upTo = (value: number, bounds: readonly number[]) =>
  bounds.find((bound) => value <= bound) ?? 'more'

/** Names of what holds, of pairs of names and whether they do. */
export const namesOf = (told: Record<string, boolean>) =>
  Object.keys(told).filter((name) => told[name] === true)
