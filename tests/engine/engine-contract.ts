import { describe, expect, it } from 'vitest'
import type {
  EngineDocument,
  EngineDriver,
  EnginePart,
  EngineQuery,
  SearchEngine,
  TermGroup,
} from '../../src/engine/search-engine.ts'
import type { IndexedPassage } from '../../src/model/passage.ts'

const everything = { language: [], kind: [], country: [], topic: [], programme: [], document: [] }
const query: EngineQuery = {
  groups: [],
  unscored: false,
  condition: null,
  filter: everything,
  compensation: null,
  wording: '',
  placeShare: 0.5,
  names: [],
  wordings: [],
  onlyLanguage: null,
  versions: null,
  sort: 'relevance',
  offset: 0,
  limit: 100,
}
const group = (...terms: string[]): TermGroup => ({
  weight: 1,
  alternatives: terms.map((term) => ({ term, weight: 1 })),
})

function passage(n: number, text = ''): IndexedPassage {
  const id = `d:p${n}`
  return { id, documentId: 'd', kind: 'paragraph', number: `${n}`, section: [], language: 'en', text }
}

/** Opens parts, of which the documents of a pair are each other's versions. */
export type OpenParts = (
  parts: EnginePart[],
  previous?: SearchEngine,
  twins?: [string, string][],
) => Promise<SearchEngine>

/** What every engine must hold to: what is found, and the order of clear cases. */
export function engineContract(
  driver: EngineDriver,
  openParts: OpenParts = (parts, previous) => driver.open(parts, previous),
): void {
  const partOf = (indexed: EngineDocument[], key: string): EnginePart => ({
    key,
    passages: indexed.map((document) => document.passage),
    read: async () => [Buffer.from(driver.build(indexed))],
  })
  /** Opens documents given by their terms, cut into parts of so many. */
  const open = (documents: string[][], partSize = documents.length) => {
    const indexed = documents.map((terms, i) => ({ passage: passage(i + 1, terms.join(' ')), terms }))
    const parts: EnginePart[] = []
    for (let at = 0; at < indexed.length; at += partSize) {
      parts.push(partOf(indexed.slice(at, at + partSize), String(at)))
    }
    return openParts(parts)
  }
  const found = async (documents: string[][], changes: Partial<EngineQuery>, partSize?: number) => {
    const engine = await open(documents, partSize)
    const { hits } = await engine.search({ ...query, ...changes })
    return hits.map((hit) => [hit.passage.number, hit.score] as const)
  }

  describe(`engine ${driver.name}`, () => {
    it('lists everything for an empty query, in the order of the corpus', async () => {
      expect((await found([['a'], ['b'], ['c']], {})).map(([number]) => number)).toEqual(['1', '2', '3'])
    })

    it('puts passages that hold more groups first, and keeps ties in the order of the corpus', async () => {
      const hits = await found([['a'], ['b', 'x'], ['a', 'b'], ['b', 'y']], {
        groups: [group('a'), group('b')],
      })
      expect(hits[0]?.[0]).toBe('3')
      expect(hits.slice(-2).map(([number]) => number)).toEqual(['2', '4'])
    })

    it('scores a word with ten translations as it scores a word with one', async () => {
      const alternatives = Array.from({ length: 10 }, (_, i) => `t${i}`)
      // Ten passages hold one of the ten translations each, ten others hold the only one of the other word.
      const documents = [...alternatives.map((term) => [term, 'x']), ...alternatives.map(() => ['one', 'x'])]
      const many = await found(documents, { groups: [group(...alternatives)] })
      const single = await found(documents, { groups: [group('one')] })
      expect(many.map(([, score]) => score.toFixed(6))).toEqual(single.map(([, score]) => score.toFixed(6)))
    })

    it('counts a group once: holding all translations is no more than repeating one of them', async () => {
      const alternatives = Array.from({ length: 10 }, (_, i) => `t${i}`)
      const padding = Array.from({ length: 10 }, (_, i) => `p${i}`)
      const documents = [
        alternatives,
        [...Array.from({ length: 10 }, () => 't0'), ...padding.slice(1)],
        padding,
      ]
      const hits = new Map(await found(documents, { groups: [group(...alternatives)] }))
      expect(hits.get('1')).toBeCloseTo(hits.get('2') ?? 0, 6)
    })

    it('weighs an unlikely translation less', async () => {
      const unsure: TermGroup = {
        weight: 1,
        alternatives: [
          { term: 'sure', weight: 1 },
          { term: 'guess', weight: 0.2 },
        ],
      }
      const hits = await found(
        [
          ['guess', 'x'],
          ['sure', 'x'],
        ],
        { groups: [unsure] },
      )
      expect(hits.map(([number]) => number)).toEqual(['2', '1'])
    })

    it('keeps to a condition and gives pages without overlap', async () => {
      const documents = Array.from({ length: 7 }, (_, i) => (i % 2 ? ['a', 'b'] : ['a', 'c']))
      const kept = await found(documents, {
        groups: [group('a')],
        condition: { kind: 'not', of: { kind: 'terms', terms: ['b'] } },
      })
      expect(kept.map(([number]) => number)).toEqual(['1', '3', '5', '7'])
      const pages = await Promise.all(
        [0, 3, 6].map((offset) => found(documents, { groups: [group('a')], offset, limit: 3 })),
      )
      expect(new Set(pages.flat().map(([number]) => number)).size).toBe(7)
    })

    it('tells versions of a passage once, where the best stands, in the preferred language', async () => {
      const twin = { id: 'e:p1', documentId: 'e', language: 'fr' as const }
      const indexed = [
        { passage: passage(1), terms: ['a', 'a'] },
        { passage: { ...passage(1), ...twin }, terms: ['a', 'x', 'y'] },
        { passage: passage(3), terms: ['a', 'x'] },
        { passage: passage(4), terms: ['b'] },
      ]
      const engine = await openParts([partOf(indexed, 'all')], undefined, [['d', 'e']])
      const versions = {
        keyOf: (id: string) => (id === 'e:p1' ? 'd:p1' : id),
        isAlone: () => false,
        preferredLanguage: 'fr' as const,
      }
      const { total, hits, facets } = await engine.search({ ...query, groups: [group('a')], versions })
      expect(total).toBe(2)
      expect(hits.map(({ passage }) => passage.id)).toEqual(['e:p1', 'd:p3'])
      expect(facets.language).toEqual({ en: 2, fr: 1 })
      expect(facets.kind).toEqual({ paragraph: 2 })
    })

    it('scores alike however the corpus is cut into parts', async () => {
      const documents = Array.from({ length: 23 }, (_, i) => [
        ...Array.from({ length: 1 + (i % 7) }, () => 'a'),
        ...Array.from({ length: (i * 5) % 11 }, (_, n) => `filler${n}`),
        ...(i % 4 === 0 ? ['b'] : []),
      ])
      const changes = { groups: [group('a', 'filler3'), group('b')] }
      const whole = await found(documents, changes)
      expect(whole).toHaveLength(23)
      for (const partSize of [1, 4, 22]) {
        const cut = await found(documents, changes, partSize)
        expect(cut.map(([number]) => number)).toEqual(whole.map(([number]) => number))
        for (const [i, [, score]] of cut.entries()) expect(score).toBeCloseTo(whole[i]?.[1] ?? 0, 6)
      }
    })

    it('takes parts that are open already from the engine before', async () => {
      const indexed = [['a'], ['b']].map((terms, i) => ({ passage: passage(i + 1), terms }))
      const first = await openParts([partOf(indexed, 'one')])
      const unreadable = { ...partOf(indexed, 'one'), read: () => Promise.reject(new Error('read again')) }
      const next = { passage: passage(3), terms: ['a'] }
      const second = await openParts([unreadable, partOf([next], 'two')], first)
      const { total } = await second.search({ ...query, groups: [group('a')] })
      expect(total).toBe(2)
      expect(await second.holders(['a', 'b', 'z'])).toEqual(
        new Map([
          ['a', [0, 2]],
          ['b', [1]],
          ['z', []],
        ]),
      )
    })
  })
}
