import { type ContentLanguage, contentLanguages, type PassageLanguage } from '../model/language.ts'
import { repairMojibake } from '../model/mojibake.ts'
import type { IndexedPassage } from '../model/passage.ts'
import { detectOtherLanguage } from './detect-other-language.ts'
import { analysed, TextEvidence } from './text-evidence.ts'

/** Below this distance to the second language franc can't tell: its best score is always 1. */
const minMargin = 0.015
/** Shorter texts give franc too few trigrams, whatever its margin. */
const minFrancChars = 40
/** A document of so many passages whose language is known has one language where it has this share. */
const minDecided = 5
const mainShare = 0.75
/** So many words of another language speak against the one that is stated. */
const minContrary = 3

type Detectable = IndexedPassage & { labelLanguages?: string[]; statedLanguage?: string }

interface FrancAnswer {
  language: ContentLanguage | null
  /** franc's best score less its second, 0 to 1. */
  margin: number
}

function askFranc(evidence: TextEvidence): FrancAnswer {
  if (evidence.text.length < minFrancChars) return { language: null, margin: 0 }
  const [best, second] = evidence.rankedAnalysed
  const margin = (best?.[1] ?? 0) - (second?.[1] ?? 0)
  const language = best ? analysed[best[0]] : undefined
  return language && margin >= minMargin ? { language, margin } : { language: null, margin }
}

/** The language whose words the text has most of, and how sure that is; null where two languages have as many. */
function askWords({ words }: TextEvidence, least: number): ContentLanguage | null {
  const [best, second] = words
  return best && best.count >= least && best.count > (second?.count ?? 0) * 1.5 ? best.language : null
}

/** The language of its function words and of usual words of these documents, else franc's. */
const weigh = (evidence: TextEvidence, { language }: FrancAnswer): ContentLanguage | null =>
  askWords(evidence, evidence.text.length < minFrancChars ? 1 : 2) ?? language

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
function contradicts(evidence: TextEvidence, stated: string, found: ContentLanguage | null): boolean {
  if (/^(?:und|mul|zxx|mis)$/.test(stated)) return true
  if (found !== null && found !== stated) {
    return evidence.count(found) >= minContrary && evidence.count(found) > 2 * evidence.count(stated)
  }
  const other = found === null || evidence.count(stated) < minContrary ? detectOtherLanguage(evidence) : null
  return other !== null && other !== stated
}

/** A passage's language, with how sure its words or franc are of it (0 where neither could tell). */
export interface DetectedLanguage {
  language: PassageLanguage
  margin: number
  /** BCP 47, where that is told and none of the languages with an analyser. */
  otherLanguage?: string
}

/**
 * The language of each passage of one document, in their order: what its source states where its words don't clearly
 * say otherwise, else that in which its words are usual, else that of its function words, else franc's where the
 * margin to the second language is telling, else that of a record's labels, of its neighbours of the same kind, of its
 * document, or `und`.
 */
export function detectWithMargins(passages: Detectable[]): DetectedLanguage[] {
  const read = passages.map((passage) => {
    const evidence = new TextEvidence(runningText(passage))
    const sure = evidence.usualWords
    const { language, margin } = sure ? { ...sure, margin: sure.confidence } : askFranc(evidence)
    const found = sure?.language ?? weigh(evidence, { language, margin }) ?? askLabels(passage)
    const { statedLanguage: stated } = passage
    if (stated && !contradicts(evidence, stated, found)) return { ...asStated(stated), margin }
    const other = sure ? null : detectOtherLanguage(evidence)
    return { language: other ? null : found, other, margin }
  })
  const own = read.map(({ language }) => language)
  const main = askDocument(own)
  return read.map(({ language, other, margin }, at) => {
    const rounded = { margin: Math.round(margin * 1000) / 1000 }
    if (other) return { language: 'und', otherLanguage: other, ...rounded }
    return {
      language: language ?? askNeighbours(passages, at, own) ?? main ?? 'und',
      ...rounded,
    }
  })
}

/** The languages alone. */
export const detectLanguages = (passages: Detectable[]): PassageLanguage[] =>
  detectWithMargins(passages).map(({ language }) => language)
