import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { crossingKinds } from '../../src/evaluation/crossing-sets.ts'
import { describeCrossing } from '../../src/evaluation/describe-crossing.ts'
import { evaluateCrossing } from '../../src/evaluation/evaluate-crossing.ts'
import { isHeldOutRow } from '../../src/translate/learn/held-out.ts'
import { temporaryFolder } from '../fixtures/documents.ts'

const goods = [
  ['patent', 'brevet'],
  ['trademark', 'marque'],
  ['vessel', 'navire'],
  ['licence', 'licence'],
] as const
const offices = ['minister', 'committee', 'court', 'tribunal', 'province', 'treasury', 'bank', 'port']
const rows = offices.flatMap((office) =>
  goods.flatMap(([en, fr], at) => [
    {
      kind: 'sentence',
      act: '',
      en: `The ${office} number ${at} inspected every foreign ${en} yesterday.`,
      fr: `Le ${office} numéro ${at} a inspecté chaque ${fr} hier.`,
    },
  ]),
)

async function folderOf(): Promise<string> {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'aligned'))
  const lines = rows.map(({ kind, act, en, fr }) => [kind, act, en, fr].join('\t'))
  const text = ['kind\tact\ten\tfr', ...lines].join('\n')
  await writeFile(join(folder, 'aligned', 'tatoeba-en-fr.tsv.gz'), gzipSync(`${text}\n`))
  return folder
}

it('measures on rows that nothing is learned from, in each language and in both together', async () => {
  const sets = await crossingKinds['everyday-fr'](await folderOf())
  expect(sets.map(({ name }) => name)).toEqual(['everyday-fr en', 'everyday-fr fr', 'everyday-fr en+fr'])
  const kept = rows.filter(isHeldOutRow)
  expect(kept.length).toBeGreaterThan(0)
  expect(sets[0]?.documents.flat().sort()).toEqual(kept.map(({ en }) => en).sort())
  expect(sets[1]?.documents.flat().sort()).toEqual(kept.map(({ fr }) => fr).sort())
})

it('tells figures in the same language and across, and what was gained over an earlier run', async () => {
  const [, french] = await crossingKinds['everyday-fr'](await folderOf())
  if (!french) throw new Error('no set')
  const outcome = await evaluateCrossing(french)
  const same = outcome.filter(({ cross }) => !cross)
  expect(same.length).toBe(outcome.length / 2)
  for (const { ndcg } of same) expect(ndcg).toBe(1)
  const worse = outcome.map((row) => ({ ...row, ndcg: 0 }))
  expect(describeCrossing(outcome, worse)).toMatch(/\| 1\.000 \(1\.000\) \| \+1\.000 \[\+1\.000, \+1\.000\]/)
})
