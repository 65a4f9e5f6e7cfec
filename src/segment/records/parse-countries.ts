import type { BeneficiaryCountry } from '../../model/activity-record.ts'
import { findCountryCode } from '../../names/country-names.ts'
import { isGroupName } from '../../names/group-names.ts'

/** Of names and what parts them: no name of a country is in more pieces (an odd number). */
const maxNamePieces = 15
const listMark = /^\s*(?:[-–•*]\s*|(?:\d{1,3}|[a-z])[.)]\s+)/
/** What stands around the names of a list: "Participants from Ghana". */
const beforeName = /^.*?(?:^|\s)(?:from|in|of|de|du|des|d['’]|en|del|por|par|:)\s*(?=\p{Lu})/u

/** A name without what a bracket says of it: "Cambodia (LDC)", "Nepal*". */
const bareName = (name: string) =>
  name.replace(/(?:(?<!\s)\s+)?\([^()]*\)\s*$|(?<![*.,:])[*.,:]+\s*$/g, '').trim()

function codeOf(name: string): string | null {
  return findCountryCode(name) ?? findCountryCode(bareName(name))
}
const isKnown = (name: string) => codeOf(name) !== null || isGroupName(name) || isGroupName(bareName(name))

/** What stands within brackets, and a comma there that no "and" follows: it parts no names. */
const inBrackets = /(?<![^()])[^()]+(?=\))/g
const plainComma = /,(?!\s*(?:and|et|y|e)\s)/g
const separator =
  /((?:(?<!\s)\s+)?,\s*(?:(?:and|et|y|e)\s+)?|(?<!\s)\s+(?:and|et|y|e|&)\s+|(?:(?<!\s)\s+)?\/\s*|(?<!\s)\s+(?=\d{1,2}[.)]\s))/

function splitAtSeparators(text: string): string[] {
  const covered = text.replace(inBrackets, (inside) => inside.replace(plainComma, '_'))
  let at = 0
  return covered.split(separator).map((piece) => {
    at += piece.length
    return text.slice(at - piece.length, at)
  })
}

/**
 * Splits at commas, slashes and "and" so that as many parts as possible are names: "Hong Kong, China" stays one.
 * Null where fewer parts than half are: that is no list.
 */
function splitKnown(text: string): string[] | null {
  // Names stand at even places, what parts them at odd ones.
  const pieces = splitAtSeparators(text)
  const names: string[] = []
  let known = 0
  for (let from = 0; from < pieces.length; ) {
    let to = Math.min(pieces.length, from + maxNamePieces)
    while (to > from && !isKnown(pieces.slice(from, to).join('').replace(listMark, ''))) to -= 2
    if (to > from) known += 1
    else to = from + 1
    names.push(pieces.slice(from, to).join('').replace(listMark, ''))
    from = to + 1
  }
  return known === names.length || (known > 1 && known >= names.length / 2) ? names : null
}

/** The names of one part of a list; a group with its members in brackets gives them after itself. */
function namesOf(part: string): string[] {
  if (findCountryCode(part) !== null) return [part]
  const group = /^([^(:]*)[(:]([^()]+)\)?$/u.exec(part)
  const [name = '', inside = ''] = (group ?? []).slice(1).map((text) => text.trim())
  const members = name && inside && findCountryCode(name) === null ? splitKnown(inside) : null
  if (members) return [name, ...members]
  if (isKnown(part)) return [part.replace(/(?<=\p{Ll})\.$/u, '')]
  const split = splitKnown(part)
  if (split) return split
  const rest = part.replace(beforeName, '')
  return (rest !== part && rest !== '' && splitKnown(rest)) || [part]
}

/**
 * The beneficiary countries of a record, as printed and with their ISO codes. Names are parted by semicolons or lines,
 * else by commas, slashes and "and" where the parts are countries or groups; what isn't a country keeps a null code.
 */
export function parseCountries(text: string): BeneficiaryCountry[] {
  // A value that lines wrap goes on after a comma or "and".
  const parts = text
    .replace(/(,|\s(?:and|et|y|de|of|the))[^\S\n]*\n\s*/g, '$1 ')
    .split(/[;\n]/)
    .map((part) => part.replace(listMark, '').trim())
    .filter((part) => part !== '')
  return parts.flatMap(namesOf).map((name) => ({ code: codeOf(name), name }))
}
