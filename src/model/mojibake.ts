/** What Windows-1252 has at 0x80 to 0x9f. */
export const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const special = new Map([...windows1252].map((letter, at) => [letter, 0x80 + at]))
const letterClass = `[${windows1252}\u0080-\u00bf]`
/** UTF-8 sequences of two and three bytes that were read as Windows-1252: "Ã©", "â€™". */
const misread = new RegExp(`[\u00c2-\u00df]${letterClass}|[\u00e0-\u00ef]${letterClass}{2}`, 'gu')

/** Undoes UTF-8 that was read as Windows-1252, where it can be undone: "coopÃ©ration" gives "coopération". */
export function repairMojibake(text: string): string {
  if (!/[\u00c2-\u00ef]/.test(text)) return text
  return text.replace(misread, (found) => readAgain(found) ?? found)
}

/** A text that was read as Windows-1252, read as UTF-8; null where it is none. */
function readAgain(text: string): string | null {
  const bytes = [...text].map((letter) => special.get(letter) ?? letter.charCodeAt(0))
  if (bytes.some((byte) => byte > 0xff)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes))
  } catch {
    return null
  }
}

/** Fewer letters may be UTF-8 by chance. */
const minMisread = 3

/** A text of which every letter beyond ASCII is UTF-8 that was read as Windows-1252, as it was; null for any other. */
export const undoMojibake = (text: string): string | null =>
  (text.match(misread)?.length ?? 0) < minMisread ? null : readAgain(text)
