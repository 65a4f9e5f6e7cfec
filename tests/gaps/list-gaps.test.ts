import { expect, it } from 'vitest'
import type { Gap } from '../../src/gaps/gap-log.ts'
import { listGaps } from '../../src/gaps/list-gaps.ts'
import { corpusOf } from '../fixtures/documents.ts'

const gap = (text: string, count: number, kind: Gap['kind'] = 'search'): Gap => ({
  kind,
  text,
  count,
  first: '2026-11-01',
  last: '2026-11-29',
})

const reports = {
  'report.txt':
    'REPORT\n\n1. The officers seized counterfeit medicines at the harbour.\n\n2. Judges were trained in Ghana.\n\n3. The seeds of the farmers were protected.\n',
}

it('groups wordings of one thing across languages, most asked for first', async () => {
  const { corpus } = await corpusOf(reports)
  const gaps = [gap('elephant', 2), gap('éléphant', 3), gap('volcano', 4)]
  const groups = await listGaps(gaps, corpus, { limit: 10 })
  expect(groups.map(({ count, wordings }) => [count, wordings.map(({ text }) => text)])).toEqual([
    [5, ['elephant', 'éléphant']],
    [4, ['volcano']],
  ])
})

it('leaves out what is found by now, and words that were being typed', async () => {
  const { corpus } = await corpusOf(reports)
  const gaps = [gap('volc', 9), gap('volcano', 1), gap('medicines', 5), gap('médicaments contrefaits', 2)]
  const groups = await listGaps(gaps, corpus, { limit: 10 })
  expect(groups.map(({ wordings }) => wordings[0]?.text)).toEqual(['volcano'])
  expect(groups[0]?.missing).toEqual(['volcano'])
})

it('proposes rows by which something would be found, with what they gain', async () => {
  const { corpus, search } = await corpusOf(reports)
  const [group] = await listGaps([gap('cultivators', 3)], corpus, { limit: 10 })
  expect(group?.missing).toEqual(['cultivators'])
  for (const { word, meant, gained, row } of group?.proposals ?? []) {
    expect(word).toBe('cultivators')
    expect((await search({ q: meant })).total).toBe(gained)
    expect(row.split('\t')).toHaveLength(4)
  }
  expect(group?.proposals.map(({ meant }) => meant)).toContain('farmers')
})

it('lists questions that no document answers', async () => {
  const { corpus } = await corpusOf(reports)
  const gaps = [
    gap('who designed the volcano', 2, 'question'),
    gap('where were judges trained', 1, 'question'),
  ]
  const groups = await listGaps(gaps, corpus, { limit: 10 })
  expect(groups.map(({ wordings }) => wordings[0]?.text)).toEqual(['who designed the volcano'])
})
