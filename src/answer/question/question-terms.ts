import { exactTerm, stem, stemTerm } from '../../analyse/analyser.ts'
import { isStopWord } from '../../analyse/tables.ts'
import type { Token } from '../../analyse/token.ts'
import { tokenize } from '../../analyse/tokenize.ts'
import { foldDiacritics } from '../../model/fold.ts'
import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import { isNumberWord } from '../../numbers/number-words.ts'
import { months } from '../../periods/question-months.ts'
import type { PlannedTerm, QueryPlan } from '../../search/query/query-plan.ts'
import { conceptTerm, isSureConcept } from '../../translate/concept-matcher.ts'
import { languageProfiles } from '../../translate/language-profile.ts'
import { findOrganizations, type NamedOrganization } from '../knowledge/find-organizations.ts'
import type { QuestionTerm } from '../knowledge/question-term.ts'
import type { CorrectedQuestion } from './correct-question.ts'
import { isWordOf } from './known-words.ts'
import { synonymSets } from './synonyms.ts'

/** Probabilities of learned translations are low even where they are right. */
function certainty(weight: number): number {
  if (weight >= 0.5) return 1
  if (weight >= 0.25) return 0.85
  if (weight >= 0.1) return 0.6
  return weight >= 0.05 ? 0.3 : 0
}
const synonymCertainty = 0.7

/** Stems as short as this are those of several words: « pays » has the stem of « payer ». */
const maxSharedStem = 3
/** The index term of a synonym: its stem, or itself where the stem is that of other words too. */
function synonymTerm(word: string, language: ContentLanguage): string {
  const stemmed = stem(word, language)
  return stemmed.length <= maxSharedStem ? exactTerm(language, word) : stemTerm(language, stemmed)
}
const termsBySet = synonymSets.map(
  (set) =>
    new Set(contentLanguages.flatMap((language) => set[language].map((word) => synonymTerm(word, language)))),
)
const setsByTerm = new Map<string, Set<string>[]>()
for (const set of termsBySet)
  for (const term of set) setsByTerm.set(term, [...(setsByTerm.get(term) ?? []), set])

function alternativesOf(term: PlannedTerm, wholes: PlannedTerm[]): Map<string, number> {
  const alternatives = new Map<string, number>()
  const add = (index: string, sure: number) => {
    if (sure > 0) alternatives.set(index, Math.max(alternatives.get(index) ?? 0, sure))
  }
  for (const { group } of [term, ...wholes]) {
    for (const { term: index, weight } of group.alternatives) {
      // Exact forms weigh little beside their stems but are as sure.
      add(index, index.includes('=') ? 1 : certainty(weight))
    }
  }
  for (const token of tokenize(term.text)) {
    for (const language of contentLanguages) {
      const own = synonymTerm(token.form, language)
      for (const set of setsByTerm.get(own) ?? []) for (const synonym of set) add(synonym, synonymCertainty)
    }
  }
  return alternatives
}

const isWhole = (term: PlannedTerm) => tokenize(term.text).filter((token) => !token.whole).length > 1

/** Where a sentence begins: at the start, behind a stop, and behind a mark that opens one: «¿Qué …?» */
const sentenceStart = /(?:^|[.?!:;…¿¡])[\s\p{Ps}\p{Pi}"'’-]*$/u

/** A name by its capitals: not where a sentence begins, unless all of it is capitals; no month, no question word. */
function looksLikeName(text: string, start: number, word: string): boolean {
  if (/^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(word)) return /\p{Ll}/u.test(text)
  if (months.has(foldDiacritics(word))) return false
  return /^\p{Lu}/u.test(word) && !sentenceStart.test(text.slice(0, start))
}

/** Names are written alike in all languages, but for their accents. */
function addNameForms(form: string, alternatives: Map<string, number>): void {
  for (const language of contentLanguages) {
    const own = stemTerm(language, stem(form, language))
    if (!alternatives.has(own)) alternatives.set(own, 1)
  }
}

/** How stretches of a question of several words are read. */
interface Readings {
  wholes: PlannedTerm[]
  organizations: NamedOrganization[]
}

/** A word of a question as a term; none where it tells nothing. */
function toTerm(
  { text, typed }: CorrectedQuestion,
  token: Token,
  single: PlannedTerm | undefined,
  { wholes, organizations }: Readings,
): QuestionTerm[] {
  const written = text.slice(token.start, token.end)
  const pattern = written.replace(/[^\p{L}\p{N}]/gu, '.')
  const own = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u')
  const around = wholes.filter((whole) => own.test(whole.text))
  const alternatives = single ? alternativesOf(single, around) : new Map<string, number>()
  const known = alternatives.size > 0
  const named = organizations.filter(({ start, end }) => start <= token.start && token.end <= end)
  for (const { id } of named) alternatives.set(conceptTerm(id, false), 1)
  const name = looksLikeName(text, token.start, written)
  if (token.kind !== 'number' && (name || !known)) addNameForms(token.form, alternatives)
  // A few letters that nothing knows are a slip of the fingers.
  if (!known && /^\p{Ll}{1,3}$/u.test(written)) return []
  const light = (single !== undefined && single.group.weight < 0.3) || isNumberWord(written)
  const strict = token.kind === 'number' ? token.form.length > 2 : name
  const { start, end } = token
  const organization = named.length > 0
  const asTyped = typed(token) ?? written
  return [
    {
      text: written,
      typed: asTyped,
      start,
      end,
      weight: light ? 0.4 : 1,
      alternatives,
      strict,
      organization,
      anyKind: false,
    },
  ]
}

/** From so many times on a word is the other language's: « for » is a rare word of French, "au" of English. */
const farMoreUsual = 20

/** Whether a word is a function word of another language, and no usual word of this one. */
function isFunctionWordElsewhere(form: string, language: ContentLanguage): boolean {
  if (isStopWord(form, language)) return false
  const profiles = languageProfiles()
  const own = isWordOf(form, language) ? profiles[language].rateOf(form) : 0
  return contentLanguages.some(
    (other) => isStopWord(form, other) && profiles[other].rateOf(form) > farMoreUsual * own,
  )
}

/** The meaningful words of a question in order, from its reading as a search; words of terms share the term's senses. */
export function questionTerms(question: CorrectedQuestion, plan: QueryPlan): QuestionTerm[] {
  const { text } = question
  const wholes = plan.terms.filter(isWhole)
  const singles = plan.terms.filter((term) => !isWhole(term))
  const readings = { wholes, organizations: findOrganizations(text, true) }
  const { language } = plan.language
  const isStop = ({ form }: Token) => contentLanguages.some((other) => isStopWord(form, other))
  // "au Pérou" in an English question: a function word of another language, unless it is as well a word of this one.
  const isForeign = ({ kind, form }: Token) =>
    kind === 'word' && language !== 'und' && isFunctionWordElsewhere(form, language)
  let at = 0
  return tokenize(text)
    .filter((token) => !token.whole && !isForeign(token))
    .flatMap((token) => {
      const written = text.slice(token.start, token.end)
      const found = singles.findIndex((single, i) => i >= at && single.text === written)
      if (found < 0) return isStop(token) ? [] : toTerm(question, token, undefined, readings)
      at = found + 1
      // « au Cambodge » names no African Union.
      const own = language !== 'und' && isStopWord(token.form, language)
      if (own && /^\p{Ll}+$/u.test(written)) return []
      return toTerm(question, token, singles[found], readings)
    })
}

/** The name of a group that acts ("which activities did the OECD provide?") doesn't mean its members. */
export const withoutMembers = (term: QuestionTerm, own: readonly string[]): QuestionTerm => ({
  ...term,
  alternatives: new Map([...term.alternatives].filter(([key]) => !key.startsWith('!') || own.includes(key))),
})

/** The terms of a country's name mean the country, in any language, and nothing that is written like it. */
export const asCountry = (term: QuestionTerm, code: string): QuestionTerm => {
  const concepts = [...term.alternatives].filter(([key]) => isSureConcept(key))
  return {
    ...term,
    strict: true,
    alternatives: new Map([...concepts, [conceptTerm(`country:${code}`, false), 1]]),
  }
}
