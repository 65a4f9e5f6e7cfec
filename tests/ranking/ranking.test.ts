import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { omd2019, openIndexOf } from '../fixtures/documents.ts'

const judgedSchema = z.object({
  language: z.enum(['fr', 'en']),
  query: z.string(),
  relevant: z.array(z.string()),
})

/** Floors below which a change of ranking is a fault. */
const floors = { 'recall@1': 0.9, 'recall@5': 1, MRR: 0.94 }

function figures(ranked: string[], relevant: string[]) {
  const first = ranked.findIndex((id) => relevant.includes(id))
  const recall = (k: number) =>
    relevant.filter((id) => ranked.slice(0, k).includes(id)).length / Math.min(k, relevant.length)
  return { 'recall@1': recall(1), 'recall@5': recall(5), MRR: first < 0 ? 0 : 1 / (first + 1) }
}

it('finds what is asked for in the language that it is written in', async () => {
  const { search } = await openIndexOf([omd2019])
  const lines = (await readFile(new URL('same-language.jsonl', import.meta.url), 'utf8')).trim().split('\n')
  const rows = await Promise.all(
    lines.map(async (line) => {
      const judged = judgedSchema.parse(JSON.parse(line))
      const { hits } = await search({ q: judged.query })
      return {
        ...judged,
        ...figures(
          hits.map(({ id }) => id),
          judged.relevant,
        ),
      }
    }),
  )
  const report = ['| language | queries | recall@1 | recall@5 | MRR |', '|---|---|---|---|---|']
  for (const language of ['fr', 'en'] as const) {
    const own = rows.filter((row) => row.language === language)
    const mean = (name: keyof typeof floors) => own.reduce((sum, row) => sum + row[name], 0) / own.length
    report.push(
      `| ${language} | ${own.length} | ${mean('recall@1').toFixed(3)} | ${mean('recall@5').toFixed(3)} | ${mean('MRR').toFixed(3)} |`,
    )
    for (const name of Object.keys(floors) as (keyof typeof floors)[]) {
      const missed = own.filter((row) => row[name] < 1).map((row) => row.query)
      expect(mean(name), `${language} ${name}; missed: ${missed.join(' · ')}`).toBeGreaterThanOrEqual(
        floors[name],
      )
    }
  }
  await expect(`${report.join('\n')}\n`).toMatchFileSnapshot('report.md')
})
