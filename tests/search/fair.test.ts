import { expect, it } from 'vitest'
import { corpusOf } from '../fixtures/documents.ts'

const others = [
  'The mayor welcomed the delegates in the town hall of the capital.',
  'Lunch was offered by the chamber of trade, which thanked all speakers.',
  'A second round of visits will be arranged in the spring of next year.',
]
const told =
  'In March the repairs of two lighthouses on the northern coast, which storms had damaged, were completed by masons.'

/** The text of the passage that a query finds first. */
async function firstFor(lines: string[], q: string): Promise<string | undefined> {
  const { search } = await corpusOf({ 'report.md': lines.join('\n\n') })
  return (await search({ q })).hits[0]?.snippet.text
}

it.each(['lighthouse repairs', 'lighthouse', 'réparation des phares', 'reparación de faros'])(
  'finds the paragraph that says it before the title and the opening: %s',
  async (q) => {
    const lines = ['# Report on the repairs of lighthouses', 'This report tells of the work of the office.']
    expect(await firstFor([...lines, ...others, told], q)).toContain('In March')
  },
)

it.each(['lighthouse repairs', 'lighthouse', 'réparation des phares'])(
  'finds text before what stands under a heading of the same words: %s',
  async (q) => {
    const lines = ['# Report of the office', '## Repairs of lighthouses', ...others, '## Other work', told]
    expect(await firstFor(lines, q)).toContain('In March')
  },
)

it.each(['lighthouses repaired', 'who repaired the lighthouses', 'réparation des phares'])(
  'finds what says more before what is merely short: %s',
  async (q) => {
    const lines = [
      '# Report of the office',
      'Lighthouses.',
      others[0] ?? '',
      'On lighthouses, see below.',
      told,
    ]
    expect(await firstFor(lines, q)).toContain('In March')
  },
)

it('counts a passage once that several documents hold word for word', async () => {
  const paragraphs = [
    told,
    ...others,
    'Masons from the port were paid by the day, and slept in the old barracks.',
  ]
  const text = (symbol: string) =>
    `IP/C/W/${symbol}\n\nREPORT OF THE OFFICE\n\n${paragraphs.map((p, at) => `${at + 1}. ${p}`).join('\n\n')}\n`
  const { search } = await corpusOf({ 'a.txt': text('941'), 'b.txt': text('941/Rev.1') })
  const { hits, total } = await search({ q: 'lighthouse repairs' })
  expect([total, hits.length]).toEqual([1, 1])
})
