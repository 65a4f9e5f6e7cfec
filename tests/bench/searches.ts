/** Queries in all ways of asking, in both languages of the generated documents and in a third. */
export const searches: Record<string, Record<string, unknown>> = {
  'one frequent word': { q: 'training' },
  'two words': { q: 'customs workshop' },
  'three words, French': { q: 'culture récolte semence' },
  'Spanish, of no document': { q: 'formación aduanas' },
  'stop words as a phrase': { q: '"of the"' },
  phrase: { q: '"technical cooperation"' },
  'a slip': { q: 'wrokshop' },
  'a prefix': { q: 'pharm*' },
  'a filter': { q: 'customs', country: ['GHA'] },
  'both words': { q: 'customs AND training' },
  'nothing typed': { q: '' },
}
