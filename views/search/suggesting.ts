import type { SuggestionKind } from '../../src/model/suggestion.ts'
import type { TextKey, Translator } from '../messages/translator.ts'

const kindKeys: Record<SuggestionKind, TextKey> = {
  term: 'suggestTerm',
  word: 'suggestWord',
  heading: 'suggestHeading',
  country: 'suggestCountry',
  programme: 'suggestProgramme',
  document: 'suggestDocument',
  symbol: 'suggestSymbol',
}

/**
 * What makes a box suggest as one types (`assets/suggest.js`): without scripts it is a plain field. Boxes for searches
 * and for questions remember what was typed into them apart from each other.
 */
export const suggesting = (t: Translator, box: 'search' | 'ask' = 'search') => ({
  'data-suggest': box,
  'data-suggest-texts': JSON.stringify({
    label: t.text('suggestions'),
    recent: t.text('recent'),
    clear: t.text('recentClear'),
    kinds: Object.fromEntries(Object.entries(kindKeys).map(([kind, key]) => [kind, t.text(key)])),
  }),
  'aria-keyshortcuts': '/ Control+K Meta+K',
})
