import type { ParsedQuery } from './parse-query.ts'

/**
 * The query as typed, its words replaced by corrected ones; null where nothing was corrected. Words that operators part
 * are put back one by one.
 */
export function correctedQuery(
  q: string,
  { words, sought }: Pick<ParsedQuery, 'words' | 'sought'>,
  corrected: string,
  correct: (word: string) => string,
): string | null {
  if (corrected === words) return null
  if (q.includes(words)) return q.replace(words, () => corrected)
  const leaves = sought.filter(({ kind }) => kind === 'word').sort((a, b) => b.start - a.start)
  let text = q
  for (const { text: word, end } of leaves)
    text = text.slice(0, end - word.length) + correct(word) + text.slice(end)
  return text === q ? null : text
}
