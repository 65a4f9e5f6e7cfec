import { Command } from 'commander'
import { readGaps } from '../gaps/gap-log.ts'
import { type GapGroup, listGaps } from '../gaps/list-gaps.ts'
import { atLeastOne } from './at-least-one.ts'
import { withCorpus } from './with-corpus.ts'

function describe({ count, last, wordings, missing, proposals }: GapGroup): string[] {
  const texts = wordings.map(({ text, kind, language }) => `${text} (${kind}, ${language})`)
  return [
    `${count}×, last on ${last}: ${texts.join(' · ')}`,
    missing.length === 0
      ? '    each word stands in some document'
      : `    in no document: ${missing.join(', ')}`,
    ...proposals.map(
      ({ word, meant, meantLanguage, because, gained, row }) =>
        `    ${word} = ${meant} (${meantLanguage}, by ${because}): ${gained} more. Row: ${row}`,
    ),
  ]
}

/** What readers asked for and did not find. */
export function gapsCommand(): Command {
  return new Command('gaps')
    .description('list what was asked for and not found, and rows of the tables by which it would be')
    .option('--limit <n>', 'how many to list', atLeastOne, 20)
    .option('--json', 'print the list as JSON')
    .action(async ({ limit, json }: { limit: number; json?: boolean }) => {
      const gaps = await withCorpus(async (corpus, { stateDir }) =>
        listGaps(await readGaps(stateDir), corpus, { limit }),
      )
      if (json) console.log(JSON.stringify({ gaps }, null, 2))
      else if (gaps.length === 0) console.log('Nothing was asked for that isn’t found.')
      else for (const line of gaps.flatMap(describe)) console.log(line)
    })
}
