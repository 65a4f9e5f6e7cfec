import { readFileSync, writeFileSync } from 'node:fs'
import { Command, InvalidArgumentError } from 'commander'
import { parseConfig } from '../config.ts'
import { type CrossingKind, crossingKinds } from '../evaluation/crossing-sets.ts'
import { describeCrossing } from '../evaluation/describe-crossing.ts'
import { type CrossingRow, evaluateCrossing } from '../evaluation/evaluate-crossing.ts'
import { parseTranslations } from '../translate/learned-translations.ts'
import { atLeastOne } from './at-least-one.ts'

const allKinds = Object.keys(crossingKinds) as CrossingKind[]

function parseKinds(text: string): CrossingKind[] {
  const kinds = allKinds.filter((kind) => text.split(',').some((name) => kind.startsWith(name)))
  if (kinds.length > 0) return kinds
  throw new InvalidArgumentError(`give some of ${allKinds.join(', ')}`)
}

interface Options {
  sets: CrossingKind[]
  queries?: number
  translations?: string
  baseline?: string
  save?: string
  failures: boolean
}

async function evaluate(folder: string, options: Options): Promise<void> {
  const read = (file: string) => readFileSync(file, 'utf8')
  const translations =
    options.translations === undefined ? undefined : parseTranslations(read(options.translations))
  const { embeddings } = parseConfig(process.env)
  const rows: CrossingRow[] = []
  for (const kind of options.sets) {
    for (const set of await crossingKinds[kind](folder, options.queries))
      rows.push(...(await evaluateCrossing(set, translations, embeddings)))
  }
  if (options.save !== undefined) writeFileSync(options.save, `${JSON.stringify(rows)}\n`)
  const baseline = options.baseline === undefined ? [] : (JSON.parse(read(options.baseline)) as CrossingRow[])
  console.log(`# Across languages\n\n${describeCrossing(rows, baseline)}`)
  if (!options.failures) return
  for (const { set, cross, ndcg, detected, query, target } of rows.filter(({ recall }) => recall === 0))
    console.log(
      `\n- ${set} ${cross ? 'across' : 'same'} ${ndcg} ${detected}: ${query}\n  ${target.slice(0, 300)}`,
    )
}

export function evalCrossingCommand(): Command {
  return new Command('crossing')
    .description('measure search across languages on the held-out parts of aligned texts and question sets')
    .argument('<folder>', 'a folder with aligned/*.tsv.gz and qa/*.json')
    .option('--sets <names>', `of ${allKinds.join(', ')}; parted by commas`, parseKinds, allKinds)
    .option('--queries <number>', 'needs of each set; some hundreds by default', atLeastOne)
    .option('--translations <file>', 'a learned table to use in place of the shipped one')
    .option('--save <file>', 'keep the outcome of every query')
    .option('--baseline <file>', 'a run that was kept: gains over it come with 95 % bootstrap intervals')
    .option('--failures', 'list the queries whose paragraph is not among the first ten', false)
    .action(evaluate)
}
