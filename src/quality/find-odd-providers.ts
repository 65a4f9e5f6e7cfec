import { nameKey } from '../model/fold.ts'
import { contentLanguages } from '../model/language.ts'
import type { QualityFinding } from '../model/quality.ts'
import { remark } from '../model/remark.ts'
import { findCountryCode } from '../names/country-names.ts'
import { readNameTable } from '../names/read-table.ts'
import { structureTable } from '../segment/text/tables.ts'
import { findingAt, type PlacedRecord } from './records-of.ts'

/** A name is taken for a slip of another one that is so much more frequent. */
const minRatio = 3

let known: ReadonlySet<string> | undefined
/** The names of organizations in the terminology. */
function organizations(): ReadonlySet<string> {
  known ??= new Set(
    readNameTable('terminology/organizations.tsv').flatMap(({ forms }) =>
      contentLanguages.flatMap((language) =>
        forms[language].filter(({ ambiguous }) => !ambiguous).map(({ text }) => nameKey(text)),
      ),
    ),
  )
  return known
}

const article = /^(?:the|la|le|les|l|el|los|las) /
const keyOf = (name: string) => nameKey(name).replace(article, '')

/** Whether one of the names stands in the text, whole words only. */
function holdsOrganization(key: string): boolean {
  const words = key.split(' ')
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= words.length; to++) {
      if (organizations().has(words.slice(from, to).join(' '))) return true
    }
  }
  return false
}

const namesKindOfBody = (key: string) =>
  key.split(' ').some((word) => structureTable.organizationWords.some((own) => nameKey(own) === word))

/** Whether a name has an acronym or a country: "MyIPO", "Supreme Court of Indonesia". */
const hasAcronymOrCountry = (name: string) =>
  name
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => /\p{Lu}[\p{L}\p{N}]*\p{Lu}/u.test(word) || findCountryCode(word) !== null)

/** Whether two names differ in one word of three or more. */
function differInOneWord(a: string, b: string): boolean {
  const [left, right] = [a.split(' '), b.split(' ')]
  if (left.length !== right.length || left.length < 3) return false
  return left.filter((word, i) => word !== right[i]).length === 1
}

/** Providers that look like a slip of a much more frequent one, or that nothing marks as an organization. */
export function findOddProviders(records: PlacedRecord[]): QualityFinding[] {
  const names = new Map<string, { name: string; at: PlacedRecord[] }>()
  for (const placed of records) {
    for (const name of placed.record.providers) {
      const key = keyOf(name)
      const entry = names.get(key) ?? { name, at: [] }
      entry.at.push(placed)
      names.set(key, entry)
    }
  }
  const frequentFirst = [...names].sort(([, a], [, b]) => b.at.length - a.at.length)
  const frequent = frequentFirst.filter(([, { at }]) => at.length >= minRatio)
  return frequentFirst.flatMap(([key, { name, at }]) => {
    if (holdsOrganization(key)) return []
    const usual = frequent.find(
      ([other, { at: others }]) => others.length >= minRatio * at.length && differInOneWord(key, other),
    )
    const said = usual
      ? remark('provider-slip', { name, usual: usual[1].name, count: usual[1].at.length })
      : remark('provider-unknown', { name })
    if (!usual && (namesKindOfBody(key) || hasAcronymOrCountry(name))) return []
    return at.map((placed) => findingAt(placed, 'odd-provider', said))
  })
}
