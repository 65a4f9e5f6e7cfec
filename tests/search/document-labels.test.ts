import { expect, it } from 'vitest'
import { corpusOf } from '../fixtures/documents.ts'

const report = (symbol: string, organization: string) =>
  `${symbol}\n\nTECHNICAL COOPERATION ACTIVITIES\n\n${organization}\n\n1. The office trained twenty examiners in patents.\n`

it('tells documents of one title apart, wherever they are named', async () => {
  const { corpus, search } = await corpusOf({
    'a.txt': report('IP/C/W/701', 'WORLD CUSTOMS ORGANIZATION (WCO)'),
    'b.txt': report('IP/C/W/702', 'WORLD CUSTOMS ORGANIZATION (WCO)'),
    'c.txt': 'REPORT ON SEEDS\n\n1. The office trained breeders.\n',
  })
  expect(corpus.documents().map(({ label }) => label)).toEqual([
    'World Customs Organization (WCO), IP/C/W/701',
    'World Customs Organization (WCO), IP/C/W/702',
    'Report on seeds',
  ])
  const { hits } = await search({ q: 'examiners' })
  expect(hits.map((hit) => hit.document).sort()).toEqual([
    'World Customs Organization (WCO), IP/C/W/701',
    'World Customs Organization (WCO), IP/C/W/702',
  ])
})
