import { describe, expect, it } from 'vitest'
import { termsOf } from '../../src/analyse/analyser.ts'
import { tokenize } from '../../src/analyse/tokenize.ts'
import type { PassageLanguage } from '../../src/model/language.ts'

const marked = (text: string) => tokenize(text).map(({ start, end }) => text.slice(start, end))
const stems = (text: string, language: PassageLanguage) =>
  tokenize(text).flatMap((token) => termsOf(token, language).filter((term) => !term.includes('=')))
const meet = (language: PassageLanguage, ...texts: string[]) => {
  const [first, ...others] = texts.map((text) => stems(text, language))
  for (const other of others) expect(other.some((term) => first?.includes(term))).toBe(true)
}

describe('tokenize', () => {
  it('leaves elided articles out, with either apostrophe', () => {
    expect(marked("l'accord qu’il jusqu'à d’Ivoire")).toEqual(['accord', 'il', 'à', 'Ivoire'])
    expect(marked("aujourd'hui")).toEqual(["aujourd'hui"])
  })

  it('leaves English possessives out', () => {
    expect(marked("the Council's members' views")).toEqual(['the', 'Council', 'members', 'views'])
  })

  it('gives offsets into the text as it is, decomposed accents and all', () => {
    const text = 'l’e\u0301ve\u0300nement'
    expect(marked(text)).toEqual(['e\u0301ve\u0300nement'])
    expect(tokenize(text)[0]?.folded).toBe('evenement')
  })

  it('reads acronyms with and without points, and capitals that are no function words', () => {
    expect(stems('D.P.I.', 'fr')).toEqual(stems('les DPI', 'fr'))
    expect(stems('the WHO and who', 'en')).toEqual(['en:who'])
  })
})

describe('terms', () => {
  it('meet whatever the accents, ligatures, case and number', () => {
    meet('fr', 'événement', 'évènements', 'ÉVÉNEMENT')
    meet('fr', 'œuvre', 'oeuvres', 'ŒUVRE')
    meet('en', 'workshop', 'Workshops')
    meet('es', 'falsificación', 'FALSIFICACIÓN')
  })

  it('leave function words of their language out before folding', () => {
    expect(stems('le thé et the', 'fr')).toEqual(['fr:the', 'fr:the'])
    expect(stems('the thé', 'en')).toEqual(['en:the'])
  })

  it('keep languages apart', () => {
    expect(stems('formation', 'fr')).not.toEqual(stems('formation', 'en'))
  })

  it('even out figures and scale words', () => {
    meet('fr', '14 millions', '14,000,000', '14 000 000', '14.000.000', '14000000')
    meet('en', '2.5 million', '2,500,000')
    expect(stems('3.5t, 2,75km', 'en')).toEqual(stems('3,5 t, 2.75 km', 'en'))
    expect(stems('1^{er} 11th', 'en')).toEqual(['#1', '#11'])
  })

  it('find compounds whole and by their parts, whatever the hyphen', () => {
    meet('en', 'sub-regional', 'subregional', 'sub\u2011regional', 'regional')
    meet('fr', 'main-d’œuvre', 'œuvre')
  })

  it('find e-mail and web addresses whole and by their parts', () => {
    expect(stems('(a.diop@brevets.example)', 'fr')).toEqual([
      '@a.diop@brevets.example',
      '@brevets.example',
      '/diop',
      '/brevets',
      '/example',
    ])
    expect(stems('See http://www.wto.org/trips_e.htm.', 'en')).toContain('@wto.org/trips_e.htm')
  })
})
