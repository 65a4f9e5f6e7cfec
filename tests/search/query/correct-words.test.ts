import { describe, expect, it } from 'vitest'
import { corpusOf } from '../../fixtures/documents.ts'

const english = await corpusOf({
  'report.txt':
    'IP/C/W/950\n\nREPORT ON TRAINING\n\n1. Customs officers of Zetaland inspected bridges and wetlands in the spring.\n\n2. The laboratory analysed pharmaceuticals and will not harm anyone.\n\n3. Points were scored by teams of Marrakesh.',
})
const mixed = await corpusOf({
  'rapport.txt':
    "IP/C/W/951\n\nRAPPORT\n\n1. Les parties vont se réunir à l'automne pour examiner les brevets.\n\n2. Des laboratoires ont analysé les échantillons prélevés.",
  'report.txt': 'IP/C/W/952\n\nREPORT\n\n1. The panels met to examine the samples taken by laboratories.',
})
const suggested = async ({ search }: typeof english, q: string) => (await search({ q })).suggestion

describe('a correction', () => {
  it.each([
    ['phamaceuticals', 'pharmaceuticals'],
    ['inspectde bridges', 'inspected bridges'],
    ['labratory', 'laboratory'],
    ['Marakesh', 'Marrakesh'],
  ])('mends the slip %s', async (q, meant) => {
    expect(await suggested(english, q)).toBe(meant)
  })

  it.each([
    ['a word of another language', 'vont'],
    ['a word of another language in a sentence', 'los puentes de hierro'],
    ['an inflection that no document has', 'inspecting'],
    ['a rare word that its letters bear out', 'birdwatchers'],
    ['an unknown name', 'Betaland'],
    ['an unknown name in small letters', 'tesla'],
    ['letters that are no word', 'asdf qwer'],
    ['the beginning of a word', 'pharm*'],
  ])('leaves %s', async (_, q) => {
    expect(await suggested(english, q)).toBeNull()
  })

  it('never leads into another language', async () => {
    expect(await suggested(mixed, 'les panelistes samplent')).toBeNull()
    expect(await suggested(mixed, 'the echantillon taken')).toBeNull()
    expect(await suggested(mixed, 'les échantilons prélevés')).toBe('les échantillons prélevés')
  })
})
