import type { CrossingRow } from './evaluate-crossing.ts'
import { markdownTable } from './markdown-table.ts'
import { differenceInterval, mean } from './ranking-figures.ts'

const cell = (value: number) => value.toFixed(3)
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const signed = (value: number) => (value < 0 ? '' : '+') + cell(value)

/** The rows' gain over the same queries of an earlier run, with its interval. */
function gainOver(rows: readonly CrossingRow[], baseline: ReadonlyMap<string, CrossingRow>): string {
  const differences = rows.flatMap(({ id, ndcg, query }) => {
    const before = baseline.get(id)
    return before?.query === query ? [ndcg - before.ndcg] : []
  })
  if (differences.length === 0) return ''
  const { difference, low, high } = differenceInterval(differences)
  return `${signed(difference)} [${signed(low)}, ${signed(high)}]`
}

/** A table of figures by set and language of the passages, beside plain MiniSearch, and beside an earlier run if given. */
export function describeCrossing(
  rows: readonly CrossingRow[],
  baseline: readonly CrossingRow[] = [],
): string {
  const before = new Map(baseline.map((row) => [row.id, row]))
  const sets = [...new Set(rows.map(({ set }) => set))]
  const lines = sets.map((name) => {
    const own = rows.filter(({ set }) => set === name)
    const across = own.filter(({ cross }) => cross)
    const same = own.filter(({ cross }) => !cross)
    const figures = [across, same].flatMap((some) => [
      `${cell(mean(some.map(({ ndcg }) => ndcg)))} (${cell(mean(some.map(({ recall }) => recall)))})`,
      ...(baseline.length > 0 ? [gainOver(some, before)] : []),
    ])
    const plain = mean(same.map(({ plain }) => plain ?? 0))
    return [name, across.length, ...figures, cell(plain), median(own.map(({ tookMs }) => tookMs)).toFixed(1)]
  })
  const gain = baseline.length > 0 ? ['gain'] : []
  return markdownTable(
    [
      'passages',
      'n',
      'across nDCG@10 (recall)',
      ...gain,
      'same language',
      ...gain,
      'plain MiniSearch, same',
      'ms',
    ],
    lines,
  )
}
