import { describe, expect, it } from 'vitest'
import { termsOf } from '../../src/analyse/analyser.ts'
import { tokenize } from '../../src/analyse/tokenize.ts'
import { detectLanguages } from '../../src/detect/detect-passage-language.ts'
import { repairMojibake } from '../../src/model/mojibake.ts'

const terms = (text: string) =>
  tokenize(text)
    .filter((token) => !token.whole)
    .flatMap((token) => termsOf(token, 'fr'))
const misread = (text: string) =>
  Buffer.from(text).toString('latin1').replaceAll('\u0080', '€').replaceAll('\u0099', '™')
const lost = (text: string) => text.replace(/[^\p{ASCII}]/gu, '')
const french =
  "La coopération technique a été étendue à des pays bénéficiaires d'Afrique, où l’Office forme des fonctionnaires des douanes."

describe('damaged text', () => {
  it('has the terms of what it was: UTF-8 read as Windows-1252', () => {
    expect(repairMojibake(misread(french))).toBe(french)
    expect(terms(misread(french))).toEqual(terms(french))
    expect(repairMojibake('Ça va, Ãtre, œuvre')).toBe('Ça va, Ãtre, œuvre')
  })

  it('is highlighted where it stands', () => {
    const text = misread('la coopération à Genève, les bénéficiaires')
    const found = tokenize(text).map(({ start, end }) => text.slice(start, end))
    expect(found).toContain(misread('coopération'))
    expect(found.at(-1)).toBe(misread('bénéficiaires'))
  })

  it('has the terms of what it was: accents lost with their letters, or alone', () => {
    for (const word of ['coopération', 'bénéficiaires', 'activités', 'séminaire', 'propriété']) {
      expect(terms(lost(word))).toEqual(terms(word))
      expect(terms(word.normalize('NFD'))).toEqual(terms(word))
    }
    // What is a word by itself stays one.
    for (const word of ['mission', 'change', 'march', 'entire'])
      expect(terms(word)[0]).toContain(word.slice(0, 4))
  })

  it('is found by the words that are glued in it, ligatures, soft hyphens and footnote digits aside', () => {
    expect(terms('douanesOffice')).toEqual(expect.arrayContaining(terms('douanes Office')))
    expect(terms('programme1')).toEqual(expect.arrayContaining(terms('programme')))
    expect(terms('oﬃce')).toEqual(terms('office'))
    expect(tokenize('for\u00admation')[0]?.form).toBe('formation')
    expect(terms('contre\u2011façon')).toEqual(terms('contre-façon'))
    expect(tokenize('CENcomm CLiCK McDonald').map(({ form }) => form)).toEqual([
      'cencomm',
      'click',
      'mcdonald',
    ])
  })

  it('is recognised as French', () => {
    const versions = [
      misread(french),
      lost(french),
      french.normalize('NFD'),
      french.replaceAll(' ', '\u00a0'),
    ]
    const passages = versions.map((text, i) => ({
      id: `d:u${i}`,
      documentId: 'd',
      kind: 'paragraph' as const,
      number: null,
      section: [],
      language: 'und' as const,
      text,
    }))
    for (const passage of passages) expect(detectLanguages([passage])).toEqual(['fr'])
  })
})
