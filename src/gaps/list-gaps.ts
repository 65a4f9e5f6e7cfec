import { answerQuestion } from '../answer/answer-question.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { ContentLanguage } from '../model/language.ts'
import { searchRequestSchema } from '../model/search-request.ts'
import type { Gap } from './gap-log.ts'
import { gapWords, languageOf } from './gap-words.ts'
import { proposeRows, type RowProposal } from './propose-rows.ts'

/** What was asked for in one or several wordings and languages, and isn't found by any. */
export interface GapGroup {
  count: number
  last: string
  /** Each wording as it is kept, most often first. */
  wordings: { kind: Gap['kind']; text: string; language: ContentLanguage; count: number }[]
  /** Words that stand in no document, by themselves or by what stands for them. */
  missing: string[]
  proposals: RowProposal[]
}

/** So many texts are asked again: each costs some ten milliseconds. */
const maxAsked = 200

/** Whether a text finds something now: documents and tables change. */
async function isFound({ kind, text }: Gap, language: ContentLanguage, corpus: Corpus): Promise<boolean> {
  if (kind === 'search')
    return (await corpus.retrieve(searchRequestSchema.parse({ q: text, limit: '1' }))).total > 0
  const { answer } = await answerQuestion([text], corpus, { uiLanguage: language })
  return answer.kind !== 'none' && answer.kind !== 'closest'
}

interface ReadGap {
  gap: Gap
  language: ContentLanguage
  /** The same for wordings of the same words, in whichever language. */
  key: string
}

function read(gap: Gap, corpus: Corpus): ReadGap {
  const language = languageOf(gap.text, corpus)
  const keys = gapWords(gap.text, language, corpus).map(({ key }) => key)
  return { gap, language, key: keys.length === 0 ? gap.text : [...new Set(keys)].sort().join(' ') }
}

/** Whether a text is the beginning of another one: what was searched for while its word was being typed. */
const isBeginning = ({ gap, key }: ReadGap, others: readonly ReadGap[]) =>
  gap.kind === 'search' &&
  others.some(
    (other) =>
      other.key !== key &&
      other.gap.kind === 'search' &&
      other.gap.text.length > gap.text.length &&
      other.gap.text.startsWith(gap.text),
  )

/**
 * What was asked for and is still not found, most often first: wordings of the same words are one, in whichever
 * language.
 */
export async function listGaps(
  gaps: readonly Gap[],
  corpus: Corpus,
  { limit }: { limit: number },
): Promise<GapGroup[]> {
  const groups = new Map<string, ReadGap[]>()
  const all = gaps.slice(0, maxAsked).map((gap) => read(gap, corpus))
  for (const one of all) {
    if (isBeginning(one, all) || (await isFound(one.gap, one.language, corpus))) continue
    groups.set(one.key, [...(groups.get(one.key) ?? []), one])
  }
  const listed = [...groups.values()].map((members) => ({
    members,
    count: members.reduce((sum, { gap }) => sum + gap.count, 0),
  }))
  const chosen = listed.sort((a, b) => b.count - a.count).slice(0, limit)
  return Promise.all(chosen.map(({ members, count }) => describeGroup(members, count, corpus)))
}

async function describeGroup(members: ReadGap[], count: number, corpus: Corpus): Promise<GapGroup> {
  const missing = new Set<string>()
  const proposals: RowProposal[] = []
  for (const { gap, language } of members) {
    const words = gapWords(gap.text, language, corpus)
    for (const { form, isKnown } of words) if (!isKnown) missing.add(form)
    for (const proposal of await proposeRows(gap.text, words, language, corpus))
      if (!proposals.some(({ row }) => row === proposal.row)) proposals.push(proposal)
  }
  return {
    count,
    last:
      members
        .map(({ gap }) => gap.last)
        .sort()
        .at(-1) ?? '',
    wordings: members.map(({ gap: { kind, text, count }, language }) => ({ kind, text, language, count })),
    missing: [...missing],
    proposals: proposals.sort((a, b) => b.gained * b.likeness - a.gained * a.likeness),
  }
}
