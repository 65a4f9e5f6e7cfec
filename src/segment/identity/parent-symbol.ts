const issue = /^((?:.{3,60}))\/(?:Add|Rev|Corr|Suppl)\.?\s?\d{0,3}$/i

/** The symbol of the document that another one adds to, revises or corrects: `IP/C/W/673/Add.4/Corr.1` has `IP/C/W/673/Add.4`. */
export const parentSymbol = (symbol: string | null): string | null =>
  symbol === null ? null : (issue.exec(symbol)?.[1] ?? null)

/** The symbol of the document that others add to, directly or not: `IP/C/W/673`. */
export function seriesSymbol(symbol: string): string {
  const parent = parentSymbol(symbol)
  return parent === null ? symbol : seriesSymbol(parent)
}

const correction = /^(.{3,60}?)(?:\/(?:Rev|Corr)\.?\s?\d{0,3})+$/i

/** A symbol without what says that it corrects or revises; what adds to a document is another one. */
export const baseSymbol = (symbol: string): string => correction.exec(symbol)?.[1] ?? symbol
