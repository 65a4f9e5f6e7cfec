import type { Draft } from './answer-draft.ts'

const figure = /\d[\d.,\u00a0\u202f]*/g
const digits = (text: string) => text.replace(/\D/g, '')

/**
 * What is wrong with an answer before it is given: quotes that are not their passage's own words, and values whose
 * figures stand neither in a quote nor in the listed items. Nothing should ever be found; an answer that fails is
 * not given.
 */
export function faultsOf(draft: Draft): string[] {
  const faults: string[] = []
  for (const { passage, start, end } of draft.quotes) {
    if (start < 0 || end > passage.text.length || start >= end)
      faults.push(`${passage.id}: no text from ${start} to ${end}`)
  }
  if (draft.kind !== 'none' && draft.quotes.length === 0) faults.push('nothing is quoted')
  if (draft.kind === 'closest' && draft.value !== null) faults.push('nothing is claimed, but a value given')
  if (draft.kind === 'value' && typeof draft.value === 'string' && draft.intent.startsWith('text-')) {
    const quoted = draft.quotes
      .map(({ passage, start, end }) => digits(passage.text.slice(start, end)))
      .join(' ')
    for (const [found] of draft.value.matchAll(figure)) {
      if (!quoted.includes(digits(found))) faults.push(`${found} stands in no quote`)
    }
  }
  if (
    draft.kind === 'count' &&
    draft.items.length > 0 &&
    typeof draft.value === 'number' &&
    draft.value < draft.items.length
  )
    faults.push(`${draft.items.length} items were counted as ${draft.value}`)
  return faults
}
