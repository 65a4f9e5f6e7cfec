import { beforeAll, expect, it } from 'vitest'
import type { Corpus } from '../../../src/corpus/corpus.ts'
import { searchRequestSchema } from '../../../src/model/search-request.ts'
import { corpusOf } from '../../fixtures/documents.ts'

const filler =
  'Lorries went along the coast all summer, and nobody in the villages took much notice of them at all. '
const text = `# Notes of the harbour

1. The harbour was quiet, and the harbour was cold. ${filler.repeat(4)}Inspectors seized pirated films in the harbour of Accra. ${filler.repeat(4)}

2. Ships were painted. ${filler}
`
let corpus: Corpus
beforeAll(async () => {
  corpus = (await corpusOf({ 'notes.txt': text })).corpus
})
const first = async (q: string) => (await corpus.search(searchRequestSchema.parse({ q }))).hits[0]

it.each(['pirated films seized harbour', 'films piratés saisis port', 'películas pirateadas incautadas'])(
  'shows the sentence that bears the query out, and marks it: %s',
  async (q) => {
    const snippet = (await first(q))?.snippet
    expect(snippet?.text).toContain('Inspectors seized pirated films')
    const marked = snippet?.evidence.map(({ start, end }) => snippet.text.slice(start, end)) ?? []
    expect(marked).toContain('Inspectors seized pirated films in the harbour of Accra.')
    expect(marked.join(' ')).not.toContain('Lorries')
  },
)

it('agrees with what the passage’s evidence is', async () => {
  const q = 'pirated films seized harbour'
  const hit = await first(q)
  const sentences = (await corpus.evidence('notes:p1', q)) ?? []
  const [best] = [...sentences].sort((a, b) => b.score - a.score)
  expect(hit?.id).toBe('notes:p1')
  expect(hit?.snippet.text).toContain(best?.text)
})

it('of a single word shows where it stands most', async () => {
  const snippet = (await first('harbour'))?.snippet
  expect(snippet?.text).toContain('The harbour was quiet, and the harbour was cold.')
  expect(snippet?.highlights.length).toBeGreaterThan(1)
})
