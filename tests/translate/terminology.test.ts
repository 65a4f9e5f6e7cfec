import { describe, expect, it } from 'vitest'
import { tokenize } from '../../src/analyse/tokenize.ts'
import { type ContentLanguage, contentLanguages } from '../../src/model/language.ts'
import { conceptMatcher } from '../../src/translate/concept-matcher.ts'
import { readConcepts, terminologyRows } from '../../src/translate/concept-table.ts'

const rows = terminologyRows().flatMap(({ file, rows: own }) => own.map((row) => ({ ...row, file })))
/** The concepts that a text names with certainty, and those it may name (marked ~). */
const named = (text: string, language: ContentLanguage) =>
  conceptMatcher()
    .find(text, tokenize(text), language)
    .map(({ concept, soft }) => (soft ? `~${concept.id}` : concept.id))

describe('the terminology tables', () => {
  it('hold at least a thousand concepts, each named in French and English', () => {
    expect(rows.length).toBeGreaterThan(1000)
    const nameless = rows.filter(({ forms }) => forms.fr.length === 0 || forms.en.length === 0)
    expect(nameless.map(({ id }) => id)).toEqual([])
  })

  it('hold no identifier twice', () => {
    const ids = readConcepts().map(({ id }) => id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  it('hold no form that the analysis swallows: each names its own concept', () => {
    const swallowed = rows.flatMap(({ id, forms }) =>
      contentLanguages.flatMap((language) =>
        forms[language]
          .filter(({ text }) => !named(text, language).some((found) => found.replace('~', '') === id))
          .map(({ text }) => `${id} ${language}: ${text}`),
      ),
    )
    expect(swallowed).toEqual([])
  })

  it('mark as ambiguous every form that two concepts share', () => {
    const shared: string[] = []
    for (const language of contentLanguages) {
      const owners = new Map<string, string>()
      for (const { id, forms } of rows) {
        for (const { text, ambiguous } of forms[language]) {
          const key = text.toLowerCase()
          const owner = owners.get(key)
          if (owner !== undefined && owner !== id && !ambiguous)
            shared.push(`${language}: ${text} (${owner}, ${id})`)
          owners.set(key, id)
        }
      }
    }
    expect(shared).toEqual([])
  })
})

describe('concepts in texts', () => {
  it.each([
    ['fr', 'OMD', 'en', 'WCO'],
    ['fr', 'ADPIC', 'en', 'TRIPS'],
    ['fr', 'OMPI', 'en', 'WIPO'],
    ['fr', 'Birmanie', 'en', 'Myanmar'],
    ['fr', 'ghanéennes', 'en', 'Ghanaian'],
    ['fr', 'RDP lao', 'en', 'Laos'],
    ['fr', 'droits de propriété intellectuelle', 'en', 'IPR'],
    ['fr', 'contrefaçons', 'en', 'counterfeit'],
    ['fr', "pays d'Afrique de l'Est", 'en', 'East African'],
    ['es', 'falsificación', 'en', 'counterfeiting'],
  ] as const)('%s « %s » and %s "%s" name the same', (left, a, right, b) => {
    const common = named(a, left).filter((concept) => named(b, right).includes(concept))
    expect(common.length).toBeGreaterThan(0)
  })

  it.each([
    ['fr', 'Oulan-Bator', 'en', 'Ulaanbaatar'],
    ['fr', 'Bakou', 'en', 'Baku'],
    ['fr', 'Pékin', 'fr', 'Beijing'],
    ['es', 'Katmandú', 'en', 'Kathmandu'],
    ['es', 'Yamena', 'fr', "N'Djaména"],
    ['en', 'Kiev', 'en', 'Kyiv'],
    ['fr', 'La Haye', 'es', 'La Haya'],
    ['es', 'Uagadugú', 'fr', 'Ouagadougou'],
    ['fr', 'Koutaïssi', 'en', 'Kutaisi'],
  ] as const)('%s « %s » and %s "%s" are one city', (left, a, right, b) => {
    const city = named(a, left).filter((id) => id.startsWith('city:'))
    expect(city).toHaveLength(1)
    expect(named(b, right)).toContain(city[0])
  })

  it('tell cities from words: no city is the plural of a word, and names that are words are possible only', () => {
    expect(named('un pari', 'fr')).toEqual([])
    expect(named('à Paris', 'fr').some((id) => id.startsWith('city:FRA'))).toBe(true)
    expect(named('It was nice.', 'en').filter((id) => /^city/.test(id))).toEqual([])
    expect(named('en tête, les gènes', 'fr').filter((id) => /^city/.test(id))).toEqual([])
  })

  it('tell names in capitals from words in small letters', () => {
    expect(named('Who can help us?', 'en')).not.toContain('who')
    expect(named('The WHO helped.', 'en')).toContain('who')
    expect(named('des zones mal connectées', 'fr')).not.toContain('country:MLI')
    expect(named('un atelier au Mali', 'fr')).toContain('country:MLI')
  })

  it('take derived words of another meaning for possible only', () => {
    expect(named("une équipe d'enquête", 'fr')).not.toContain('equipment')
  })

  it('take small letters that are a word of their own for possible only', () => {
    for (const [text, language] of [
      ['core skills', 'fr'],
      ['un arrêt soudain', 'fr'],
      ['les personnes arrêtées', 'fr'],
      ['vers la fin de mars', 'es'],
      ['guinea pigs', 'en'],
      ['des personnes', 'fr'],
    ] as const)
      expect(named(text, language).filter((concept) => !concept.startsWith('~'))).toEqual([])
    expect(named('une réunion en personne', 'fr')).toContain('in-person')
    expect(named('un arrêté du ministre', 'fr')).toContain('implementing-regulations')
  })

  it('keep the letters of names in every language', () => {
    expect(named('en Géorgie sur trois sites', 'es')).toEqual([])
    expect(named('la Corée', 'fr')).toContain('country:KOR')
  })
})
