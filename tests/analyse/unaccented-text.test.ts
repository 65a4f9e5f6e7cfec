import { describe, expect, it } from 'vitest'
import { stem, termsOf } from '../../src/analyse/analyser.ts'
import { isStopWord, sharedSpelling } from '../../src/analyse/tables.ts'
import { tokenize } from '../../src/analyse/tokenize.ts'
import { detectLanguages } from '../../src/detect/detect-passage-language.ts'
import { detectQueryLanguage } from '../../src/detect/detect-query-language.ts'
import { foldDiacritics } from '../../src/model/fold.ts'
import type { ContentLanguage } from '../../src/model/language.ts'
import { languageProfiles, listedWords } from '../../src/translate/language-profile.ts'

/** The terms of a text, words as written aside. */
const terms = (text: string, language: ContentLanguage) =>
  tokenize(text)
    .flatMap((token) => termsOf(token, language))
    .filter((term) => !term.includes('='))

const spanish = [
  'La Organización Mundial de Aduanas informó este miércoles de una operación en México.',
  'La policía detuvo a tres personas más después de una investigación de la fiscalía; también decomisó mercancías.',
  'Protección de las invenciones: economía, categorías, garantías y compañías según la región.',
  'Podrían participar funcionarios de la República Dominicana; habían tenido una reunión técnica en Panamá.',
]
const french = [
  "L'événement a été organisé après la coopération technique avec la société civile.",
  'Les activités de sécurité, organisées la première année, ont été présentées à la même université.',
  "La propriété intellectuelle, l'efficacité et la responsabilité des délégués au congrès.",
]

describe('text without its accents', () => {
  it.each(spanish)('has the terms of the same with them, in Spanish: %s', (text) => {
    expect(terms(foldDiacritics(text), 'es')).toEqual(terms(text.toLowerCase(), 'es'))
  })

  it.each(french)('has the terms of the same with them, in French: %s', (text) => {
    expect(terms(foldDiacritics(text), 'fr')).toEqual(terms(text.toLowerCase(), 'fr'))
  })

  it('is read so for nearly every word that the tables know', () => {
    for (const language of ['fr', 'es'] as const) {
      const known = listedWords(language)
      const accented = [...known].filter(
        (word) => foldDiacritics(word) !== word && !known.has(foldDiacritics(word)),
      )
      const apart = accented.filter((word) => stem(foldDiacritics(word), language) !== stem(word, language))
      expect(accented.length).toBeGreaterThan(1000)
      expect(apart.length / accented.length).toBeLessThan(0.02)
    }
  })

  it('keeps words that are written without accents', () => {
    for (const word of ['materia', 'bacterias', 'provincia', 'mision', 'siria'])
      expect(sharedSpelling(word, 'es')).toBe(word === 'mision' ? 'misión' : word)
    for (const word of ['site', 'visite', 'limites', 'favorite', 'implicite', 'merite'])
      expect(sharedSpelling(word, 'fr')).toBe(word)
    expect(sharedSpelling('region', 'en')).toBe('region')
  })

  it('has its function words', () => {
    for (const word of ['mas', 'tambien', 'segun', 'despues']) expect(isStopWord(word, 'es')).toBe(true)
    for (const word of ['apres', 'etre', 'meme']) expect(isStopWord(word, 'fr')).toBe(true)
  })

  it('is recognised in passages and in queries', () => {
    const passage = (text: string) => ({
      id: 'd:u1',
      documentId: 'd',
      kind: 'paragraph' as const,
      number: null,
      section: [],
      language: 'und' as const,
      text: foldDiacritics(text),
    })
    for (const text of spanish) expect(detectLanguages([passage(text)])).toEqual(['es'])
    for (const text of french) expect(detectLanguages([passage(text)])).toEqual(['fr'])
    const told = (query: string) => detectQueryLanguage(query, languageProfiles()).language
    expect(told('proteccion de marcas')).toBe('es')
    expect(told('operacion policial')).toBe('es')
    expect(told('propriete intellectuelle')).toBe('fr')
    expect(told('cooperation meeting')).toBe('en')
  })
})
