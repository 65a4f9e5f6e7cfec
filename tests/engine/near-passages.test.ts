import { describe, expect, it } from 'vitest'
import { frozenDriver } from '../../src/engine/frozen/frozen-driver.ts'
import { miniSearchDriver } from '../../src/engine/minisearch/minisearch-engine.ts'
import type { EngineDocument, EngineQuery } from '../../src/engine/search-engine.ts'
import { searchFilterSchema } from '../../src/model/search-request.ts'

const documents = [
  { language: 'fr', terms: ['fr:piece', 'fr:bleu', 'fr:porte', 'fr:mur'] },
  { language: 'en', terms: ['en:coin', 'en:coin'] },
  { language: 'en', terms: ['en:room', 'en:wall'] },
  { language: 'en', terms: ['en:garden'] },
].map(({ language, terms }, at): EngineDocument => {
  const passage = {
    id: `d:p${at}`,
    documentId: 'd',
    kind: 'paragraph',
    number: `${at}`,
    section: [],
    language,
  }
  return { passage: { ...passage, text: terms.join(' ') } as EngineDocument['passage'], terms }
})

/** A French word that may mean an English one. */
const query: EngineQuery = {
  groups: [
    {
      weight: 1,
      alternatives: [
        { term: 'fr:piece', weight: 1 },
        { term: 'en:coin', weight: 0.6 },
      ],
    },
  ],
  unscored: false,
  condition: null,
  filter: searchFilterSchema.parse({}),
  compensation: { ownLanguage: 'fr', factor: 1.2 },
  onlyLanguage: null,
  wording: 'pièce',
  placeShare: 0.5,
  names: [],
  wordings: [],
  versions: null,
  sort: 'relevance',
  offset: 0,
  limit: 10,
}

describe.each([frozenDriver, miniSearchDriver])('$name', (driver) => {
  async function search(asked: Partial<EngineQuery>) {
    const passages = documents.map(({ passage }) => passage)
    const read = async () => [Buffer.from(driver.build(documents))]
    const engine = await driver.open([{ key: 'all', passages, read }])
    const found = await engine.search({ ...query, ...asked })
    return { ...found, ids: found.hits.map(({ passage }) => passage.id) }
  }

  it('finds what is near in meaning without any word, marks it, and counts it', async () => {
    expect((await search({})).ids).toEqual(['d:p0', 'd:p1'])
    const { ids, hits, total, facets } = await search({ near: [{ ordinal: 2, nearness: 0.5 }] })
    expect(ids[0]).toBe('d:p0')
    expect(hits.flatMap(({ passage, byMeaning }) => (byMeaning ? [passage.id] : []))).toEqual(['d:p2'])
    expect(total).toBe(3)
    expect(facets.language).toEqual({ en: 2, fr: 1 })
  })

  it('keeps filters, the query after it, and orders that are none of relevance', async () => {
    const near = [{ ordinal: 2, nearness: 1 }]
    expect((await search({ near, onlyLanguage: 'fr' })).ids).toEqual(['d:p0'])
    expect((await search({ near, sort: 'date' })).ids).toEqual((await search({ near, sort: '-date' })).ids)
    const both = [await search({ near }), await search({})]
    expect(both.map(({ total }) => total)).toEqual([3, 2])
  })

  it('puts no doubtful translation before the word itself, however near it is', async () => {
    expect((await search({ near: [{ ordinal: 1, nearness: 1 }] })).ids).toEqual(['d:p0', 'd:p1'])
  })

  it('scores by nearness alone where no passage holds a word', async () => {
    const groups = [{ weight: 1, alternatives: [{ term: 'fr:absent', weight: 1 }] }]
    const near = [
      { ordinal: 3, nearness: 0.25 },
      { ordinal: 2, nearness: 0.75 },
    ]
    const { hits } = await search({ groups, near })
    expect(hits.map(({ passage, score }) => [passage.id, score])).toEqual([
      ['d:p2', 0.75],
      ['d:p3', 0.25],
    ])
  })
})
