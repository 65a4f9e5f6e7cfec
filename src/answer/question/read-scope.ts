import type { Span } from '../../model/passage.ts'
import type { QuestionWords } from '../../model/question-words.ts'
import { type AskedPeriod, readPeriods } from '../../periods/read-period.ts'
import { findEditions } from '../knowledge/editions.ts'
import { findPlaces, type NamedCountry, type NamedRegion } from '../knowledge/find-places.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { isWithin } from './find-cues.ts'
import { findDocuments } from './find-documents.ts'
import { findDuration } from './find-duration.ts'
import { findProgramme, type NamedProgramme } from './find-programme.ts'
import type { QuestionForm } from './read-form.ts'

/** What a question keeps to: the things with names, dates and lengths in it. */
export interface QuestionScope {
  programme: NamedProgramme | null
  documents: string[]
  ownerSpans: Span[]
  /** All that are named, and those of them that activities are picked by. */
  named: { countries: NamedCountry[]; regions: NamedRegion[] }
  countries: NamedCountry[]
  regions: NamedRegion[]
  periods: AskedPeriod[]
  duration: ReturnType<typeof findDuration>
  editions: number[]
}

/** Whether a question asks who did something with whom: then what is named may be who did it. */
export const asksAgents = ({ attributes }: QuestionForm) =>
  attributes.some(({ id }) => id === 'provider' || id === 'partner')

const documentWord =
  '(?:report|note|minutes|annex|paper|document|communication|edition|letter|rapport|compte[ -]rendu|annexe|document|lettre|acta|informe)'
const beforeYear = new RegExp(
  `${documentWord}s?(?:\\s+\\S+){0,3}\\s+(?:of|for|de|du|pour)?\\s*(?:l['’]année\\s+)?$`,
  'iu',
)
const afterYear = new RegExp(`^\\s+(?:\\p{L}+\\s+)?${documentWord}s?(?!\\p{L})`, 'iu')
/** "The 2019 report", « le rapport de 2019 »: a year that tells which document is meant, not when anything took place. */
const datesDocument = (text: string, { start, end }: AskedPeriod) =>
  /^\d{4}$/.test(text.slice(start, end).trim()) &&
  (beforeYear.test(text.slice(0, start)) || afterYear.test(text.slice(end)))

/** Reads what a question keeps to. */
export function readScope(
  text: string,
  words: QuestionWords,
  form: QuestionForm,
  knowledge: Knowledge,
): QuestionScope {
  const programme = findProgramme(words, knowledge)
  const named = findPlaces(text)
  const outside = (span: Span) => programme === null || !isWithin(span, [programme])
  const { documents, spans: ownerSpans } = findDocuments(text, named.countries.filter(outside), knowledge)
  const isMeant = (span: Span) => outside(span) && !isWithin(span, ownerSpans)
  const agents = asksAgents(form)
  return {
    programme,
    documents,
    ownerSpans,
    named,
    // "together with the Swiss office": a country without activities of its own may have taken part in others'.
    countries: named.countries.filter(
      (place) => isMeant(place) && (!agents || knowledge.codes.has(place.code)),
    ),
    regions: named.regions
      .filter(isMeant)
      .map((region) => (agents && region.group ? { ...region, codes: [] } : region)),
    periods: readPeriods(text, knowledge.years).filter((period) => !datesDocument(text, period)),
    duration: findDuration(words, form.related),
    editions: [...findEditions(text, true)],
  }
}
