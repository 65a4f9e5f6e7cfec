import type { ContentLanguage } from '../../model/language.ts'
import type { QueryFilter, RecordCondition, RecordQuery } from '../../model/record-query.ts'
import { countryName } from '../../names/country-names.ts'
import type { RecordFilter } from '../knowledge/record-filter.ts'
import { tellNames } from '../wording/draft.ts'
import { joinList, say } from '../wording/messages.ts'
import { formatDate, formatSpan } from '../wording/titles.ts'

/** A condition of a query in words, with the identifier by which it can be taken out. */
export interface QueryChip {
  id: string
  label: string
}

const maxIdChars = 20
/** An identifier as addresses carry it: short, of the condition's own value. */
const idOf = (prefix: string, value: string) => `${prefix}:${value}`.slice(0, maxIdChars)

function tellPeriod(
  { from, to }: Extract<RecordCondition, { is: 'period' }>,
  language: ContentLanguage,
): string {
  if (from && to) return formatSpan(from, to, language)
  if (from) return say(language, 'chip-from', { from: formatDate(from, language) })
  return say(language, 'chip-to', { to: formatDate(to ?? '', language) })
}

function chipOf(condition: RecordCondition, language: ContentLanguage): QueryChip | null {
  const names = (codes: readonly string[]) =>
    joinList(
      language,
      codes.map((code) => countryName(code, language)),
      'disjunction',
    )
  switch (condition.is) {
    case 'only-countries':
      return { id: 'only', label: say(language, 'chip-only', { label: names(condition.codes) }) }
    case 'sole-provider':
      return { id: 'sole', label: say(language, 'chip-sole') }
    case 'country-count': {
      const { how, count } = condition
      return { id: 'countries', label: say(language, `chip-countries-${how}`, { count }) }
    }
    case 'words':
      return {
        id: idOf(condition.role === 'region' ? 'region' : 'word', condition.text),
        label: condition.text,
      }
    case 'programme':
      return { id: 'programme', label: condition.key }
    case 'provider':
      return { id: idOf('word', condition.key), label: condition.key }
    case 'period':
      return { id: 'period', label: tellPeriod(condition, language) }
    case 'duration': {
      const days = say(language, 'days', { count: condition.days })
      return { id: 'duration', label: say(language, `chip-duration-${condition.how}`, { days }) }
    }
    case 'gives': {
      const label = say(language, condition.field === 'extra' ? 'column-field' : `column-${condition.field}`)
      return { id: 'field', label: say(language, 'chip-gives', { label }) }
    }
    case 'record':
      return { id: 'carried', label: say(language, 'chip-records', { count: condition.ids.length }) }
    // Countries are told one by one, documents chosen by themselves.
    case 'country':
    case 'document':
      return null
  }
}

const isRegion = (filter: QueryFilter) => 'is' in filter && filter.is === 'words' && filter.role === 'region'

/** The conditions of a filter one by one; what is joined by "or" is one. */
function chipsOf(filter: QueryFilter, language: ContentLanguage): QueryChip[] {
  if ('is' in filter && filter.is === 'country')
    return filter.codes.map((code) => ({ id: code, label: countryName(code, language) }))
  if ('is' in filter) {
    const chip = chipOf(filter, language)
    return chip ? [chip] : []
  }
  if ('all' in filter) return filter.all.flatMap((part) => chipsOf(part, language))
  if ('not' in filter) {
    const denied = chipsOf(filter.not, language)
    const label = tellNames(
      language,
      denied.map((chip) => chip.label),
    )
    return denied.length > 0 ? [{ id: 'not', label: say(language, 'chip-not', { label }) }] : []
  }
  // A region is the words for it or any of its countries.
  const region = filter.any.find(isRegion)
  const chips = (region ? [region] : filter.any).flatMap((part) => chipsOf(part, language))
  const labels = [...new Set(chips.map(({ label }) => label))]
  const [first] = chips
  return first ? [{ id: first.id, label: joinList(language, labels, 'disjunction') }] : []
}

/** What picks the activities that a query is about, as chips in a language, each once; of several sets those of all. */
export function explainQuery(query: RecordQuery, language: ContentLanguage): QueryChip[] {
  const filters = query.op === 'select' ? [query.filter] : query.sides.map(({ filter }) => filter)
  const chips = filters.flatMap((filter) => chipsOf(filter, language))
  return chips.filter((chip, i) => chips.findIndex(({ label }) => label === chip.label) === i)
}

/** A filter without some of its conditions, by the identifiers of their chips. */
export function withoutConditions(filter: RecordFilter, ids: readonly string[]): RecordFilter {
  const keeps = (id: string) => !ids.includes(id)
  const isKept = ({ text }: { text: string }) => keeps(idOf('word', text))
  return {
    ...filter,
    countries: filter.countries.filter(keeps),
    regions: filter.regions.filter(({ name }) => keeps(idOf('region', name))),
    periods: keeps('period') ? filter.periods : [],
    duration: keeps('duration') ? filter.duration : null,
    countryCount: keeps('countries') ? filter.countryCount : null,
    programme: keeps('programme') ? filter.programme : null,
    programmeTerms: keeps('programme') ? filter.programmeTerms : [],
    missing: keeps('not') ? filter.missing : null,
    giving: keeps('field') ? filter.giving : null,
    excluded: keeps('not') ? filter.excluded : [],
    providers: filter.providers.filter((key) => keeps(idOf('word', key))),
    provision: keeps(filter.provision === 'joint' ? 'not' : 'sole') ? filter.provision : null,
    onlyCountries: keeps('only') ? filter.onlyCountries : [],
    terms: filter.terms.filter(isKept),
    types: filter.types.filter(isKept),
  }
}
