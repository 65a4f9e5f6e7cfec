import { describe, expect, it } from 'vitest'
import { judgedCovers } from '../../src/training/judged-covers.ts'
import { coverFacts, readCover } from './judged-covers.ts'

/** Rather nothing than something wrong: so much of each fact has to be right, and what a cover doesn't say is null. */
const floors = { tuned: 0.9, 'asked-once': 0.9 } as const

describe.each(['tuned', 'asked-once'] as const)('covers of all layouts, %s', async (set) => {
  const read = (await Promise.all((await judgedCovers(set)).map(readCover))).flat()

  it.each(coverFacts)('say their %s', (fact) => {
    const answers = read.filter((answer) => answer.fact === fact)
    const right = answers.filter(({ got, wanted }) => got === wanted)
    expect(right.length / answers.length).toBeGreaterThanOrEqual(floors[set])
  })

  it('are given nothing that they don’t say', () => {
    expect(read.filter(({ got, wanted }) => wanted === null && got !== null)).toEqual([])
  })
})
