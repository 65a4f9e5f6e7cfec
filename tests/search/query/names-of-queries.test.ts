import { expect, it } from 'vitest'
import { corpusOf } from '../../fixtures/documents.ts'

const { search } = await corpusOf({
  'report.txt':
    'IP/C/W/953\n\nREPORT\n\n1. Portuguese only. The French version of the manual and its Spanish translation were printed.\n\n2. Core symptoms of the fever were described.',
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
