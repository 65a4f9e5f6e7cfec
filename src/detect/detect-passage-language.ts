import { francAll } from 'franc'
import { isStopWord } from '../analyse/tables.ts'
import { tokenize } from '../analyse/tokenize.ts'
import { type ContentLanguage, contentLanguages, type PassageLanguage } from '../model/language.ts'
import { repairMojibake } from '../model/mojibake.ts'
import type { IndexedPassage } from '../model/passage.ts'

const iso3: Record<string, ContentLanguage> = { fra: 'fr', eng: 'en', spa: 'es' }
/** Below this distance to the second language franc can't tell: its best score is always 1. */
const minMargin = 0.015
/** Shorter texts give franc too few trigrams, whatever its margin. */
const minFrancChars = 40

type Detectable = IndexedPassage & { labelLanguages?: string[] }

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

/** The language whose function words the text has most of; null where two languages have as many. */
function askStopWords(text: string): ContentLanguage | null {
  const words = tokenize(text).filter((token) => token.kind === 'word')
  const ranked = contentLanguages
    .map((language) => ({
      language,
      count: words.filter((word) => isStopWord(word.form, language)).length,
    }))
    .sort((a, b) => b.count - a.count)
  const [best, second] = ranked
  return best && best.count >= 2 && best.count > (second?.count ?? 0) * 1.5 ? best.language : null
}

/** What a passage says in running words: for records their values, without names, addresses and labels. */
function runningText(passage: Detectable): string {
  const telling = ['description', 'outputs', 'audience', 'programme', 'extra']
  const values = passage.fields
    ?.filter((span) => telling.includes(span.field))
    .map((span) => passage.text.slice(span.start, span.end))
  const text = values?.join('\n') ?? passage.text
  return repairMojibake(text)
    .replace(/\S+@\S+|https?:\/\/\S+|www\.\S+/g, ' ')
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

/** A passage's language, with franc's margin over the second one (0 where franc could not tell). */
export interface DetectedLanguage {
  language: PassageLanguage
  margin: number
}

/**
 * The language of each passage of one document, in their order: franc over its running text where the margin to the
 * second language is telling, else its function words, a record's labels, its neighbours of the same kind, or `und`.
 */
export function detectWithMargins(passages: Detectable[]): DetectedLanguage[] {
  const evidence = passages.map((passage) => {
    const text = runningText(passage)
    const { language, margin } = askFranc(text)
    return { language: language ?? askStopWords(text) ?? askLabels(passage), margin }
  })
  const own = evidence.map(({ language }) => language)
  return evidence.map(({ language, margin }, at) => ({
    language: language ?? askNeighbours(passages, at, own) ?? 'und',
    margin: Math.round(margin * 1000) / 1000,
  }))
}

/** The languages alone. */
export const detectLanguages = (passages: Detectable[]): PassageLanguage[] =>
  detectWithMargins(passages).map(({ language }) => language)
