import fc from 'fast-check'
import MiniSearch from 'minisearch'
import { describe, expect, it } from 'vitest'
import { FrozenIndex } from '../../../src/engine/frozen/frozen-index.ts'

const wordsOf = (text: string) => text.split(' ').filter((word) => word !== '')

/** The same texts in MiniSearch, with the search that the frozen index gives. */
function miniSearch(texts: readonly string[]) {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], tokenize: wordsOf })
  index.addAll(texts.map((text, id) => ({ id, text })))
  return (words: string[], options: Parameters<typeof index.search>[1]) => {
    const found = index.search([...new Set(words)].join(' '), options)
    return found.map(({ id, score }) => ({ doc: id as number, score }))
  }
}

const letters = fc.constantFrom('a', 'b', 'é', 'c')
const word = fc.oneof(
  fc.constantFrom('trade', 'trades', 'trader', 'marks', 'mark', 'customs', 'custom'),
  fc.array(letters, { minLength: 1, maxLength: 9 }).map((all) => all.join('')),
)
const texts = fc.array(
  fc.array(word, { minLength: 1, maxLength: 30 }).map((all) => all.join(' ')),
  { minLength: 1, maxLength: 300 },
)
const query = fc.array(word, { minLength: 1, maxLength: 4 })

/** Both found the same with the same scores; equals may stand in any order. */
function expectAlike(found: { doc: number; score: number }[], expected: { doc: number; score: number }[]) {
  const byDoc = new Map(expected.map(({ doc, score }) => [doc, score]))
  for (const { doc, score } of found) expect(score).toBeCloseTo(byDoc.get(doc) ?? -1, 6)
  expect(found.map(({ score }) => score.toFixed(6))).toEqual(
    expected.slice(0, found.length).map(({ score }) => score.toFixed(6)),
  )
}

describe('FrozenIndex', () => {
  it.each([
    ['any word', {}, {}],
    ['all words', { combine: 'and' as const }, { combineWith: 'AND' as const }],
    ['what words begin', { prefix: true }, { prefix: true }],
    [
      'slips',
      { typos: true },
      { fuzzy: (term: string) => (term.length < 4 ? false : term.length < 8 ? 1 : 2) },
    ],
    [
      'all words, begun or slipped',
      { combine: 'and' as const, prefix: true, typos: true },
      {
        combineWith: 'AND' as const,
        prefix: true,
        fuzzy: (term: string) => (term.length < 4 ? false : term.length < 8 ? 1 : 2),
      },
    ],
  ])('finds and scores %s as MiniSearch does', (_, own, theirs) => {
    fc.assert(
      fc.property(texts, query, (corpus, words) => {
        const expected = miniSearch(corpus)(words, theirs)
        const { total, hits } = FrozenIndex.fromTexts(corpus, wordsOf).search(words, { ...own, limit: 10 })
        expect(total).toBe(expected.length)
        expect(hits).toHaveLength(Math.min(10, total))
        expectAlike(hits, expected)
      }),
    )
  })

  it('finds phrases where words follow each other', () => {
    fc.assert(
      fc.property(texts, query, (corpus, words) => {
        const expected = corpus.flatMap((text, doc) =>
          ` ${text} `.includes(` ${words.join(' ')} `) ? [doc] : [],
        )
        const index = FrozenIndex.fromTexts(corpus, wordsOf)
        const { total, hits } = index.search(words, { combine: 'phrase', limit: corpus.length })
        expect(hits.map(({ doc }) => doc).sort((a, b) => a - b)).toEqual(expected)
        expect(total).toBe(expected.length)
      }),
    )
  })

  it('finds in long lists, whose blocks it skips, what a look at each text finds', () => {
    const corpus = Array.from({ length: 3000 }, (_, i) =>
      ['all', ...(i % 7 === 0 ? ['seventh'] : []), ...(i % 997 === 0 ? ['rare', 'rare'] : [])].join(' '),
    )
    const index = FrozenIndex.fromTexts(corpus)
    const all = (words: string[]) => index.search(words, { combine: 'and', limit: 9 })
    expect(
      all(['all', 'rare'])
        .hits.map(({ doc }) => doc)
        .sort((a, b) => a - b),
    ).toEqual([0, 997, 1994, 2991])
    expect(all(['seventh', 'rare', 'all']).hits.map(({ doc }) => doc)).toEqual([0])
    expect(all(['all', 'seventh']).total).toBe(429)
    expect(index.search(['all', 'seventh'], { combine: 'phrase' }).total).toBe(429)
  })

  it('gives the same bytes for the same texts, also where they were frozen in batches', () => {
    const corpus = Array.from({ length: 20_100 }, (_, i) => `w${i % 91} v${(i * i) % 1009} w${i % 91}`)
    const index = FrozenIndex.fromTexts(corpus)
    expect(index.bytes).toEqual(FrozenIndex.fromTexts(corpus).bytes)
    expect(index.size).toBe(20_100)
    const { total, hits } = index.search(['v5'])
    expect(total).toBe(corpus.filter((text) => text.includes(' v5 ')).length)
    expect(hits.every(({ doc }) => corpus[doc]?.includes(' v5 '))).toBe(true)
  })

  it('is read from shared memory, and refuses what is damaged or of another version', () => {
    const { bytes } = FrozenIndex.fromTexts(['one two', 'two three'])
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
    shared.set(bytes)
    expect(FrozenIndex.open(shared).search(['two']).total).toBe(2)
    for (let at = 0; at < bytes.length; at += 5) {
      const damaged = Uint8Array.from(bytes)
      damaged[at] = (damaged[at] ?? 0) ^ 0x10
      // Bytes between the sections hold nothing.
      const open = () => FrozenIndex.open(damaged)
      if (bytes[at] !== 0) expect(open).toThrow(/is damaged|is of version|is no packed file|has no section/)
    }
    expect(() => FrozenIndex.open(bytes.subarray(0, 10))).toThrow(/no packed file/)
    expect(() => FrozenIndex.open(bytes.slice(0, bytes.length - 9))).toThrow(/damaged/)
  })
})
