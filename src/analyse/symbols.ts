/** A document's symbol in a text: IP/C/W/673/Add.4. */
export interface SymbolSpan {
  start: number
  end: number
  /** Its parts, folded, without what parts them: the same however it is written. */
  parts: string[]
}

/** Beginning with letters; years may stand in brackets: WT/MIN(01)/DEC/1. */
const symbol =
  /(?<![\p{L}\p{N}/.])\p{L}{1,8}(?:\(\d{2,4}\))?(?:\/[\p{L}\p{N}]{1,12}(?:\(\d{2,4}\))?(?:\.[\p{L}\p{N}]{1,8}){0,3}){1,8}(?![\p{L}\p{N}/(])/gu
/** Dates and alternatives ("and/or") have fewer parts, or no figure. */
const leastParts = 3

const partsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Every symbol with a figure in a text, in order. */
export function findSymbols(text: string): SymbolSpan[] {
  if (!text.includes('/')) return []
  return [...text.matchAll(symbol)].flatMap(({ 0: found, index }) => {
    const parts = partsOf(found)
    const isSymbol = parts.length >= leastParts && /\p{N}/u.test(found)
    return isSymbol ? [{ start: index, end: index + found.length, parts }] : []
  })
}

/** Term of a symbol, and of all symbols that go on from it: addenda, corrections and revisions. */
export const symbolTerm = (parts: readonly string[]) => `$${parts.join('.')}`
/** Term of a symbol in the document that bears it. */
export const ownSymbolTerm = (parts: readonly string[]) => `$=${parts.join('.')}`
export const addendumTerm = (parts: readonly string[]) => `$^${parts.join('.')}`

/** The parts of what a symbol goes on from: of an addendum, the document that it adds to. */
function parentsOf(parts: readonly string[]): string[][] {
  const firstFigure = parts.findIndex((part) => /^\p{N}+$/u.test(part))
  return parts
    .slice(0, -1)
    .flatMap((_, last) => (firstFigure >= 0 && last >= firstFigure ? [parts.slice(0, last + 1)] : []))
}

/** The terms of a symbol: its own, and those by which it is found from what it is an addendum to. */
export const termsOfSymbol = ({ parts }: SymbolSpan): string[] => [
  symbolTerm(parts),
  ...parentsOf(parts).map(addendumTerm),
]

/** The terms of a symbol in the document that bears it: it is asked for by those of its parents, too. */
export const ownTermsOfSymbol = ({ parts }: SymbolSpan): string[] =>
  [[...parts], ...parentsOf(parts)].map(ownSymbolTerm)
