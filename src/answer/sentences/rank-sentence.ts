import { countCountries } from '../knowledge/countries-in.ts'
import { findValues, namesAgent, namesPurpose } from '../knowledge/find-values.ts'
import type { Unit } from '../knowledge/passage-entry.ts'
import { spellsOut } from './acronym-expansion.ts'
import type { FoundSentence, SentenceQuery } from './sentence-query.ts'

/** What a sentence gains over others that hold as much of the question, in shares of its information. */
const bonuses = {
  direct: 0.3,
  /** Sentences of running text answer better than a record's field that says the same in few words. */
  value: 0.15,
  preferred: 0.2,
  expansion: 0.5,
  purpose: 0.3,
  person: 0.3,
  agent: 0.15,
  /** Of each country that a sentence names, where countries are asked for. */
  country: 0.1,
  /** Titles in capitals say nothing of what they name. */
  cover: -0.3,
  /** Of equal sentences the first is taken. */
  later: -0.001,
}
const maxCountries = 4

const isCover = (text: string) =>
  (text.match(/\p{Lu}/gu)?.length ?? 0) > (text.match(/\p{Ll}/gu)?.length ?? 0)

/** By how much a sentence that may answer comes before others: its coverage and what it has that is asked for. */
export function rankOf(
  unit: Unit,
  { coverage, direct, value }: Pick<FoundSentence, 'coverage' | 'direct' | 'value'>,
  { preferred, explained, purpose, person, countries }: SentenceQuery,
  saysHead: boolean,
): number {
  const { passage } = unit.entry
  const text = passage.text.slice(unit.start, unit.end)
  const has: [boolean, number][] = [
    [value !== null, bonuses.value],
    [preferred.has(passage.id), bonuses.preferred],
    [spellsOut(text, explained), bonuses.expansion],
    [purpose && namesPurpose(text), bonuses.purpose],
    [person && findValues(text, 'person').length > 0, bonuses.person],
    [person && namesAgent(text), bonuses.agent],
    [person && saysHead, bonuses.agent],
    [isCover(text), bonuses.cover],
  ]
  const named = countries ? Math.min(countCountries(unit.terms), maxCountries) : 0
  return has.reduce(
    (sum, [holds, bonus]) => sum + (holds ? bonus : 0),
    coverage + bonuses.direct * direct + bonuses.country * named + bonuses.later * unit.at,
  )
}
