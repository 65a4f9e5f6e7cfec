/**
 * The last of so many places of which something holds that holds of all before it; the first where it holds of none.
 * Found by halving.
 */
export function lastWhere(count: number, holds: (place: number) => boolean): number {
  let [low, high] = [0, count]
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (holds(middle)) low = middle
    else high = middle
  }
  return low
}
