import type { BeneficiaryCountry } from '../model/activity-record.ts'
import { findCountryCode } from '../names/country-names.ts'

/** Splits at commas and "and" only where that gives nothing but countries: "Hong Kong, China" stays one. */
function splitKnown(text: string): string[] | null {
  // Names stand at even places, what parts them at odd ones.
  const pieces = text.split(/(\s*,\s*(?:and|et|y)\s+|\s*,\s*|\s+(?:and|et|y|&)\s+)/)
  const names: string[] = []
  for (let from = 0; from < pieces.length; ) {
    let to = pieces.length
    while (to > from && findCountryCode(pieces.slice(from, to).join('')) === null) to -= 2
    if (to <= from) return null
    names.push(pieces.slice(from, to).join(''))
    from = to + 1
  }
  return names
}

/**
 * The beneficiary countries of a record, as printed and with their ISO codes. Names are parted by semicolons or lines,
 * else by commas and "and" where every part is a known country; what isn't a known country keeps a null code.
 */
export function parseCountries(text: string): BeneficiaryCountry[] {
  const parts = text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return parts
    .flatMap((part) => (findCountryCode(part) ? [part] : (splitKnown(part) ?? [part])))
    .map((name) => ({ code: findCountryCode(name), name }))
}
