import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import { sourceFile } from '../fixtures/documents.ts'

const segmented = (text: string) => segmentDocument(sourceFile(text))

it('keeps the lines of a cover and the headers of pages as they are printed, in order', () => {
  const { paratext, symbol } = segmented(`IP/C/W/702/Add.3
4 June 2021
(21-4512)\tPage: 1/9
Council for Trade-Related Aspects of Intellectual Property Rights

TECHNICAL COOPERATION ACTIVITIES

1. The office trained twenty examiners in 2020 and

- 2 -

sent two experts to Accra.

2. It opened a library of drawings to its partners.
`)
  expect(symbol).toBe('IP/C/W/702/Add.3')
  expect(paratext.slice(0, 5)).toEqual([
    'IP/C/W/702/Add.3',
    '4 June 2021',
    '(21-4512) Page: 1/9',
    'Council for Trade-Related Aspects of Intellectual Property Rights',
    'TECHNICAL COOPERATION ACTIVITIES',
  ])
  expect(paratext.join(' ')).not.toMatch(/Accra|partners/)
})

it('has none where there are only passages', () => {
  expect(
    segmented('The office trained twenty examiners in 2020.\n\nIt opened a library.\n').paratext,
  ).toEqual([])
})

const wordsOf = (text: string) => text.match(/\p{L}{2,}/gu) ?? []

it.each(['corpus', 'pages', 'reports', 'annexes'])(
  'shows every word of a document somewhere: %s',
  async (name) => {
    const folder = fileURLToPath(new URL(`../evaluation/${name}/`, import.meta.url))
    for (const file of await readdir(folder)) {
      const text = await readFile(folder + file, 'utf8')
      const { paratext, headings, passages } = segmented(text)
      const shown = new Map<string, number>()
      const places = [...paratext, ...headings.map((heading) => heading.text), ...passages.map((p) => p.text)]
      for (const word of places.flatMap(wordsOf)) shown.set(word, (shown.get(word) ?? 0) + 1)
      const missing = wordsOf(text).filter((word) => {
        const left = shown.get(word) ?? 0
        shown.set(word, left - 1)
        return left <= 0
      })
      expect(missing, file).toEqual([])
    }
  },
)
