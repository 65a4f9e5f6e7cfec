import { codePoint } from 'dingbat-to-unicode'

/** Symbol fonts have their characters at these places of the private use area. */
const privateUse = /[\uf020-\uf0ff]/g

/** The character that a symbol of a font looks like; the code itself where no table knows the font. */
export function symbolCharacter(font: string, hexCode: string): string {
  const code = Number.parseInt(hexCode, 16)
  if (Number.isNaN(code) || code > 0xffff) return ''
  return codePoint(font, code & 0xff)?.string ?? String.fromCodePoint(code)
}

/** A text with the symbols in it that are written in the private use area of their font. */
export const withSymbols = (text: string, font: string): string =>
  text.replace(privateUse, (character) => symbolCharacter(font, character.charCodeAt(0).toString(16)))
