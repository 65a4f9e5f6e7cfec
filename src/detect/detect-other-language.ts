import { analysed, others, type TextEvidence } from './text-evidence.ts'

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
export function detectOtherLanguage(evidence: TextEvidence): string | null {
  const { text, letters } = evidence
  const foreign = text.match(foreignScript)?.length ?? 0
  const script = foreign >= 2 && foreign > letters / 2
  if (!script && !evidence.hasEnoughLetters) return null
  const { ranked } = evidence
  const [best] = ranked
  const language = best && others[best[0]]
  if (!best || !language) return null
  if (script) return language
  const nearest = ranked.find(([code]) => code in analysed)?.[1] ?? 0
  const words = text.match(/\p{L}+/gu)?.length ?? 1
  const share = (evidence.words[0]?.count ?? 0) / words
  return best[1] - nearest >= (share < minKnownShare ? leads.foreignWords : leads.sharedWords)
    ? language
    : null
}
