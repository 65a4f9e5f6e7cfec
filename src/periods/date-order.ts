const slashed = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(?:(?:19|20)\d\d|\d\d)(?![\d/])/g

/**
 * Whether a text writes dates month first (4/22/2019): some of its dates can't be read otherwise, and none of them can
 * only be read day first.
 */
export function writesMonthFirst(text: string): boolean {
  let only = false
  for (const [, first, second] of text.matchAll(slashed)) {
    if (Number(first) > 12) return false
    if (Number(second) > 12) only = true
  }
  return only
}
