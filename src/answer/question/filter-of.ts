import { isWithin } from '../../model/spans.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { RecordFilter } from '../knowledge/record-filter.ts'
import type { AskedCount } from './read-counts.ts'
import { type Conditions, readNegations } from './read-negations.ts'
import { type Attribute, fieldOfAttribute, type Understanding } from './understanding.ts'

/** Fields that activities are told apart by having: any names a contact or a website of its own. */
export const ownFields: ReadonlySet<Attribute> = new Set(['link', 'email', 'contact', 'outcome'])

/** "Which activities report results?": those that have what is named, where nothing of it is told. */
function fieldAsked(u: Understanding): RecordFilter['giving'] {
  const [attribute, ...others] = u.attributes.filter((name) => ownFields.has(name))
  const { negations, same } = u.operators
  const told =
    u.recordTerms.some(({ strict }) => strict) || u.missing !== null || negations.length > 0 || same
  if (!attribute || others.length > 0 || told || u.superlative !== null || u.yesNo) return null
  return fieldOfAttribute[attribute] ?? null
}

/** What picks activities without denying, leaving out or asking for a field of theirs. */
export const unrestricted = {
  missing: null,
  giving: null,
  excluded: [],
  against: null,
  omit: [],
  onlyCountries: [],
  provision: null,
  unclear: false,
} satisfies Partial<RecordFilter>

/** A filter that picks by nothing. */
export const nothingAsked: RecordFilter = {
  countries: [],
  regions: [],
  anyCountry: false,
  documents: [],
  programme: null,
  programmeTerms: [],
  periods: [],
  edge: null,
  providers: [],
  duration: null,
  countryCount: null,
  terms: [],
  types: [],
  anyTerm: false,
  placeOrTime: false,
  anyType: false,
  within: null,
  ...unrestricted,
}

const counted = ({ counts }: Conditions, of: AskedCount['of']) => counts.find((one) => one.of === of) ?? null

/** Whether activities with one provider or with several are asked for; a partner is one more. */
function provisionOf(u: Understanding, plain: Conditions, sole: boolean): RecordFilter['provision'] {
  if (sole) return 'sole'
  const number = counted(plain, 'provider')
  if (number) return number.how === 'exactly' && number.count === 1 ? 'sole' : 'joint'
  const named = u.recordTerms.some(({ organization, strict }) => organization || strict)
  return u.countsActivities && u.attributes.includes('partner') && !named ? 'joint' : null
}

/** What some conditions of a question pick by themselves. */
function filterBy(part: Conditions, u: Understanding): RecordFilter {
  return {
    countries: [...new Set(part.countries.map(({ code }) => code))],
    regions: part.regions.map(({ codes, terms, asNamed, start, end }) => ({
      name: u.text.slice(start, end),
      codes,
      terms,
      asNamed,
    })),
    anyCountry: u.anyTerm || u.operators.shapes.has('comparison'),
    documents: [],
    programme: part.programmeTerms.length > 0 ? u.programme : null,
    programmeTerms: part.programmeTerms,
    periods: part.periods.map(({ from, to }) => ({ from, to })),
    edge: u.edge,
    providers: part.providers.map(({ key }) => key),
    duration: counted(part, 'day'),
    countryCount: counted(part, 'country'),
    terms: part.recordTerms,
    types: [...part.recordTerms, ...part.programmeTerms].filter((term) => isWithin(term, u.typeSpans)),
    anyTerm: u.anyTerm,
    placeOrTime: u.placeOrTime,
    anyType: u.anyType,
    within: null,
    ...unrestricted,
  }
}

/** What a question picks activities by, what it denies included. */
export function filterOf(u: Understanding, knowledge: Knowledge): RecordFilter {
  const { plain, excluded, against, omit, only, sole, unclear } = readNegations(u)
  const denied = [...excluded, ...(against ? [against] : [])]
  const gives = u.yesNo ? u.operators.every : u.countsActivities && u.ask !== 'who'
  return {
    ...filterBy(plain, u),
    programme: denied.some(({ programmeTerms }) => programmeTerms.length > 0) ? null : u.programme,
    documents: knowledge.documents.length > 1 ? u.documents : [],
    missing: u.missing,
    // "Which activities have a website?": of the activity named, the website itself is asked for.
    giving: gives ? (u.operators.giving ?? fieldAsked(u)) : null,
    excluded: excluded.map((part) => filterBy(part, u)),
    against: against && filterBy(against, u),
    omit,
    onlyCountries: [...new Set(only)],
    provision: provisionOf(u, plain, sole),
    unclear,
  }
}
