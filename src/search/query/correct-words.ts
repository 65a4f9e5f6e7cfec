import { stem } from '../../analyse/analyser.ts'
import type { Token } from '../../analyse/token.ts'
import { tokenize } from '../../analyse/tokenize.ts'
import type { Lexicon } from '../../engine/lexicon.ts'
import { foldDiacritics } from '../../model/fold.ts'
import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import { isNameSlip } from '../../packed/nearest-words.ts'
import { conceptMatcher } from '../../translate/concept-matcher.ts'
import { languageProfiles } from '../../translate/language-profile.ts'
import type { WordReader } from './word-reader.ts'

/** Whether a word is part of a name with a figure: codes, files and versions have letters of their own. */
function isInCode(text: string, { start, end }: Token): boolean {
  const before = /\S{0,60}$/.exec(text.slice(0, start))?.[0] ?? ''
  const after = /^\S{0,60}/.exec(text.slice(end))?.[0] ?? ''
  return /\p{N}/u.test(before + after)
}

/**
 * How likely an edit is, as a logarithm: with it, words that no list has are taken for slips where that is likelier than
 * that they are words of their own. Held out, 3 % of rare words are mistaken then, and 84 % of slips mended (nearest
 * word always: 12 % and 89 %).
 */
const editEvidence = -8
/** How many words of general text the documents weigh as much as. */
const generalWords = 100_000

interface Meant {
  word: string
  edits: number
  /** How often the word stands in the documents. */
  count: number
}

/** Finds what mistyped words of a query should have been. */
export class WordCorrector {
  private readonly lexicon: Lexicon
  private readonly reader: WordReader
  private readonly findsNames: boolean

  private readonly occurs: (word: string) => boolean

  /**
   * @param findsNames whether the search finds names by any of their spellings: none of these is a slip then
   * @param occurs whether the search finds anything by a word: only then a word of the tables explains a slip
   */
  constructor(lexicon: Lexicon, reader: WordReader, findsNames: boolean, occurs: (word: string) => boolean) {
    this.lexicon = lexicon
    this.reader = reader
    this.findsNames = findsNames
    this.occurs = occurs
  }

  /** The text with its slips mended; a last word that may be unfinished, and the beginning of a word (`pharm*`), stay. */
  correct(text: string, typing: boolean): string {
    const words = tokenize(text).filter((token) => !token.whole)
    const named = this.namedWords(text, words)
    let corrected = ''
    let at = 0
    for (const [i, token] of words.entries()) {
      const unfinished =
        text[token.end] === '*' ||
        (typing && i === words.length - 1 && this.lexicon.withPrefix(token.folded, 1).length > 0)
      const typed = text.slice(token.start, token.end)
      const replacement =
        unfinished || named.has(token) || isInCode(text, token) || this.isKnown(token)
          ? null
          : this.meant(token, typed)
      if (replacement === null) continue
      corrected += text.slice(at, token.start) + replacement
      at = token.end
    }
    return corrected + text.slice(at)
  }

  /** Words of names and terms that the tables know, whether or not the documents have them. */
  private namedWords(text: string, words: Token[]): Set<Token> {
    if (!this.findsNames) return new Set()
    const matches = this.reader.own.flatMap((language) => conceptMatcher().find(text, words, language, true))
    return new Set(
      words.filter((token) =>
        matches.some(({ first, last }) => token.start >= first.start && token.end <= last.end),
      ),
    )
  }

  /** A word of any language is no slip: what it is in another one is a matter of translation. */
  private isKnown(token: Token): boolean {
    if (token.kind !== 'word' || this.reader.isFunctionWord(token)) return true
    if (this.reader.read(token).size > 0) return true
    return contentLanguages.some((language) => isListed(token, language))
  }

  /** The likeliest word that a slip made this of, or null where it is likelier to be a word of its own. */
  private meant({ form, folded }: Token, typed: string): string | null {
    const isName = /^\p{Lu}/u.test(typed)
    const candidates = isName ? this.names(folded) : [...this.indexed(folded), ...this.listed(folded)]
    const profiles = languageProfiles()
    const own = Math.log(
      Math.max(...contentLanguages.map((language) => profiles[language].unknownRateOf(form))),
    )
    const rated = candidates.map(({ word, edits, count }) => {
      const general = Math.max(
        ...this.reader.own.map((language) => profiles[language].rateOf(word.toLowerCase())),
      )
      const rate = general + count / (this.lexicon.totalWords + generalWords)
      return { word, evidence: Math.log(rate) + edits * editEvidence - own }
    })
    const [best] = rated.sort((a, b) => b.evidence - a.evidence)
    return best && (isName || best.evidence > 0) ? best.word : null
  }

  /** A name is a slip of a name alone, in whatever language it stands. */
  private names(folded: string): Meant[] {
    return this.near(folded).filter(
      ({ word }) => /^\p{Lu}/u.test(word) && isNameSlip(folded, foldDiacritics(word)),
    )
  }

  private near(folded: string): (Meant & { languages: string[] })[] {
    return this.lexicon.near(folded).map(({ entry, edits }) => ({
      word: entry.display,
      edits,
      count: Object.values(entry.counts).reduce((sum, count) => sum + count, 0),
      languages: Object.keys(entry.counts),
    }))
  }

  /** Words of the documents in the query's language, and names in any. */
  private indexed(folded: string): Meant[] {
    const readings: readonly string[] = this.reader.own
    return this.near(folded).filter(
      ({ word, languages }) =>
        /^\p{Lu}/u.test(word) || languages.some((language) => readings.includes(language)),
    )
  }

  /** Words that the tables know and the search finds something by. */
  private listed(folded: string): Meant[] {
    return this.reader.own
      .flatMap((language) => languageProfiles()[language].listed.near(folded))
      .filter(({ word }) => this.occurs(word))
      .map(({ word, edits }) => ({ word, edits, count: 0 }))
  }
}

function isListed({ form, folded }: Token, language: ContentLanguage): boolean {
  const profile = languageProfiles()[language]
  return profile.knows(form) || profile.listed.has(folded) || profile.hasStem(stem(form, language))
}
