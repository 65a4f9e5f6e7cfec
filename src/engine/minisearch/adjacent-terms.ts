import { termsOf } from '../../analyse/analyser.ts'
import { searchableRanges } from '../../analyse/searchable-ranges.ts'
import { tokenize } from '../../analyse/tokenize.ts'
import type { IndexedPassage } from '../../model/passage.ts'

/** Whether two terms follow each other in the text of a passage. */
export function holdsAdjacent(passage: IndexedPassage, [first = '', second = '']: string[]): boolean {
  return searchableRanges(passage).some(({ start, end }) => {
    const words = tokenize(passage.text.slice(start, end)).filter(({ whole }) => !whole)
    const terms = words.map((token) => termsOf(token, passage.language))
    return terms.some((own, i) => own.includes(first) && terms[i + 1]?.includes(second))
  })
}
