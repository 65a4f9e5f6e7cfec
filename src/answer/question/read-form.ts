import { isStopWord } from '../../analyse/tables.ts'
import type { QueryLanguage } from '../../detect/detect-query-language.ts'
import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import type { FieldSpan, Span } from '../../model/passage.ts'
import { type QuestionWords, questionWords } from '../../model/question-words.ts'
import { isWithin, overlapsAny } from '../../model/spans.ts'
import { isNumberWord } from '../../numbers/number-words.ts'
import type { CueGroup } from './cue-patterns.ts'
import { cues } from './cue-tables.ts'
import { type FoundCue, findCue, findCues } from './find-cues.ts'
import { isWordOf } from './known-words.ts'
import type { Operators } from './operators.ts'
import { readOperators } from './read-operators.ts'
import { relativeClauses } from './relative-clauses.ts'
import { type Ask, type Attribute, fieldOfAttribute } from './understanding.ts'
import { lightVerbsIn } from './verb-lists.ts'

/** The words of a question that say what kind of thing it asks for, with its language. */
export interface QuestionForm {
  language: ContentLanguage
  /** The question words of its language. */
  asks: FoundCue[]
  /** The one that says what is asked for. */
  ask: FoundCue | undefined
  yesNo: FoundCue[]
  isYesNo: boolean
  polite: FoundCue[]
  filler: FoundCue[]
  /** Words for attributes of activities. */
  attributes: FoundCue[]
  /** Clauses that only tell which activities are meant. */
  clauses: Span[]
  superlatives: FoundCue[]
  comparatives: FoundCue[]
  ofTheTwo: FoundCue[]
  /** What stands between two things that are compared. */
  halves: FoundCue[]
  /** "… before or after …?" */
  asksOrder: boolean
  related: FoundCue[]
  future: boolean
  activities: FoundCue[]
  types: FoundCue[]
  /** Those that any activity may be called. */
  anyKind: FoundCue[]
  followUp: FoundCue[]
  per: FoundCue | undefined
  /** The words for "or" that join things, and whether kinds of activities are joined by "and". */
  joins: { ors: FoundCue[]; and: boolean }
  missing: { cue: FoundCue; field: FieldSpan['field'] } | null
  operators: Operators
}

/** The question's language: by its question words and its other words; the interface breaks a tie. */
function languageOf(
  found: FoundCue[],
  planned: QueryLanguage,
  uiLanguage?: ContentLanguage,
): ContentLanguage {
  const words = (language: ContentLanguage) =>
    found.filter((cue) => cue.language === language).reduce((sum, cue) => sum + cue.words, 0)
  const score = (language: ContentLanguage) =>
    words(language) +
    (planned.language === language ? 2.5 * planned.confidence : 0) +
    (uiLanguage === language ? 0.5 : 0)
  return [...contentLanguages].sort((a, b) => score(b) - score(a))[0] ?? 'en'
}

/** A word of another language in a question, which its own language doesn't have: "Quand was the workshop?" */
export const isBorrowed = (cue: FoundCue, language: ContentLanguage, text: string) =>
  questionWords(text.slice(cue.start, cue.end)).words.every(({ folded }) => !isWordOf(folded, language))

/** The cue of a group that says most: the longest; of equals the first of the table. */
export const strongest = (found: FoundCue[]): FoundCue | undefined =>
  found.reduce<FoundCue | undefined>((best, cue) => (best && best.words >= cue.words ? best : cue), undefined)

function findMissing(question: QuestionWords, attributes: FoundCue[]): QuestionForm['missing'] {
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

/** « Quels produits … l'opération qui suit », "which officials who …": a pronoun after the question word. */
const isRelative = (cue: FoundCue, found: FoundCue[], relatives: FoundCue[]) =>
  (cue.words === 1 || cue.id === 'who') &&
  relatives.some(({ start }) => start === cue.start) &&
  found.some((other) => other.id !== cue.id && other.start < cue.start && other.end < cue.start)

/** Forms whose question word may hold a noun, which another one may follow. */
const nounAsks: ReadonlySet<string> = new Set<Ask>(['who', 'where', 'when'])

/** Whether a word that carries meaning, or a number, stands in a stretch of a question. */
const hasContent = ({ words }: QuestionWords, within: Span, language: ContentLanguage) =>
  words.some(
    (word) => isWithin(word, [within]) && (isNumberWord(word.folded) || !isStopWord(word.folded, language)),
  )

/** "Before or after", « plus tôt ou plus tard »: which of two comes first. */
const joinsOrders = ({ start, end }: Span, comparatives: FoundCue[]) =>
  comparatives.some((before) =>
    comparatives.some(
      (after) =>
        before.end === start - 1 &&
        after.start === end + 1 &&
        [before.id, after.id].sort().join() === 'earlier,later',
    ),
  )

/** Reads what kind of thing a question asks for. */
export function readForm(
  text: string,
  question: QuestionWords,
  planned: QueryLanguage,
  uiLanguage?: ContentLanguage,
): QuestionForm {
  // "WHO" is an organization unless it begins the question.
  const isAcronym = ({ start, end }: FoundCue) => start > 0 && /^\p{Lu}{2,}$/u.test(text.slice(start, end))
  const found = findCues(cues.asks, question).filter((cue) => !isAcronym(cue))
  const relatives = findCue('relative', cues.relatives, question)
  const activities = findCue('activities', cues.activities, question)
  const anyKind = findCue('any', cues.anyKind, question)
  const types = [...findCue('types', cues.activityTypes, question), ...anyKind]
  // "Which expert missions": the noun of the question word only says of what kind they are.
  const isOfKind = ({ words, id, end }: FoundCue) =>
    words > 1 && nounAsks.has(id) && types.some(({ start }) => text.slice(end, start) === ' ')
  // "The largest number of countries" asks for no number.
  const extremes = findCues(cues.superlatives, question)
  const isExtreme = (cue: FoundCue) =>
    extremes.some((extreme) => extreme.words >= cue.words && extreme.words > 1 && overlapsAny(cue, [extreme]))
  const asked = found.filter((cue) => !isRelative(cue, found, relatives) && !isOfKind(cue) && !isExtreme(cue))
  const yesNo = findCue('yes-no', cues.yesNo, question)
  // « seminario web »: what is part of a kind's name is no field.
  const attributes = findCues(cues.attributes, question).filter(
    (cue) => !types.some((kind) => kind.words > cue.words && isWithin(cue, [kind])),
  )
  const filler = findCue('filler', cues.filler, question)
  const language = languageOf([...asked, ...yesNo, ...attributes, ...filler], planned, uiLanguage)
  const speaks = (cue: FoundCue) => cue.language === language || isBorrowed(cue, language, text)
  const spoken = (group: CueGroup) => findCues(group, question).filter(speaks)
  const asks = asked.filter(speaks)
  // The form is what the first question words say: "how many maps does the archive of the city keep?" asks for no place.
  const usable = asks.length > 0 ? asks : asked.filter((cue) => cue.words > 1)
  const nominal = findCue('nominal', cues.nominalAsks, question).filter(speaks)
  // « la cause de l'accroissement du nombre d'étudiants »: a noun that another question word asks for comes first.
  const isAskedOf = (cue: FoundCue) =>
    nominal.some(({ start, end }) => start <= cue.start && end > cue.start) &&
    usable.some(
      ({ id, end }) =>
        (id === 'which' || id === 'definition') &&
        end < cue.start &&
        hasContent(question, { start: end, end: cue.start }, language),
    )
  const specific = usable
    .filter((cue) => cue.id !== 'which' && cue.id !== 'definition' && !isAskedOf(cue))
    // "List who attended": what is asked for stands behind the verb.
    .sort(
      (a, b) => Number(a.id === 'list') - Number(b.id === 'list') || a.start - b.start || b.words - a.words,
    )
  const polite = findCue('polite', cues.polite, question).filter(speaks)
  const isYesNo = yesNo
    .filter((cue) => speaks(cue) && !overlapsAny(cue, polite))
    .some(({ start }) => start === 0 || !asks.some((cue) => cue.start <= start && !overlapsAny(cue, nominal)))
  const superlatives = spoken(cues.superlatives)
  const comparatives = spoken(cues.comparatives)
  const or = findCue('or', cues.or, question).filter(speaks)
  const asksOrder = or.some((cue) => joinsOrders(cue, comparatives))
  const missing = findMissing(question, attributes.filter(speaks))
  const related = spoken(cues.relations)
  const kinds = [...activities, ...types]
  const joinsKinds = ({ start, end }: FoundCue) =>
    types.some((kind) => kind.end <= start) && types.some((kind) => kind.start >= end)
  const clauses = relativeClauses(text, question, kinds, speaks)
  const cued = {
    superlatives,
    comparatives,
    kinds,
    clauses,
    attributes: attributes.filter(speaks),
    filler,
    asks,
    related,
    speaks,
    missing: missing ? [missing.cue] : [],
  }
  return {
    language,
    asks,
    ask: specific[0] ?? strongest(usable.filter((cue) => !isAskedOf(cue))),
    yesNo,
    isYesNo: isYesNo && !asksOrder,
    polite,
    filler: [...filler.filter(speaks), ...lightVerbsIn(question, text, language)].filter(
      (cue) => !overlapsAny(cue, anyKind),
    ),
    attributes: attributes.filter(speaks),
    clauses,
    superlatives,
    comparatives,
    ofTheTwo: findCue('two', cues.ofTheTwo, question).filter(speaks),
    halves: findCue('half', cues.halves, question).filter(speaks),
    asksOrder,
    related,
    future: findCue('future', cues.future, question).some(speaks),
    activities,
    types,
    anyKind,
    followUp: spoken(cues.followUp),
    per: spoken(cues.per)[0],
    joins: {
      // « ou a eu lieu l'atelier ? » has lost an accent.
      ors: or.filter((cue) => !overlapsAny(cue, asks)),
      // "And the sub-regional workshop?" joins no two kinds.
      and: findCue('and', cues.and, question).some((cue) => speaks(cue) && joinsKinds(cue)),
    },
    missing,
    operators: readOperators(text, question, cued),
  }
}

/** What kind of thing is asked for; keywords ask for nothing in particular. */
export const askOf = ({ ask }: QuestionForm): Ask => (ask?.id as Ask | undefined) ?? 'keywords'

/** Forms that ask for something whatever attribute is named. */
const asksItself: ReadonlySet<Ask> = new Set(['when', 'where', 'how-long', 'how-many', 'with-whom', 'who'])

/** What is asked about activities: no part of a number, nor what only tells which are meant where all else asks. */
export function attributesAsked(form: QuestionForm): FoundCue[] {
  const named = form.attributes.filter((cue) => !isWithin(cue, form.operators.counts))
  const outside = named.filter((cue) => !isWithin(cue, form.clauses))
  return outside.length > 0 || asksItself.has(askOf(form)) ? outside : named
}

/** The words of the form that only shape the question, whatever it is about. */
export const shapingOf = ({ asks, yesNo, polite, followUp }: QuestionForm): FoundCue[] => [
  ...asks,
  ...yesNo,
  ...polite,
  ...followUp.filter(({ id, words }) => id !== 'pronouns' || words === 1),
]
