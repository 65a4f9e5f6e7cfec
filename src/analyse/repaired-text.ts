import { repairMojibake } from '../model/mojibake.ts'

export interface RepairedText {
  text: string
  /** Where a place of the repaired text stands in the text as it is. */
  original(at: number): number
}

const damage = /[\u00c2-\u00ef][^\p{ASCII}]{1,2}/gu

/** A text with UTF-8 that was read as Windows-1252 repaired, and the way back to the places of the text as it is. */
export function repairText(text: string): RepairedText {
  const shifts: { at: number; by: number }[] = []
  let moved = 0
  const repaired = text.replace(damage, (found, at: number) => {
    const letters = repairMojibake(found)
    if (letters.length !== found.length) {
      shifts.push({ at: at - moved + letters.length, by: moved + found.length - letters.length })
      moved += found.length - letters.length
    }
    return letters
  })
  return { text: repaired, original: (at) => at + (shifts.findLast((shift) => shift.at <= at)?.by ?? 0) }
}
