import type { ContentLanguage } from '../model/language.ts'
import { type RankedLanguages, rankLanguages } from './rank-languages.ts'
import { countWords } from './telling-words.ts'

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

/** What a text tells of its language; each kind of evidence is worked out once, and only where it is asked for. */
export class TextEvidence {
  readonly text: string
  readonly letters: number
  private wordCounts: ReturnType<typeof countWords> | undefined
  private ranking: ReturnType<typeof rankLanguages> | undefined
  private ranks: RankedLanguages | undefined

  constructor(text: string) {
    this.text = text
    this.letters = text.match(/\p{L}/gu)?.length ?? 0
  }

  get hasEnoughLetters(): boolean {
    return this.letters >= minLetters
  }

  /** Its function words and usual words by language, the most first. */
  get words() {
    this.wordCounts ??= countWords(this.text)
    return this.wordCounts
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
