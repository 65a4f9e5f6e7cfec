import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { isStopWord } from '../../src/analyse/tables.ts'
import type { Corpus } from '../../src/corpus/corpus.ts'
import { corpusOf, omd2019, openIndexOf } from '../fixtures/documents.ts'

let corpus: Corpus
let search: Awaited<ReturnType<typeof openIndexOf>>['search']
let words: string[]
beforeAll(async () => {
  const opened = await openIndexOf([omd2019])
  corpus = opened.corpus
  search = opened.search
  const text =
    corpus
      .document('omd-2019')
      ?.content.map((passage) => passage.text)
      .join(' ') ?? ''
  words = [...new Set(text.split(/\s+/))]
})

const someWords = () =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((list) => list.join(' '))

it('taking the marks out of a snippet gives the source back, and marks are apart and in order', async () => {
  await fc.assert(
    fc.asyncProperty(someWords(), async (q) => {
      for (const { id, snippet } of (await search({ q: q.slice(0, 500) })).hits) {
        let [rebuilt, at] = ['', 0]
        for (const { start, end } of snippet.highlights) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          rebuilt += snippet.text.slice(at, start) + snippet.text.slice(start, end)
          at = end
        }
        rebuilt += snippet.text.slice(at)
        expect(at).toBeLessThanOrEqual(snippet.text.length)
        const passage = corpus.passage(id)
        expect(passage?.text.slice(snippet.start, snippet.start + rebuilt.length)).toBe(rebuilt)
      }
    }),
    { numRuns: 150 },
  )
})

it('every word of a passage that is no function word finds the passage', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...(corpus.document('omd-2019')?.content ?? [])),
      fc.nat(),
      async (passage, n) => {
        const text = passage.record?.outputs ?? passage.record?.description ?? passage.text
        const found = text.match(/\p{L}{6,}/gu) ?? ['']
        const word = found[n % found.length] ?? ''
        if (isStopWord(word.toLowerCase(), passage.language === 'en' ? 'en' : 'fr')) return
        const { hits } = await search({ q: word, limit: '100' })
        expect(
          hits.map(({ id }) => id),
          word,
        ).toContain(passage.id)
      },
    ),
    { numRuns: 150 },
  )
})

it('no query of any characters fails', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 500 }), async (q) => {
      const { total, hits } = await search({ q: q.slice(0, 500) })
      expect(hits.length).toBeLessThanOrEqual(total)
    }),
    { numRuns: 300 },
  )
  for (const q of [
    '"',
    '-',
    '--',
    '-"',
    '«»',
    '“',
    '\0',
    '\ud800',
    '*',
    '(((',
    '../..',
    '%00',
    '- - -',
    '😀',
    '^{er}',
    "'",
    'l’',
    '@',
    'a@',
    'http://',
    '-http://x.y',
    '٣',
    '1 000 000 millions',
  ]) {
    await expect(search({ q })).resolves.toBeDefined()
    await expect(corpus.suggest(q)).resolves.toBeDefined()
  }
})

it('gives the same ranking whatever the order in which documents were indexed', async () => {
  const french =
    'TITRE\n\n1. La douane saisit des marchandises contrefaites au port.\n\n2. La douane forme ses agents.\n'
  const english =
    'TITLE\n\n1. Customs seized counterfeit goods in the port.\n\n2. Customs trained its officers.\n'
  const scores = async (files: Record<string, string>) => {
    const { search: find } = await corpusOf(files)
    const { hits } = await find({ q: 'douane port customs' })
    return hits.map(({ number, language, score }) => [language, number, score]).sort()
  }
  expect(await scores({ 'a.txt': french, 'b.txt': english })).toEqual(
    await scores({ 'a.txt': english, 'b.txt': french }),
  )
})
