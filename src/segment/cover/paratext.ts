import { oneLine } from '../../model/fold.ts'
import type { Span } from '../../model/passage.ts'

/** Words, or a figure of a cover: paragraph numbers, rules and separators tell nothing. */
const telling = /\p{L}{2}|\p{L}\/|\d{2}-\d{3}/u
/** On a cover the letter of its language and the year below a day tell something, too. */
const tellingOnCover = /\p{L}|\d{2}/u

/**
 * What stands on the cover of a source, and between its texts, line by line as printed and in order, without what tells
 * nothing: numbers of paragraphs, rules, separators of tables.
 */
export function paratextOf(source: string, cover: readonly Span[], between: readonly Span[]): string[] {
  const onCover = new Set(cover)
  return [...cover, ...between]
    .sort((a, b) => a.start - b.start)
    .flatMap((span) => {
      const tells = onCover.has(span) ? tellingOnCover : telling
      const lines = source.slice(span.start, span.end).split('\n').map(oneLine)
      return lines.filter((line) => tells.test(line))
    })
}
