import { isStopWord } from '../../analyse/tables.ts'
import type { Token } from '../../analyse/token.ts'
import { tokenize } from '../../analyse/tokenize.ts'
import { contentLanguages } from '../../model/language.ts'
import type { Span } from '../../model/passage.ts'
import { type ConceptMatch, conceptMatcher, conceptTerm } from '../../translate/concept-matcher.ts'

/** A country that a question names. */
export interface NamedCountry extends Span {
  code: string
}

/** A region or group of countries that a question names. */
export interface NamedRegion extends Span {
  /** The index terms of the region, for passages that name it themselves. */
  terms: string[]
  codes: string[]
  /** Whether it is a cooperation area rather than a part of the world: where a record names it, that one is meant. */
  asNamed: boolean
  /** Whether it is a group that may also act: an organization of countries. */
  group: boolean
}

const isPlace = (id: string) => /^(?:country|region|group):/.test(id)

interface Place extends Span {
  id: string
  members: string[]
  words: number
}

/** "and" is no Andean, « eu » no European Union: function words name a place only in capitals that not all is in. */
const isFunctionWord = (text: string, { first, last }: ConceptMatch) =>
  first === last &&
  !(/^[\p{Lu}.]+$/u.test(text.slice(first.start, first.end)) && /\p{Ll}/u.test(text)) &&
  contentLanguages.some((language) => isStopWord(first.form, language))

const startsCapital = (text: string, { start }: Token) => /^\p{Lu}/u.test(text.slice(start, start + 2))

/** Names of countries, regions and groups in a question of any language, the longest first; people's names count too. */
export function findPlaces(text: string): { countries: NamedCountry[]; regions: NamedRegion[] } {
  const tokens = tokenize(text)
  const matches = contentLanguages.flatMap((language) => conceptMatcher().find(text, tokens, language, true))
  const wholes = matches.filter(({ concept, soft }) => !soft && !isPlace(concept.id))
  // What is another word in one language ("réunion") names a place in none unless it is written as a name.
  const isSoft = ({ concept, first, last }: ConceptMatch) =>
    matches.some((o) => o.soft && o.concept.id === concept.id && o.first === first && o.last === last)
  const found: Place[] = matches
    .filter((match) => {
      const { concept, first, last, words } = match
      if (!isPlace(concept.id) || isFunctionWord(text, match)) return false
      // « ibéro-américaine », "Latin-American": a part of a compound is no country.
      if (
        /[\p{L}\p{N}][-\u2010\u2011]$/u.test(text.slice(0, first.start)) &&
        concept.id.startsWith('country:')
      )
        return false
      // The country of "Japan International Cooperation Agency" is not what is asked about.
      const within = wholes.some(
        (o) => o.words > words && o.first.start <= first.start && o.last.end >= last.end,
      )
      if (within) return false
      // "turkey", "chad": what may be another word is a country where it is written as one.
      return !isSoft(match) || startsCapital(text, first)
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
        asNamed: id.includes('-pacific'),
        group: id.startsWith('group:'),
      })),
  }
}
