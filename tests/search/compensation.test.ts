import { expect, it } from 'vitest'
import { corpusOf } from '../fixtures/documents.ts'

it('puts no passage that only a guessed translation finds before one that holds the word itself', async () => {
  const { search } = await corpusOf({
    'rapport.txt': 'IP/C/W/961\n\nRAPPORT DU BUREAU\n\n1. La foire du marché couvert a attiré des voisins.\n',
    'report.txt': 'IP/C/W/962\n\nREPORT OF THE OFFICE\n\n1. The deal was closed and the contract signed.\n',
  })
  expect((await search({ q: 'marché' })).hits.map(({ id }) => id)).toEqual(['rapport:p1', 'report:p1'])
  expect((await search({ q: 'contract' })).hits[0]?.id).toBe('report:p1')
})
