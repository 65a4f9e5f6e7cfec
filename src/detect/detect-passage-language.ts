import { francAll } from 'franc'
import { type ContentLanguage, contentLanguages, type PassageLanguage } from '../model/language.ts'
import { repairMojibake } from '../model/mojibake.ts'
import type { IndexedPassage } from '../model/passage.ts'
import { detectOtherLanguage } from './detect-other-language.ts'
import { countWords } from './telling-words.ts'

const iso3: Record<string, ContentLanguage> = { fra: 'fr', eng: 'en', spa: 'es' }
/** Below this distance to the second language franc can't tell: its best score is always 1. */
const minMargin = 0.015
/** Shorter texts give franc too few trigrams, whatever its margin. */
const minFrancChars = 40
/** franc is believed against the words of a text from this margin on. */
const sureMargin = 0.1
/** A document of so many passages whose language is known has one language where it has this share. */
const minDecided = 5
const mainShare = 0.75
/** A guess of franc at fewer letters, where nothing else tells the language. */
const guess = { letters: 15, margin: 0.15 }

/** So many words of another language speak against the one that is stated. */
const minContrary = 3

type Detectable = IndexedPassage & { labelLanguages?: string[]; statedLanguage?: string }

interface Evidence {
  language: ContentLanguage | null
  /** franc's best score less its second, 0 to 1. */
  margin: number
}

function askFranc(text: string): Evidence {
  if (text.length < minFrancChars) return { language: null, margin: 0 }
  const [best, second] = francAll(text, { only: Object.keys(iso3), minLength: 1 })
  const margin = (best?.[1] ?? 0) - (second?.[1] ?? 0)
  const language = best ? iso3[best[0]] : undefined
  return language && margin >= minMargin ? { language, margin } : { language: null, margin }
}

/** The language whose words the text has most of, and how sure that is; null where two languages have as many. */
function askWords(text: string, least: number): ContentLanguage | null {
  const [best, second] = countWords(text)
  return best && best.count >= least && best.count > (second?.count ?? 0) * 1.5 ? best.language : null
}

/** franc's language, unless it is close and the words say another. */
function weigh(text: string, { language, margin }: Evidence): ContentLanguage | null {
  if (language === null) return askWords(text, text.length < minFrancChars ? 1 : 2)
  if (margin >= sureMargin) return language
  const [best, second] = countWords(text)
  if (!best || best.language === language || best.count <= 2 * (second?.count ?? 0)) return language
  return best.count >= 2 || text.length < 2 * minFrancChars ? best.language : language
}

/** What franc takes a few words for that no table knows. */
function guessed(text: string): ContentLanguage | null {
  if ((text.match(/\p{L}/gu)?.length ?? 0) < guess.letters) return null
  const [best, second] = francAll(text, { only: Object.keys(iso3), minLength: 1 })
  const sure = (best?.[1] ?? 0) - (second?.[1] ?? 0) >= guess.margin
  return (best && sure && iso3[best[0]]) || null
}

/** What a passage says in running words: for records their values, without names, addresses and labels. */
function runningText(passage: Detectable): string {
  const telling = ['description', 'outputs', 'audience', 'programme', 'extra']
  const values = passage.fields
    ?.filter((span) => telling.includes(span.field))
    .map((span) => passage.text.slice(span.start, span.end))
  const text = values?.join('\n') ?? passage.text
  return repairMojibake(text)
    .replace(/(?<!\S)[^\s@]{1,100}@\S+|https?:\/\/\S+|www\.\S+/g, ' ')
    .trim()
}

function askLabels(passage: Detectable): ContentLanguage | null {
  const [only, ...others] = passage.labelLanguages ?? []
  return contentLanguages.find((language) => language === only && others.length === 0) ?? null
}

/** The nearest passages of the same kind that are decided, when both sides agree or there is one side only. */
function askNeighbours(
  passages: Detectable[],
  at: number,
  languages: (ContentLanguage | null)[],
): ContentLanguage | null {
  const kind = passages[at]?.kind
  const decided = (index: number) => passages[index]?.kind === kind && languages[index] !== null
  const nearest = (step: 1 | -1) => {
    for (let i = at + step; i >= 0 && i < passages.length; i += step)
      if (decided(i)) return languages[i] ?? null
    return null
  }
  const [before, after] = [nearest(-1), nearest(1)]
  if (before && after) return before === after ? before : null
  return before ?? after
}

/** The language of nearly all passages of a document that has several; null where none has that share. */
function askDocument(languages: (ContentLanguage | null)[]): ContentLanguage | null {
  const decided = languages.filter((language) => language !== null)
  const most = contentLanguages.find(
    (language) => decided.filter((one) => one === language).length >= decided.length * mainShare,
  )
  return decided.length >= minDecided ? (most ?? null) : null
}

const asStated = (stated: string) => {
  const language = contentLanguages.find((known) => known === stated) ?? null
  return { language, other: language === null ? stated : null }
}

/** Whether the words of a passage clearly are of another language than its source states: `lang` is often a template's. */
function contradicts(text: string, stated: string, found: ContentLanguage | null): boolean {
  if (/^(?:und|mul|zxx|mis)$/.test(stated)) return true
  const words = countWords(text)
  const count = (language: string | null) => words.find((one) => one.language === language)?.count ?? 0
  if (found !== null && found !== stated) {
    return count(found) >= minContrary && count(found) > 2 * count(stated)
  }
  const other = found === null || count(stated) < minContrary ? detectOtherLanguage(text) : null
  return other !== null && other !== stated
}

/** A passage's language, with franc's margin over the second one (0 where franc could not tell). */
export interface DetectedLanguage {
  language: PassageLanguage
  margin: number
  /** BCP 47, where that is told and none of the languages with an analyser. */
  otherLanguage?: string
}

/**
 * The language of each passage of one document, in their order: what its source states where its words don't clearly
 * say otherwise, else franc over its running text where the margin to the
 * second language is telling and its words don't say otherwise, else its words, a record's labels, its neighbours of
 * the same kind, its document, a guess, or `und`.
 */
export function detectWithMargins(passages: Detectable[]): DetectedLanguage[] {
  const evidence = passages.map((passage) => {
    const text = runningText(passage)
    const { language, margin } = askFranc(text)
    const found = weigh(text, { language, margin }) ?? askLabels(passage)
    const { statedLanguage: stated } = passage
    if (stated && !contradicts(text, stated, found)) return { ...asStated(stated), margin, text }
    const other = detectOtherLanguage(text)
    return { language: other ? null : found, other, margin, text }
  })
  const own = evidence.map(({ language }) => language)
  const main = askDocument(own)
  return evidence.map(({ language, other, margin, text }, at) => {
    const rounded = { margin: Math.round(margin * 1000) / 1000 }
    if (other) return { language: 'und', otherLanguage: other, ...rounded }
    return {
      language: language ?? askNeighbours(passages, at, own) ?? main ?? guessed(text) ?? 'und',
      ...rounded,
    }
  })
}

/** The languages alone. */
export const detectLanguages = (passages: Detectable[]): PassageLanguage[] =>
  detectWithMargins(passages).map(({ language }) => language)
