import { isStopWord, tokenTable } from '../../analyse/tables.ts'
import { foldDiacritics } from '../../model/fold.ts'
import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import type { Span } from '../../model/passage.ts'
import { isNameSlip, isSlip } from '../../packed/nearest-words.ts'
import type { QueryPlan } from '../../search/query/query-plan.ts'
import { uninflected } from '../../translate/inflection.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { isListed, isListedIn, isWordOf, respellings, sharedWords, wordsOf } from './known-words.ts'

/** A question with its slips mended. */
export interface CorrectedQuestion {
  text: string
  /** A stretch of `text` as its reader typed it, where that differs. */
  typed: (span: Span) => string | undefined
}

/** Reads words as a search, in the languages of the corpus. */
type Plan = (text: string) => QueryPlan

/** Articles that are often typed without their apostrophe: « latelier ». */
const elided = new RegExp(
  `^(${Object.values(tokenTable.elidedArticles).flat().join('|')})([aeiouyhàâéèêëîïôû]\\p{L}{2,})$`,
  'iu',
)
const capital = /^\p{Lu}/u

/** Mends the words of a question that nothing knows, in the languages that it may be in. */
class Corrector {
  private readonly knowledge: Knowledge
  private readonly languages: readonly ContentLanguage[]
  private readonly plan: Plan

  constructor(knowledge: Knowledge, languages: readonly ContentLanguage[], plan: Plan) {
    this.knowledge = knowledge
    this.languages = languages
    this.plan = plan
  }

  /**
   * The word, or the known one that it is a slip of; a question mostly begins with a word that questions are made of.
   * @param before the word before it, mended; empty at the beginning
   */
  mend(word: string, before: string): string {
    // Acronyms that nothing knows, and what has figures, are names.
    if (/\d/.test(word) || /^\p{Lu}{2,}$/u.test(word)) return word
    const folded = foldDiacritics(word)
    // « tubo » is a tube, but « cuántos tubo » asks for what somebody had.
    const heard = this.isTold(folded)
      ? undefined
      : this.languages
          .flatMap((language) => respellings(folded, language))
          .find((meant) => this.isAsked(meant) || sharedWords().has(meant))
    if (heard) return heard
    if (this.isKnown(word)) return this.isForeign(word) ? (this.askedWord(word) ?? word) : word
    const [, article, rest] = elided.exec(word) ?? []
    if (article && rest && this.isKnown(rest)) return `${article}'${rest}`
    return capital.test(word) ? this.mendName(word) : this.mendWord(word, before)
  }

  /** A word of any language is known; inflected ones only of those that the question may be in. */
  private isKnown(word: string): boolean {
    return (
      this.knowledge.lexicon.find(foldDiacritics(word)) !== undefined ||
      isListed(word) ||
      this.languages.some((language) => isWordOf(word, language))
    )
  }

  /** Known in other languages than the question's alone, in no document, and no word that their questions are made of. */
  private isForeign(word: string): boolean {
    const asked = contentLanguages.some((language) => wordsOf(language).common.has(foldDiacritics(word)))
    return (
      this.languages.length === 1 &&
      !asked &&
      !capital.test(word) &&
      this.knowledge.lexicon.find(foldDiacritics(word)) === undefined &&
      !this.languages.some((language) => isWordOf(word, language))
    )
  }

  /** The word that questions are made of which it is a slip of: « taler » for « taller », though it is a coin too. */
  private askedWord(word: string): string | undefined {
    const folded = foldDiacritics(word)
    const near = this.languages.flatMap((language) => wordsOf(language).common.near(folded))
    return near.find((meant) => meant.edits === 1 && isSlip(folded, meant.word))?.word
  }

  /** Names are written alike in all languages; a name is a slip of a name alone. */
  private mendName(word: string): string {
    const folded = foldDiacritics(word)
    const indexed = this.knowledge.lexicon.near(folded).filter(({ entry }) => capital.test(entry.display))
    const names = [
      ...indexed.map(({ entry }) => entry.folded),
      ...sharedWords()
        .near(folded)
        .map((near) => near.word),
    ]
    const meant = names.find((name) => isNameSlip(folded, name))
    return meant ? meant.charAt(0).toUpperCase() + meant.slice(1) : word
  }

  private mendWord(word: string, before: string): string {
    const folded = foldDiacritics(word)
    const indexed = this.knowledge.lexicon
      .near(folded)
      .filter(({ entry }) => this.languages.some((language) => entry.counts[language]))
    const common = this.languages.flatMap((language) => wordsOf(language).common.near(folded))
    const near = [
      ...(before === '' ? common : []),
      ...indexed.map(({ entry, edits }) => ({ word: entry.folded, edits })),
      ...sharedWords().near(folded),
      ...common,
      ...this.languages.flatMap((language) => this.nearListed(folded, language)),
    ]
    // Of equally near words one that begins alike and has all letters.
    const singular = (form: string) => this.languages.map((language) => uninflected(form, language))
    const isLikely = ({ word: meant }: { word: string }) =>
      [folded, ...singular(folded)].some((form) => isSlip(form, foldDiacritics(meant)))
    const fits = ({ word: meant }: { word: string }) => before !== '' && this.follows(before, meant)
    const order = (a: (typeof near)[number], b: (typeof near)[number]) =>
      a.edits - b.edits || Number(fits(b)) - Number(fits(a)) || Number(isLikely(b)) - Number(isLikely(a))
    const [best] = near.sort(order)
    return best?.word ?? word
  }

  /** Whether a word stands in documents, names something, or is one that questions are made of. */
  private isTold(folded: string): boolean {
    const { lexicon } = this.knowledge
    return lexicon.find(folded) !== undefined || sharedWords().has(folded) || this.isAsked(folded)
  }

  /** Whether a word is one that questions are made of. */
  private isAsked(folded: string): boolean {
    return this.languages.some((language) => wordsOf(language).common.has(folded))
  }

  /** Whether two words stand beside each other in questions: "how many". */
  private follows(before: string, word: string): boolean {
    const pair = foldDiacritics(`${before} ${word}`)
    return this.languages.some((language) => wordsOf(language).pairs.find(pair) >= 0)
  }

  /** Words of the dictionary, which has no plurals. */
  private nearListed(folded: string, language: ContentLanguage) {
    const { listed } = wordsOf(language)
    const forms = new Set([folded, uninflected(folded, language)])
    return [...forms].flatMap((form) => listed.near(form)).filter(({ word }) => this.occurs(word))
  }

  /** Whether a word, or a translation of it, stands in the documents: only then it explains anything. */
  private occurs(word: string): boolean {
    const { lexicon } = this.knowledge
    return this.plan(word).terms.some(({ group }) =>
      group.alternatives.some(({ term }) => lexicon.documentFrequency(term) > 0),
    )
  }
}

/** A function word tells more of a language than any other, whose letters it may share with another's. */
const listedShare = 0.4

/** The languages that a question may be in, by the words that are known: one, or where they don't tell, all. */
function likelyLanguages(words: string[]): readonly ContentLanguage[] {
  const counts = contentLanguages.map((language) =>
    words.reduce((sum, word) => {
      if (isStopWord(word.toLowerCase(), language)) return sum + 1
      return sum + (isListedIn(word, language) ? listedShare : 0)
    }, 0),
  )
  const most = Math.max(...counts)
  return contentLanguages.filter((_, i) => counts[i] === most)
}

/**
 * A question with its slips replaced by the nearest words that the documents or the tables know. Words of any of the
 * languages, acronyms and what has figures stay as they are, known to the documents or not.
 */
export function correctQuestion(question: string, knowledge: Knowledge, plan: Plan): CorrectedQuestion {
  const spans: Span[] = [...question.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const languages = likelyLanguages(spans.map(({ start, end }) => question.slice(start, end)))
  const corrector = new Corrector(knowledge, languages, plan)
  const mended: (Span & { typed: string })[] = []
  let text = ''
  let at = 0
  let before = ''
  for (const { start, end } of spans) {
    const typed = question.slice(start, end)
    const word = corrector.mend(typed, before)
    text += question.slice(at, start)
    if (word !== typed) mended.push({ start: text.length, end: text.length + word.length, typed })
    text += word
    at = end
    before = word
  }
  return {
    text: text + question.slice(at),
    typed: (span) => mended.find(({ start, end }) => span.start < end && span.end > start)?.typed,
  }
}
