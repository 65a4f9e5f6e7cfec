import { tokenize } from '../analyse/tokenize.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'
import { remembered } from '../model/remembered.ts'
import { languageProfiles } from '../translate/language-profile.ts'
import { type RankedLanguages, rankLanguages } from './rank-languages.ts'
import { countWords } from './telling-words.ts'
import { evidenceOf, likeliest } from './weigh-words.ts'

/** The languages with an analyser, by franc's codes. */
export const analysed: Record<string, ContentLanguage> = { fra: 'fr', eng: 'en', spa: 'es' }

/** Languages that documents of the family quote or come in, besides those with an analyser, by franc's codes. */
export const others: Record<string, string> = {
  por: 'pt',
  deu: 'de',
  ita: 'it',
  nld: 'nl',
  cat: 'ca',
  ron: 'ro',
  pol: 'pl',
  ces: 'cs',
  hun: 'hu',
  swe: 'sv',
  dan: 'da',
  fin: 'fi',
  tur: 'tr',
  ind: 'id',
  vie: 'vi',
  swh: 'sw',
  rus: 'ru',
  ukr: 'uk',
  bul: 'bg',
  ell: 'el',
  heb: 'he',
  arb: 'ar',
  pes: 'fa',
  hin: 'hi',
  tha: 'th',
  cmn: 'zh',
  jpn: 'ja',
  kor: 'ko',
  kat: 'ka',
  hye: 'hy',
}

const analysedCodes = Object.keys(analysed)
const allCodes = [...analysedCodes, ...Object.keys(others)]
/** Fewer letters don't tell languages of one script apart. */
const minLetters = 60

/** So many words tell a language; more cost time. */
const weighedWords = 60
/** Fewer words may be names that no list has. */
const minKnownWords = 3
/** Of the words of a language that is read, lists have most: of Portuguese and Catalan, Spanish ones have up to 0.7. */
const minKnownShare = 0.75
/** Below it the words of a text tell no language. */
const minConfidence = 0.95

/** What a word says of each language, and which of them know it. */
const evidenceOfWord = remembered((form) => ({
  evidence: evidenceOf(form, languageProfiles()),
  known: contentLanguages.filter((language) => languageProfiles()[language].knows(form)),
}))

/** What a text tells of its language; each kind of evidence is worked out once, and only where it is asked for. */
export class TextEvidence {
  readonly text: string
  private letterCount: number | undefined
  private wordCounts: ReturnType<typeof countWords> | undefined
  private ranking: ReturnType<typeof rankLanguages> | undefined
  private ranks: RankedLanguages | undefined

  constructor(text: string) {
    this.text = text
  }

  get letters(): number {
    this.letterCount ??= this.text.match(/\p{L}/gu)?.length ?? 0
    return this.letterCount
  }

  get hasEnoughLetters(): boolean {
    return this.letters >= minLetters
  }

  /** Its function words and usual words by language, the most first. */
  get words() {
    this.wordCounts ??= countWords(this.text)
    return this.wordCounts
  }

  /**
   * The language by how usual its words are in each, with its probability; null where they are few, or not those of a
   * language that is read. Capitals within are left out, which are names.
   */
  get usualWords(): { language: ContentLanguage; confidence: number } | null {
    const tokens = tokenize(this.text.slice(0, weighedWords * 20)).filter(
      ({ kind, whole }) => kind === 'word' && !whole,
    )
    const small = tokens.filter(({ start }, i) => i === 0 || /\p{Ll}/u.test(this.text.charAt(start)))
    const words = small.slice(0, weighedWords).map(({ form }) => evidenceOfWord(form))
    const told = likeliest(words.map(({ evidence }) => evidence))
    const known = words.filter((word) => word.known.includes(told.language)).length
    const isSure =
      known >= minKnownWords && known >= minKnownShare * words.length && told.confidence >= minConfidence
    return isSure ? told : null
  }

  count(language: string | null): number {
    return this.words.find((one) => one.language === language)?.count ?? 0
  }

  /** How near all languages are, the nearest first, with a score of 1. */
  get ranked(): RankedLanguages {
    this.ranks ??= this.rank(allCodes)
    return this.ranks
  }

  /** How near the languages with an analyser are; scores are relative to the nearest of them. */
  get rankedAnalysed(): RankedLanguages {
    return this.rank(analysedCodes)
  }

  private rank(codes: readonly string[]): RankedLanguages {
    this.ranking ??= rankLanguages(this.text)
    return this.ranking(codes)
  }
}
