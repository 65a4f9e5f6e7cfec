import { francAll } from 'franc'
import { countWords } from './telling-words.ts'

/** Languages that documents of the family quote or come in, besides those with an analyser, by franc's codes. */
const others: Record<string, string> = {
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
const known = ['fra', 'eng', 'spa']
/** Fewer letters don't tell languages of one script apart. */
const minLetters = 60
/** How much nearer than the known languages another must be: less where the words are hardly theirs. */
const leads = { foreignWords: 0.04, sharedWords: 0.055 }
/** A text in a known language has at least this share of its function words. */
const minKnownShare = 0.25
const foreignScript =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Georgian}\p{Script=Armenian}]/gu

/**
 * The language (BCP 47) of a text that is in none of the languages with an analyser; null where nothing is sure. A text
 * in another script needs few letters, others a sentence or so.
 */
export function detectOtherLanguage(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const foreign = text.match(foreignScript)?.length ?? 0
  const script = foreign >= 2 && foreign > letters / 2
  if (!script && letters < minLetters) return null
  const ranked = francAll(text, { only: [...known, ...Object.keys(others)], minLength: 1 })
  const [best] = ranked
  const language = best && others[best[0]]
  if (!best || !language) return null
  if (script) return language
  const nearest = ranked.find(([code]) => known.includes(code))?.[1] ?? 0
  const words = text.match(/\p{L}+/gu)?.length ?? 1
  const share = (countWords(text)[0]?.count ?? 0) / words
  return best[1] - nearest >= (share < minKnownShare ? leads.foreignWords : leads.sharedWords)
    ? language
    : null
}
