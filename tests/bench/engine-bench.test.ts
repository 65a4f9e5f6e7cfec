import { expect, it } from 'vitest'
import { benchEnginesOver } from './engine-bench.ts'

it('compares engines that find the same, and says by how much ours is better in each', async () => {
  const warnings: string[] = []
  const bench = await benchEnginesOver(400, ['passerelle', 'minisearch'], (line) => warnings.push(line))
  expect(warnings).toEqual([])
  const { passerelle, minisearch } = bench.engines
  for (const kind of ['or', 'and', 'rare', 'stop', 'prefix', 'typo'] as const) {
    // Words that few passages hold stand in none of these few.
    if (kind !== 'rare') expect(passerelle?.found[kind], kind).toBeGreaterThan(0)
    expect(passerelle?.found[kind], kind).toBe(minisearch?.found[kind])
  }
  expect(passerelle?.found.phrase).toBeGreaterThan(0)
  const ratios = bench.ratios.minisearch ?? {}
  expect(Object.keys(ratios)).toEqual(['or', 'and', 'prefix', 'typo', 'load', 'heap', 'file', 'build'])
  for (const [name, ratio] of Object.entries(ratios)) expect(ratio, name).toBeGreaterThan(0)
  expect(ratios.file).toBeCloseTo((minisearch?.fileMegabytes ?? 0) / (passerelle?.fileMegabytes ?? 1), 2)
})
