import { expect, it } from 'vitest'
import { corpusOf } from '../../fixtures/documents.ts'

const { search } = await corpusOf({
  'report.txt':
    'IP/C/W/953\n\nREPORT\n\n1. Portuguese only. The French version of the manual and its Spanish translation were printed.\n\n2. Core symptoms of the fever were described.\n\n3. A judge from Italy spoke; the Italian version, the Greek text and the Chinese one were sold. Speakers of Thai and a text of Kenyan judges came.',
  'libro.txt': 'IP/C/W/956\n\nINFORME\n\n1. La versión italiana del manual fue impresa.',
  'rapport.txt':
    "IP/C/W/954\n\nRAPPORT\n\n1. La version française du manuel a été imprimée.\n\n2. Des personnes arrêtées ont été entendues en présence d'un juge de l'Organisation mondiale du commerce.",
})
const found = async (q: string) => (await search({ q })).hits.map(({ id }) => id)

it.each(['Portugal', 'France', 'Francia', 'Espagne', 'Korea'])(
  '%s is in no name of a language or other word',
  async (q) => {
    expect(await found(q)).toEqual([])
  },
)

it('finds a country, and no names of its language, as a translation of its name', async () => {
  expect(await found('Italie')).toEqual(['report:p3'])
  expect(await found('Italy')).toEqual(['report:p3'])
  expect(await found('Grèce')).toEqual([])
  expect(await found('Tailandia')).toEqual([])
  expect(await found('Kenia')).toEqual(['report:p3'])
})

it('finds a version in a language across languages', async () => {
  expect((await found('French version')).length).toBeGreaterThanOrEqual(2)
  expect((await found('versión francesa')).length).toBeGreaterThanOrEqual(2)
})

it('tells key terms of another language where their sense is sure, and no others', async () => {
  const { hits } = await search({ q: 'arrested people heard by a judge' })
  const hit = hits.find(({ language }) => language === 'fr')
  expect(hit?.gloss).toEqual([
    { text: 'Organisation mondiale du commerce', translation: 'World Trade Organization' },
  ])
})
