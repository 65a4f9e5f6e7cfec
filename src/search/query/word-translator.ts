import { stem, stemOf, stemTerm } from '../../analyse/analyser.ts'
import { relatedStems, warmUpLemmas } from '../../analyse/lemmas.ts'
import type { Token } from '../../analyse/token.ts'
import { tokenize } from '../../analyse/tokenize.ts'
import type { Lexicon } from '../../engine/lexicon.ts'
import type { Alternative } from '../../engine/search-engine.ts'
import { foldDiacritics } from '../../model/fold.ts'
import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import { remembered } from '../../model/remembered.ts'
import type { Translation } from '../../model/search-result.ts'
import { type ConceptMatch, conceptMatcher, conceptTerm } from '../../translate/concept-matcher.ts'
import type { Concept } from '../../translate/concept-table.ts'
import { languageProfiles } from '../../translate/language-profile.ts'
import {
  cognateTranslations,
  learnedTranslations,
  type TranslationOrigin,
  type TranslationTables,
  type WordTranslation,
} from '../../translate/translate-word.ts'
import { type Alternatives, raise } from './query-plan.ts'

const weights = {
  /** A concept that the words name, and one that they may name. */
  concept: 1,
  softConcept: 0.4,
  /** A place of the index where the words stand for it only perhaps. */
  softPlace: 0.4,
  /** A country of the region that is asked for, and a region of the country. */
  member: 0.35,
  /** What was learned, beside a concept that is certain. */
  besideConcept: 0.6,
}
/** Likelier translations than this are told; all others only help to rank. */
const minToldWeight = 0.1
const maxTold = 6

/** A word that texts have in headings alone is told in small letters. */
const withoutCapitals = (told: Translation): Translation =>
  told.text === told.text.toUpperCase() ? { ...told, text: told.text.toLowerCase() } : told

/** Collects what query words may be in other languages, all of it told and each part of it to be left out. */
export class WordTranslator {
  private readonly lexicon: Lexicon
  private readonly tables: TranslationTables
  private readonly ownLanguages: readonly ContentLanguage[]
  private readonly without: Set<string>
  private readonly isCounted: (origin: TranslationOrigin) => boolean

  constructor(
    lexicon: Lexicon,
    tables: TranslationTables,
    ownLanguages: readonly ContentLanguage[],
    { without, origins }: { without: string[]; origins?: ReadonlySet<TranslationOrigin> | undefined },
  ) {
    this.lexicon = lexicon
    this.tables = tables
    this.ownLanguages = ownLanguages
    this.without = new Set(without.map(foldDiacritics))
    this.isCounted = (origin) => !origins || origins.has(origin)
  }

  /** Whether any passage has the concept, or for regions one of its countries. */
  occurs = ({ concept }: ConceptMatch): boolean =>
    this.isCounted(concept.origin) &&
    (this.occursAs(concept.id) || concept.members.some((id) => this.occursAs(id)))

  /** Adds concepts to the alternatives of the words that name them, and tells how other languages write them. */
  addConcepts(matches: ConceptMatch[], alternatives: Alternatives): Translation[] {
    const told: Translation[] = []
    for (const { concept, soft } of matches) {
      const weight = soft ? weights.softConcept : weights.concept
      const translations = this.tell(concept, weight)
      if (translations.length > 0 && translations.every(({ text }) => this.isLeftOut(text))) continue
      told.push(...translations.filter(({ text }) => !this.isLeftOut(text)))
      this.addConcept(concept.id, weight, alternatives)
      for (const member of concept.members) this.addConcept(member, weight * weights.member, alternatives)
    }
    return told
  }

  /** Adds what the word was learned to be in other languages. */
  addTranslations(
    token: Token,
    typed: string,
    concepts: ConceptMatch[],
    alternatives: Alternatives,
  ): Translation[] {
    if (token.kind !== 'word' && token.kind !== 'acronym') return []
    // Of a name that no passage has, its tables know all translations: what shares its stem is another word.
    const names = this.namesIn(token.form)
    if (names.length > 0 && !names.some(this.occurs)) return []
    const factor = concepts.some(({ soft }) => !soft) ? weights.besideConcept : 1
    return this.ownLanguages.flatMap((from) => {
      const words = learnedTranslations(token, from, this.tables)
      const told = this.addWords(this.withoutDemonyms(words, typed), factor, alternatives)
      return token.kind === 'word' ? told.map(withoutCapitals) : told
    })
  }

  /** Of a country that is named, what is said of its people is found as the country where it isn't a language. */
  private withoutDemonyms(words: WordTranslation[], typed: string): WordTranslation[] {
    if (words.length === 0) return words
    const demonyms = this.demonymsOf(typed)
    return words.filter(({ term }) => !demonyms.has(term))
  }

  /** The terms of what is said of the people of a country that a word names: they may share its stem (Japon, japonais). */
  readonly demonymsOf = remembered(
    (typed: string): ReadonlySet<string> =>
      new Set(this.namesIn(typed).flatMap(({ concept }) => demonymTerms(concept))),
  )

  /** What a word certainly names by a name of its own. */
  private namesIn(word: string): ConceptMatch[] {
    const tokens = tokenize(word)
    return this.ownLanguages
      .flatMap((language) => conceptMatcher().find(word, tokens, language, true))
      .filter(({ soft, demonym, concept }) => !soft && !demonym && concept.origin === 'name')
  }

  /** Adds the words of other languages that look like cognates of an unknown one. */
  addCognates(token: Token, typed: string, alternatives: Alternatives): Translation[] {
    return this.ownLanguages.flatMap((from) => {
      const words = cognateTranslations(token, from, this.lexicon)
      return this.addWords(this.withoutDemonyms(words, typed), 1, alternatives)
    })
  }

  private addWords(words: WordTranslation[], factor: number, alternatives: Alternatives): Translation[] {
    const told: Translation[] = []
    for (const { term, language, weight, origin } of words) {
      const forms = this.isCounted(origin) ? this.indexedForms(term, language, weight * factor) : []
      const [best] = forms
      // Of a word that no passage has, other forms are only worth looking for where it is likely.
      if (!best || (best.term !== term && best.weight < minToldWeight)) continue
      const text = this.lexicon.spellingOf(best.term)
      if (text === null || this.isLeftOut(text)) continue
      for (const form of forms) raise(alternatives, form.term, form.weight)
      told.push({ text, language, weight: round(best.weight), origin })
    }
    return told
  }

  /**
   * A translation and its irregular forms, as far as the index has them: of take those of took. Where it has not the
   * word itself, only the forms that are listed under it: by its stem it may be a form of another (*savant*, *savoir*).
   */
  private indexedForms(term: string, language: ContentLanguage, weight: number): Alternative[] {
    const own = stemOf(term)
    const isIndexed = this.lexicon.documentFrequency(term) > 0
    const related = isIndexed ? relatedStems(own, language) : relatedStems(own, language, [])
    return [
      ...(isIndexed ? [{ term, weight }] : []),
      ...[...related]
        .map(([stem, certainty]) => ({ term: stemTerm(language, stem), weight: weight * certainty }))
        .filter((form) => this.lexicon.documentFrequency(form.term) > 0),
    ]
  }

  private isLeftOut(text: string): boolean {
    return this.without.has(foldDiacritics(text))
  }

  private occursAs(id: string): boolean {
    return [false, true].some((soft) => this.lexicon.documentFrequency(conceptTerm(id, soft)) > 0)
  }

  private addConcept(id: string, weight: number, alternatives: Alternatives): void {
    const certain = conceptTerm(id, false)
    const soft = conceptTerm(id, true)
    if (this.lexicon.documentFrequency(certain) > 0) raise(alternatives, certain, weight)
    if (this.lexicon.documentFrequency(soft) > 0) raise(alternatives, soft, weight * weights.softPlace)
  }

  /** The usual form of a concept in each other language that passages are written in. */
  private tell(concept: Concept, weight: number): Translation[] {
    const others = contentLanguages.filter(
      (language) =>
        !(this.ownLanguages.length === 1 && this.ownLanguages[0] === language) &&
        this.lexicon.wordCount(language) > 0,
    )
    return others.flatMap((language) => {
      const form = concept.forms[language][0]
      return form ? [{ text: form.text, language, weight: round(weight), origin: concept.origin }] : []
    })
  }
}

/** The terms of what is said of a country's people and things, which may name a language as well. */
const demonymTerms = ({ forms }: Concept): string[] =>
  contentLanguages.flatMap((language) =>
    forms[language]
      .filter(({ demonym }) => demonym)
      .flatMap(({ text }) => tokenize(text).map(({ form }) => stemTerm(language, stem(form, language)))),
  )

const round = (weight: number) => Math.round(weight * 100) / 100

/** The translations worth telling, each once, the surest first, and none that only repeats the word. */
export function toldTranslations(text: string, translations: Translation[]): Translation[] {
  const seen = new Set([foldDiacritics(text)])
  return translations
    .filter(({ weight }) => weight >= minToldWeight)
    .sort((a, b) => b.weight - a.weight)
    .filter((translation) => {
      const key = foldDiacritics(translation.text)
      return !seen.has(key) && seen.add(key)
    })
    .slice(0, maxTold)
}

/** Opens the tables ahead of the first query. */
export function warmUp(): void {
  conceptMatcher()
  languageProfiles()
  warmUpLemmas()
}
