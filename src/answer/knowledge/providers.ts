import { nameKey } from '../../model/fold.ts'
import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import type { Span } from '../../model/passage.ts'
import { remembered } from '../../model/remembered.ts'
import { isWithin } from '../../model/spans.ts'
import { conceptMatcher } from '../../translate/concept-matcher.ts'
import { findOrganizations } from './find-organizations.ts'

/** Written in capitals: WIPO, GEVES, ASEAN. */
const isAcronym = (name: string) => /^[\p{Lu}\p{N}&./-]{2,10}$/u.test(name)

/** Groups of countries that have an office of their own, such as OAPI, by each of their names, folded. */
let groups: ReadonlyMap<string, string> | undefined
function groupNamed(name: string): string | undefined {
  groups ??= new Map(
    [...conceptMatcher().concepts()]
      .filter(({ id }) => id.startsWith('group:'))
      .flatMap(({ id, forms }) =>
        Object.values(forms)
          .flat()
          .flatMap(({ text, ambiguous }) => (ambiguous ? [] : [[nameKey(text), id] as const])),
      ),
  )
  return groups.get(nameKey(name))
}

/**
 * Under what a provider counts: the organizations that its name names in any language, by their identifiers, so that
 * "WCO" and « Organisation mondiale des douanes » are one; else the name itself, folded.
 */
const keysOfName = remembered((name: string): readonly string[] => {
  const found = findOrganizations(name, false)
  // The United Nations are no provider where one of their programmes is named.
  const isPart = (own: Span, other: Span) =>
    isWithin(own, [other]) && other.end - other.start > own.end - own.start
  const whole = found.filter((own) => !found.some((other) => isPart(own, other)))
  const known = new Set(whole.map(({ id }) => id))
  return known.size > 0 ? [...known] : [groupNamed(name) ?? nameKey(name)]
}, 10_000)

/** The keys of all providers of an activity, each once. */
export const providerKeys = (names: readonly string[]): string[] => [
  ...new Set(names.flatMap((name) => keysOfName(name)).filter((key) => key !== '')),
]

/** What a filter means: the identifier of an organization, or one of its names. */
export const wantedProviders = (values: readonly string[]): ReadonlySet<string> =>
  new Set(
    values.flatMap((value) => {
      if (conceptMatcher().concept(value)) return [value]
      return nameKey(value) === value ? [value, ...keysOfName(value)] : keysOfName(value)
    }),
  )

/**
 * An organization that the tables know, in a language: its acronym where it has one, the one that is the same in all
 * languages before others (INTERPOL), and its whole name.
 */
function knownName(key: string, language: ContentLanguage): { short: string; full: string } | null {
  const forms = conceptMatcher().concept(key)?.forms
  const all = forms?.[language].map(({ text }) => text) ?? []
  const full = all.find((text) => !isAcronym(text)) ?? all[0]
  if (!forms || full === undefined) return null
  const acronyms = forms[language].filter(({ text, ambiguous }) => !ambiguous && isAcronym(text))
  const isEverywhere = (text: string) =>
    contentLanguages.every((other) => forms[other].some((form) => form.text === text))
  const short = acronyms.find(({ text }) => isEverywhere(text)) ?? acronyms[0]
  return { short: short?.text ?? full, full }
}

/** The whole name of an organization that the tables know, in a language; null for any other. */
export const wholeName = (key: string, language: ContentLanguage): string | null =>
  knownName(key, language)?.full ?? null

/**
 * What providers are called in a language; those that no table knows as they are printed, in the spelling that comes
 * most often.
 */
export class ProviderNames {
  private readonly printed = new Map<string, Map<string, number>>()

  /** Takes the names of one activity into account. */
  add(names: readonly string[]): void {
    for (const name of names) {
      const [key] = keysOfName(name)
      if (key === undefined || knownName(key, 'en')) continue
      const spellings = this.printed.get(key) ?? new Map<string, number>()
      spellings.set(name, (spellings.get(name) ?? 0) + 1)
      this.printed.set(key, spellings)
    }
  }

  /** The name by which one is listed. */
  name(key: string, language: ContentLanguage): string {
    return knownName(key, language)?.short ?? this.spelling(key)
  }

  /** The whole name. */
  fullName(key: string, language: ContentLanguage): string {
    return wholeName(key, language) ?? this.spelling(key)
  }

  private spelling(key: string): string {
    const spellings = [...(this.printed.get(key) ?? [])].sort(([, a], [, b]) => b - a)
    return spellings[0]?.[0] ?? key
  }
}
