import type { UiLanguage } from '../model/language.ts'
import type { FieldSpan, Span } from '../model/passage.ts'
import type { Corpus } from '../search/corpus.ts'
import { correctQuestion } from './correct-question.ts'
import { cues, type QuestionLanguage, questionLanguages } from './cue-tables.ts'
import { findEditions } from './editions.ts'
import { type FoundCue, findCue, findCues, isWithin, overlaps } from './find-cues.ts'
import { findDocuments } from './find-documents.ts'
import { findDuration } from './find-duration.ts'
import { headOf } from './find-head.ts'
import { findPlaces } from './find-places.ts'
import { findProgramme } from './find-programme.ts'
import type { Knowledge } from './knowledge.ts'
import { onlyConcepts, questionTerms, withoutMembers } from './question-terms.ts'
import { type QuestionWords, questionWords } from './question-words.ts'
import { readPeriods } from './read-period.ts'
import {
  type Ask,
  type Attribute,
  type Comparative,
  fieldOfAttribute,
  type Grouping,
  type Superlative,
  type Understanding,
} from './understanding.ts'

/** The question's language: by its question words and its other words; the interface breaks a tie. */
function languageOf(
  found: FoundCue[],
  planned: string,
  sure: number,
  uiLanguage?: UiLanguage,
): QuestionLanguage {
  const words = (language: QuestionLanguage) =>
    found.filter((cue) => cue.language === language).reduce((sum, cue) => sum + cue.words, 0)
  const known = questionLanguages.find((language) => language === planned)
  const score = (language: QuestionLanguage) =>
    words(language) + (known === language ? 2.5 * sure : 0) + (uiLanguage === language ? 0.5 : 0)
  return score('fr') > score('en') ? 'fr' : 'en'
}

/** How far after the question word the noun may stand that it asks for, in characters. */
const namesReach = 24

/** The cue of a group that says most: the longest; of equals the first of the table. */
const strongest = (found: FoundCue[]): FoundCue | undefined =>
  found.reduce<FoundCue | undefined>((best, cue) => (best && best.words >= cue.words ? best : cue), undefined)

function findMissing(
  question: QuestionWords,
  attributes: FoundCue[],
): { cue: FoundCue; field: FieldSpan['field'] } | null {
  for (const cue of findCue('missing', cues.fieldsMissing, question)) {
    const named = attributes
      .filter(
        ({ start, end }) =>
          (start >= cue.end - 1 && start - cue.end < 20) || (end <= cue.start && cue.start - end < 4),
      )
      .map(({ id }) => fieldOfAttribute[id as Attribute])
      .find((field) => field !== undefined)
    if (named) return { cue, field: named }
  }
  return null
}

/**
 * Reads a question by itself, without those before it: its language and form, the countries, regions, documents,
 * periods and lengths that it names, the attribute that it asks for, and the words that carry its meaning.
 */
export function understand(
  question: string,
  corpus: Corpus,
  knowledge: Knowledge,
  uiLanguage?: UiLanguage,
): Understanding {
  const plain = question.replace(/["“”«»]/g, ' ').replace(/(?<=^|\s)-+/g, ' ')
  const text = correctQuestion(plain, knowledge.lexicon).trim()
  const plan = corpus.plan(`${text} ?`, uiLanguage)
  const words = questionWords(text)
  const asks = findCues(cues.asks, words)
  const yesNo = findCue('yes-no', cues.yesNo, words)
  const attributes = findCues(cues.attributes, words)
  const filler = findCue('filler', cues.filler, words)
  const language = languageOf(
    [...asks, ...yesNo, ...attributes, ...filler],
    plan.language.language,
    plan.language.confidence,
    uiLanguage,
  )

  const nominal = findCue('nominal', cues.nominalAsks, words, [language])
  const polite = findCue('polite', cues.polite, words, [language])
  const ownYesNo = yesNo.filter((cue) => cue.language === language && !overlaps(cue, polite))
  const own = asks.filter((cue) => cue.language === language)
  // The form is what the first question words say, the longest reading of them.
  const usable = own.length > 0 ? own : asks.filter((cue) => cue.words > 1)
  const specific = usable.filter(({ id }) => id !== 'which' && id !== 'definition')
  const ask = (specific[0] ?? strongest(usable))?.id as Ask | undefined
  const programme = findProgramme(words, knowledge)
  const found = findPlaces(text)
  const outside = (span: Span) => programme === null || !isWithin(span, [programme])
  const { documents, spans: ownerSpans } = findDocuments(text, found.countries.filter(outside), knowledge)
  const isNamed = (span: Span) => outside(span) && !isWithin(span, ownerSpans)
  const agents = attributes.some(({ id }) => id === 'provider' || id === 'partner')
  // "together with the Swiss office": a country without activities of its own may have taken part in others'.
  const countries = found.countries.filter(
    (place) => isNamed(place) && (!agents || knowledge.codes.has(place.code)),
  )
  const regions = found.regions
    .filter(isNamed)
    .map((region) => (agents && region.group ? { ...region, codes: [] } : region))
  const periods = readPeriods(text, knowledge.years)
  const related = findCues(cues.relations, words, [language])
  const duration = findDuration(words, related)
  const superlatives = findCues(cues.superlatives, words, [language])
  const comparatives = findCues(cues.comparatives, words, [language])
  const future = findCue('future', cues.future, words, [language])
  const whichOrder = findCue('order', cues.beforeOrAfter, words, [language])
  const twoOf = findCue('two', cues.ofTheTwo, words, [language])
  const missing = findMissing(words, attributes)
  const activities = findCue('activities', cues.activities, words)
  const typeSpans = findCue('types', cues.activityTypes, words)
  const edge = related.find(({ id }) => id === 'started' || id === 'ended')
  const relation = related.find(
    ({ id, start, end }) =>
      (id === 'after' || id === 'before') && !periods.some((p) => start <= p.start && p.start - end < 12),
  )
  const follow = findCues(cues.followUp, words, [language])
  const marks = (id: string) => follow.some((cue) => cue.id === id)

  const terms = questionTerms(text, plan).map((term) => {
    if (isWithin(term, found.countries)) return onlyConcepts(term)
    const group = agents
      ? found.regions.find((region) => region.group && isWithin(term, [region]))
      : undefined
    return group ? withoutMembers(term, group.terms) : term
  })
  const askCue = specific[0] ?? strongest(usable)
  const per = findCues(cues.per, words, [language])[0]
  const head = askCue
    ? headOf(
        terms,
        askCue,
        text,
        language,
        [...filler, ...attributes],
        [...filler, ...yesNo],
        [...activities, ...typeSpans],
      )
    : null
  const named = findCues(cues.names, words, [language]).find(
    (cue) =>
      askCue &&
      cue.start >= askCue.start &&
      cue.start - askCue.end < namesReach &&
      (head === null || isWithin(head, [cue, askCue]) || overlaps(head, [cue])),
  )
  const asked = asks.filter((cue) => cue.language === language)
  const consumed: Span[] = [
    ...asked,
    ...yesNo,
    ...polite,
    ...filler.filter((cue) => cue.language === language),
    ...activities,
    ...follow.filter(({ id, words: count }) => id !== 'pronouns' || count === 1),
    ...(duration ? [duration] : []),
    ...(missing ? [missing.cue] : []),
    ...(per ? [per] : []),
    ...(named ? [named] : []),
  ]
  const place = [...countries, ...regions]
  const attributeSpans = attributes.filter((cue) => cue.language === language)
  const content = terms.filter((term) => !isWithin(term, consumed))
  // In running text any noun may be what a sentence is about: those that only shape a question weigh less.
  const shaping = [
    ...asked,
    ...yesNo,
    ...polite,
    ...follow.filter(({ id, words: n }) => id !== 'pronouns' || n === 1),
  ]
  const owners = terms.filter((term) => isWithin(term, ownerSpans))
  const narrative = terms
    .filter(
      (term) =>
        (!isWithin(term, shaping) || term === head) &&
        (owners.length === terms.length || !owners.includes(term)),
    )
    .map((term) =>
      content.includes(term) || term === head ? term : { ...term, weight: Math.min(term.weight, 0.3) },
    )
  const comparing = superlatives.length + comparatives.length > 0
  const ranking = [...superlatives, ...comparatives, ...(comparing ? twoOf : [])]
  const about = content.filter(
    (term) =>
      !isWithin(term, place) &&
      !overlaps(term, periods) &&
      !isWithin(term, attributeSpans) &&
      !isWithin(term, ranking) &&
      !isWithin(term, related) &&
      !isWithin(term, ownerSpans),
  )
  const talk = findCues(cues.smallTalk, words)[0]
  return {
    text,
    language: talk?.language ?? language,
    smallTalk: talk?.id ?? (words.words.length === 0 ? 'empty' : null),
    ask: ask ?? 'keywords',
    yesNo:
      whichOrder.length === 0 &&
      ownYesNo.some(
        ({ start }) => start === 0 || !own.some((cue) => cue.start <= start && !overlaps(cue, nominal)),
      ),
    attributes: [...new Set(attributeSpans.map(({ id }) => id as Attribute))],
    attributeTerms: terms.filter((term) => isWithin(term, attributeSpans)),
    missing: missing?.field ?? null,
    countries,
    regions,
    documents,
    ownerSpans,
    programme: programme?.key ?? null,
    future: future.length > 0,
    periods,
    edge: (edge?.id as 'started' | 'ended' | undefined) ?? null,
    relation: whichOrder.length > 0 ? null : (relation ?? null),
    duration: duration ? { days: duration.days, how: duration.how } : null,
    superlative: (strongest(superlatives)?.id as Superlative | undefined) ?? null,
    comparative: (strongest(comparatives)?.id as Comparative | undefined) ?? null,
    per: (per?.id as Grouping | undefined) ?? null,
    asksNames: ask === 'which-country' ? 'country' : ((named?.id as Grouping | undefined) ?? null),
    head,
    countsActivities: head !== null && isWithin(head, [...activities, ...typeSpans]),
    aboutActivities: activities.length > 0,
    typeSpans,
    terms,
    // Beside a programme's own name, "programme" or "course" says nothing more.
    recordTerms: about.filter((term) => outside(term) && (programme === null || !isWithin(term, typeSpans))),
    programmeTerms: about.filter((term) => !outside(term)),
    narrativeTerms: narrative,
    formTerms:
      terms.length - content.length + content.filter((term) => isWithin(term, attributeSpans)).length,
    anyType: /(?<= )(?:ou|or|et|and)(?= )/.test(words.key),
    anyTerm: /(?<= )(?:ou|or)(?= )/.test(words.key),
    editions: [...findEditions(text, true)],
    followUp: {
      starts: marks('starts'),
      pronoun: marks('pronouns'),
      all: marks('all'),
      only: marks('only'),
      two: marks('twoOfThem'),
    },
  }
}
