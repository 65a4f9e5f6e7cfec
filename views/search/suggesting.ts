import type { Translator } from '../messages/translator.ts'

/**
 * What makes a box suggest as one types (`assets/suggest.js`): without scripts it is a plain field. Boxes remember what
 * was typed into them apart from each other, by their kind.
 */
export const suggesting = (t: Translator, kind: 'search' | 'ask' = 'search') => ({
  'data-suggest': kind,
  'data-suggest-label': t.text('suggestions'),
  'data-suggest-recent': t.text('recent'),
  'data-suggest-clear': t.text('recentClear'),
  'aria-keyshortcuts': '/ Control+K Meta+K',
})
