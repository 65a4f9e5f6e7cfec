import { describe, expect, it } from 'vitest'
import {
  lookUp,
  parseTranslations,
  serializeTranslations,
  shippedTranslations,
} from '../../src/translate/learned-translations.ts'

const stored = [
  'en>fr',
  'dog\tchien 90',
  'hot\tchaud 80\tepic 20',
  'es>en',
  '=perras\tbitch 70',
  '=perrás\tperra 60',
  'perr\tdog 90\thot 5',
  '',
].join('\n')
const word = (form: string, stem: string) => ({ form, folded: form, stem })

describe('a table of translations', () => {
  it('is stored and read without loss', () => {
    expect(serializeTranslations(parseTranslations(stored))).toBe(stored)
  })

  it('goes by the form with its accents first, then without them, then by the stem', () => {
    const table = parseTranslations(stored)
    expect(lookUp(table, word('perras', 'perr'), 'es', 'en')).toEqual([{ stem: 'bitch', probability: 0.7 }])
    expect(lookUp(table, { ...word('perras', 'perr'), form: 'perrás' }, 'es', 'en')[0]?.stem).toBe('perra')
    expect(lookUp(table, word('perros', 'perr'), 'es', 'en')[0]).toEqual({ stem: 'dog', probability: 0.9 })
    expect(lookUp(table, word('gatos', 'gat'), 'es', 'en')).toEqual([])
  })

  it('goes through English between languages that have no table, and leaves out what is unlikely then', () => {
    const found = lookUp(parseTranslations(stored), word('perros', 'perr'), 'es', 'fr')
    expect(found.map(({ stem }) => stem)).toEqual(['chien'])
    expect(found[0]?.probability).toBeCloseTo(0.81)
  })
})

describe('the shipped table', () => {
  const table = shippedTranslations()

  it.each([
    ['fr', 'voudrais', 'voudr', 'like'],
    ['fr', 'savent', 'savent', 'know'],
    ['fr', 'maman', 'maman', 'mom'],
    ['es', 'tengo', 'teng', 'got'],
    ['es', 'puso', 'pus', 'put'],
    ['es', 'dijo', 'dij', 'said'],
    ['es', 'casos', 'cas', 'case'],
  ] as const)('has everyday words in the form that is used: %s %s', (language, folded, stem, english) => {
    const found = lookUp(table, word(folded, stem), language, 'en')
    expect(found.map((translation) => translation.stem)).toContain(english)
  })

  it('leads from Spanish to French and back', () => {
    expect(lookUp(table, word('perro', 'perr'), 'es', 'fr')[0]?.stem).toBe('chien')
    expect(lookUp(table, word('chien', 'chien'), 'fr', 'es')[0]?.stem).toBe('perr')
  })
})
