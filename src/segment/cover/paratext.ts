import { oneLine } from '../../model/fold.ts'
import type { Span } from '../../model/passage.ts'

/** Words, or a figure of a cover: paragraph numbers, rules and separators tell nothing. */
const telling = /\p{L}{2}|\p{L}\/|\d{2}-\d{3}/u

/**
 * What stands at some spans of a source, line by line as printed and in order, without what tells nothing: numbers of
 * paragraphs, rules, separators of tables.
 */
export function paratextAt(source: string, spans: readonly Span[]): string[] {
  return [...spans]
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, end }) => source.slice(start, end).split('\n'))
    .map(oneLine)
    .filter((line) => telling.test(line))
}
