import { segmentSentences } from '../../analyse/sentence-segmenter.ts'
import type { IndexedPassage, Span } from '../../model/passage.ts'
import type { Snippet } from '../../model/search-result.ts'
import { type Match, mergeSpans, type RangeMatches } from './find-matches.ts'

/** About four lines of text. */
const maxSnippetChars = 320

interface Sentence extends Span {
  matches: Match[]
}

function sentencesOf(text: string, { range, matches }: RangeMatches, language: string): Sentence[] {
  const segments = segmentSentences(text.slice(range.start, range.end), language)
  return [...segments].map(({ index, segment }) => {
    const start = range.start + index
    const end = start + segment.trimEnd().length
    return { start, end, matches: matches.filter((match) => match.start >= start && match.start < end) }
  })
}

/** How much of the query a stretch shows: distinct words first, then repetitions. */
function merit(matches: Match[]): number {
  const distinct = new Set(matches.flatMap((match) => match.terms))
  return distinct.size + Math.min(matches.length, 9) / 10
}

/** The best run of whole sentences within the limit, around the sentence that shows most of the query. */
function bestRun(sentences: Sentence[]): Sentence {
  const best = sentences.reduce((a, b) => (merit(b.matches) > merit(a.matches) ? b : a))
  const run = { ...best, matches: [...best.matches] }
  let [from, to] = [sentences.indexOf(best), sentences.indexOf(best)]
  for (;;) {
    const [before, after] = [sentences[from - 1], sentences[to + 1]]
    const fits = (sentence: Sentence | undefined) =>
      sentence && Math.max(run.end, sentence.end) - Math.min(run.start, sentence.start) <= maxSnippetChars
    if (after && fits(after)) {
      run.end = after.end
      run.matches.push(...after.matches)
      to += 1
    } else if (before && fits(before)) {
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
 * field for records, with the matched words as offsets into the slice.
 */
export function makeSnippet(passage: IndexedPassage, found: RangeMatches[]): Snippet {
  const { text } = passage
  const longest = (list: RangeMatches[]) =>
    list.reduce((a, b) => (b.range.end - b.range.start > a.range.end - a.range.start ? b : a))
  const candidates = found.filter(({ range }) => range.end > range.start)
  if (candidates.length === 0)
    return { text: '', start: 0, clipped: { start: false, end: false }, highlights: [] }
  const value = ({ range, matches }: RangeMatches) => merit(matches) - (range.prose ? 0 : 0.5)
  const best = Math.max(...candidates.map(value))
  const chosen = longest(candidates.filter((candidate) => value(candidate) === best))
  const { start, end } = toCharacters(
    text,
    cutToFit(text, bestRun(sentencesOf(text, chosen, passage.language))),
  )
  const inside = chosen.matches.filter((match) => match.start >= start && match.end <= end)
  return {
    text: text.slice(start, end),
    start,
    clipped: {
      start: text.slice(chosen.range.start, start).trim() !== '',
      end: text.slice(end, chosen.range.end).trim() !== '',
    },
    highlights: mergeSpans(inside).map((span) => ({ start: span.start - start, end: span.end - start })),
  }
}
