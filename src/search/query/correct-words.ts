import { stem } from '../../analyse/analyser.ts'
import { type Token, tokenize } from '../../analyse/tokenize.ts'
import type { Lexicon } from '../../engine/lexicon.ts'
import { isNameSlip } from '../../engine/nearest-words.ts'
import { WordList } from '../../engine/word-list.ts'
import type { ContentLanguage } from '../../model/language.ts'
import { conceptMatcher } from '../../translate/concept-matcher.ts'
import { languageProfiles } from '../../translate/language-profile.ts'
import { shippedTranslations } from '../../translate/learned-translations.ts'
import type { WordReader } from './word-reader.ts'

interface KnownWords {
  list: WordList
  stems: ReadonlySet<string>
}

const known = new Map<ContentLanguage, KnownWords>()
/** The words that the tables know in a language, and their stems: of a word, any inflection is known. */
function knownWords(language: ContentLanguage): KnownWords {
  let words = known.get(language)
  if (!words) {
    const { known: listed } = languageProfiles()[language]
    const learned = [...shippedTranslations()].filter(([way]) => way.startsWith(`${language}>`))
    const stems = [
      ...[...listed].map((word) => stem(word, language)),
      ...learned.flatMap(([, table]) => [...table.keys()]),
    ]
    words = { list: new WordList(listed), stems: new Set(stems) }
    known.set(language, words)
  }
  return words
}

/** Makes the lists ahead of the first query. */
export function warmUpWordLists(languages: readonly ContentLanguage[]): void {
  for (const language of languages) knownWords(language)
}

/** Whether a word is part of a name with a figure: codes, files and versions have letters of their own. */
function isInCode(text: string, { start, end }: Token): boolean {
  const before = /\S{0,60}$/.exec(text.slice(0, start))?.[0] ?? ''
  const after = /^\S{0,60}/.exec(text.slice(end))?.[0] ?? ''
  return /\p{N}/u.test(before + after)
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

  /** The text with its unknown words replaced by the nearest known ones; a last word that may be unfinished stays. */
  correct(text: string, typing: boolean): string {
    const words = tokenize(text).filter((token) => !token.whole)
    const named = this.namedWords(text, words)
    let corrected = ''
    let at = 0
    for (const [i, token] of words.entries()) {
      const unfinished =
        typing && i === words.length - 1 && this.lexicon.withPrefix(token.folded, 1).length > 0
      const typed = text.slice(token.start, token.end)
      const replacement =
        unfinished || named.has(token) || isInCode(text, token) || this.isKnown(token)
          ? null
          : this.nearest(token, typed)
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

  private isKnown(token: Token): boolean {
    if (token.kind !== 'word' || this.reader.isFunctionWord(token)) return true
    if (this.reader.read(token).size > 0) return true
    if (this.reader.own.some((language) => this.isListed(token, language))) return true
    return this.reader.readings.some((language) => this.lexicon.cognates(token.folded, language).length > 0)
  }

  private isListed(token: Token, language: ContentLanguage): boolean {
    const { list, stems } = knownWords(language)
    return list.has(token.folded) || stems.has(stem(token.form, language))
  }

  /** Words of the documents go before words that only the tables know. */
  private nearest(token: Token, typed: string): string | null {
    const isName = /^\p{Lu}/u.test(typed)
    const indexed = this.lexicon
      .near(token.folded)
      .filter(({ entry }) => this.reader.inReadings(entry.terms).length > 0)
      .filter(({ entry }) => !isName || isNameSlip(token.folded, entry.folded))
      .map(({ entry, edits }) => ({ word: entry.display, edits }))
    const listed = isName
      ? []
      : this.reader.own.flatMap((language) => knownWords(language).list.near(token.folded))
    const [best] = [...indexed, ...listed.filter(({ word }) => this.occurs(word))].sort(
      (a, b) => a.edits - b.edits,
    )
    return best?.word ?? null
  }
}
