import { segmentSentences } from '../../analyse/sentence-segmenter.ts'
import { evidenceModel } from '../../evidence/evidence-model.ts'
import type { WeighedSentence } from '../../evidence/weigh-evidence.ts'
import type { IndexedPassage, Span } from '../../model/passage.ts'
import type { Snippet } from '../../model/search-result.ts'
import { type Match, mergeSpans, type RangeMatches } from './find-matches.ts'

/** About four lines of text. */
const maxSnippetChars = 320

interface Sentence extends Span {
  matches: Match[]
  /** How likely it is evidence for the query, 0 to 1; 0 where that isn't known. */
  likelihood: number
}

/** Weighs the sentences of a stretch of a passage: most of a record's fields aren't shown. */
type WeighSentences = (within: Span) => readonly WeighedSentence[]

function sentencesOf(
  text: string,
  { range, matches }: RangeMatches,
  language: string,
  weigh: WeighSentences,
): Sentence[] {
  const weighed = weigh(range)
  const segments = segmentSentences(text.slice(range.start, range.end), language)
  return [...segments].map(({ index, segment }) => {
    const start = range.start + index
    const end = start + segment.trimEnd().length
    const own = weighed.filter((one) => one.start < end && one.end > start)
    return {
      start,
      end,
      matches: matches.filter((match) => match.start >= start && match.start < end),
      likelihood: Math.max(0, ...own.map(({ likelihood }) => likelihood)),
    }
  })
}

/** How much of the query a stretch shows: distinct words first, then repetitions. */
function merit(matches: Match[]): number {
  const distinct = new Set(matches.flatMap((match) => match.terms))
  return distinct.size + Math.min(matches.length, 9) / 10
}

/** Whether a sentence is shown before another: the likelier evidence, of equals the one that shows more of the query. */
const isBetter = (a: Sentence, b: Sentence) =>
  a.likelihood === b.likelihood ? merit(a.matches) > merit(b.matches) : a.likelihood > b.likelihood

/** The best run of whole sentences within the limit, around the best of them, toward the better of its neighbours. */
function bestRun(sentences: Sentence[]): Sentence {
  const best = sentences.reduce((a, b) => (isBetter(b, a) ? b : a))
  const run = { ...best, matches: [...best.matches] }
  let [from, to] = [sentences.indexOf(best), sentences.indexOf(best)]
  for (;;) {
    const [before, after] = [sentences[from - 1], sentences[to + 1]]
    const fits = (sentence: Sentence | undefined) =>
      sentence && Math.max(run.end, sentence.end) - Math.min(run.start, sentence.start) <= maxSnippetChars
    const backward = before && fits(before) && (!fits(after) || isBetter(before, after as Sentence))
    if (after && fits(after) && !backward) {
      run.end = after.end
      run.matches.push(...after.matches)
      to += 1
    } else if (before && backward) {
      run.start = before.start
      run.matches.unshift(...before.matches)
      from -= 1
    } else return run
  }
}

/** A long sentence is cut at spaces, around the part that shows most of the query. */
function cutToFit(text: string, run: Sentence): Span {
  if (run.end - run.start <= maxSnippetChars) return run
  const within = (start: number) =>
    run.matches.filter((match) => match.start >= start && match.end <= start + maxSnippetChars)
  const starts = [run.start, ...run.matches.map((match) => Math.max(run.start, match.start - 60))]
  let start = starts.reduce((a, b) => (merit(within(b)) > merit(within(a)) ? b : a))
  start = Math.min(start, run.end - maxSnippetChars)
  let end = start + maxSnippetChars
  const [held] = within(start)
  const space = text.slice(start, held?.start ?? end).search(/\s/)
  if (start > run.start && space >= 0) start += space + 1
  const lastSpace = text.slice(start, end).search(/\s\S*$/)
  if (end < run.end && lastSpace > 0) end = start + lastSpace
  return { start, end }
}

/** A cut never parts the two halves of a surrogate pair. */
function toCharacters(text: string, { start, end }: Span): Span {
  const low = (at: number) =>
    /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '')
  return { start: low(start) ? start - 1 : start, end: low(end) ? end - 1 : end }
}

/**
 * The part of a passage that shows best why it was found: a slice of its text of about 320 characters, within one
 * field for records, around the likeliest evidence where sentences were weighed, with the matched words and the sentences
 * that are evidence as offsets into the slice.
 */
export function makeSnippet(
  passage: IndexedPassage,
  found: RangeMatches[],
  weigh: WeighSentences = () => [],
): Snippet {
  const { text } = passage
  const longest = (list: RangeMatches[]) =>
    list.reduce((a, b) => (b.range.end - b.range.start > a.range.end - a.range.start ? b : a))
  const candidates = found.filter(({ range }) => range.end > range.start)
  if (candidates.length === 0)
    return { text: '', start: 0, clipped: { start: false, end: false }, highlights: [], evidence: [] }
  const value = ({ range, matches }: RangeMatches) => merit(matches) - (range.prose ? 0 : 0.5)
  const best = Math.max(...candidates.map(value))
  const chosen = longest(candidates.filter((candidate) => value(candidate) === best))
  const sentences = sentencesOf(text, chosen, passage.language, weigh)
  const { start, end } = toCharacters(text, cutToFit(text, bestRun(sentences)))
  const borne = sentences
    .filter((one) => one.likelihood >= evidenceModel.bar && one.start < end && one.end > start)
    .map((one) => ({ start: Math.max(0, one.start - start), end: Math.min(end, one.end) - start }))
  const inside = chosen.matches.filter((match) => match.start >= start && match.end <= end)
  return {
    text: text.slice(start, end),
    start,
    clipped: {
      start: text.slice(chosen.range.start, start).trim() !== '',
      end: text.slice(end, chosen.range.end).trim() !== '',
    },
    highlights: mergeSpans(inside).map((span) => ({ start: span.start - start, end: span.end - start })),
    evidence: borne,
  }
}
