/** A document's symbol in a text: IP/C/W/673/Add.4. */
export interface SymbolSpan {
  start: number
  end: number
  /** Its parts, folded, without what parts them: the same however it is written. */
  parts: string[]
}

/** At least three parts, the first of letters: dates and alternatives ("and/or") have none or fewer. */
const symbol =
  /(?<![\p{L}\p{N}/.])\p{L}{1,8}(?:\/[\p{L}\p{N}]{1,12}(?:\.[\p{L}\p{N}]{1,8}){0,3}){2,8}(?![\p{L}\p{N}/])/gu

const partsOf = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)

/** Every symbol with a figure in a text, in order. */
export function findSymbols(text: string): SymbolSpan[] {
  if (!text.includes('/')) return []
  return [...text.matchAll(symbol)].flatMap(({ 0: found, index }) =>
    /\p{N}/u.test(found) ? [{ start: index, end: index + found.length, parts: partsOf(found) }] : [],
  )
}

/** Term of a symbol, and of all symbols that go on from it: addenda, corrections and revisions. */
export const symbolTerm = (parts: readonly string[]) => `$${parts.join('.')}`
/** Term of a symbol in the document that bears it. */
export const ownSymbolTerm = (parts: readonly string[]) => `$=${parts.join('.')}`
export const addendumTerm = (parts: readonly string[]) => `$^${parts.join('.')}`

/** The terms of a symbol: its own, and those by which it is found from what it is an addendum to. */
export function termsOfSymbol({ parts }: SymbolSpan): string[] {
  const firstFigure = parts.findIndex((part) => /^\p{N}+$/u.test(part))
  const parents = parts
    .slice(0, -1)
    .flatMap((_, last) =>
      firstFigure >= 0 && last >= firstFigure ? [addendumTerm(parts.slice(0, last + 1))] : [],
    )
  return [symbolTerm(parts), ...parents]
}
