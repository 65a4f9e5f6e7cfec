import type { Token } from '../analyse/tokenize.ts'
import { tokenize } from '../analyse/tokenize.ts'
import type { Span } from '../model/passage.ts'
import { conceptMatcher, conceptTerm } from '../translate/concept-matcher.ts'
import { questionLanguages } from './cue-tables.ts'

/** A country that a question names. */
export interface NamedCountry extends Span {
  code: string
}

/** A region or group of countries that a question names. */
export interface NamedRegion extends Span {
  /** The index terms of the region, for passages that name it themselves. */
  terms: string[]
  codes: string[]
}

interface Place extends Span {
  id: string
  members: string[]
  words: number
}

const startsCapital = (text: string, { start }: Token) => /^\p{Lu}/u.test(text.slice(start, start + 2))

/** Names of countries, regions and groups in a question of any language, the longest first; people's names count too. */
export function findPlaces(text: string): { countries: NamedCountry[]; regions: NamedRegion[] } {
  const tokens = tokenize(text)
  const found: Place[] = questionLanguages
    .flatMap((language) => conceptMatcher().find(text, tokens, language, true))
    .filter(({ concept, soft, first }) => {
      if (!/^(?:country|region|group):/.test(concept.id)) return false
      // "turkey", "chad": what may be another word is a country where it is written as one.
      return !soft || startsCapital(text, first)
    })
    .map(({ concept, first, last, words }) => ({
      id: concept.id,
      members: concept.members,
      start: first.start,
      end: last.end,
      words,
    }))
    .sort((a, b) => b.words - a.words || b.end - b.start - (a.end - a.start))
  const chosen: Place[] = []
  for (const place of found) {
    const overlapping = chosen.filter((other) => place.start < other.end && place.end > other.start)
    if (overlapping.length === 0) chosen.push(place)
  }
  chosen.sort((a, b) => a.start - b.start)
  const codeOf = (id: string) => id.slice(id.indexOf(':') + 1)
  return {
    countries: chosen
      .filter(({ id }) => id.startsWith('country:'))
      .map(({ id, start, end }) => ({ code: codeOf(id), start, end })),
    regions: chosen
      .filter(({ id }) => !id.startsWith('country:'))
      .map(({ id, members, start, end }) => ({
        start,
        end,
        terms: [conceptTerm(id, false), conceptTerm(id, true)],
        codes: members.map(codeOf),
      })),
  }
}
