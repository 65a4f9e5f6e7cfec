import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { tablesDir } from '../config.ts'
import { evaluationFolder, evaluationReport } from '../evaluation/evaluation-report.ts'
import { buildIndex } from '../indexing/build-index.ts'
import { openCorpus } from '../search/open-corpus.ts'

export function evalCommand(): Command {
  return new Command('eval')
    .description('measure retrieval on the judged queries of tests/evaluation')
    .option('--json', 'print every query with its figures as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const indexDir = await mkdtemp(join(tmpdir(), 'passerelle-eval-'))
      try {
        const settings = { indexDir, engine: 'minisearch' as const }
        const sources = [join(tablesDir, 'omd-2019.txt'), fileURLToPath(new URL('corpus', evaluationFolder))]
        await buildIndex(sources, settings)
        const corpus = await openCorpus(settings)
        const { rows, languageAccuracy, text } = await evaluationReport(corpus, !json)
        console.log(json ? JSON.stringify({ rows, languageAccuracy }, null, 2) : text)
        await corpus.close()
      } finally {
        await rm(indexDir, { recursive: true, force: true })
      }
    })
}
