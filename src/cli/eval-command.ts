import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { tablesDir } from '../config.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { openCorpus } from '../corpus/open-corpus.ts'
import { evaluationFolder, evaluationReport } from '../evaluation/evaluation-report.ts'
import { judgedSets, questionsReport } from '../evaluation/questions-report.ts'
import { buildIndex } from '../indexing/build-index.ts'

/** Indexes sources in a folder of their own, and removes it afterwards. */
async function withCorpus<T>(sources: string[], use: (corpus: Corpus) => Promise<T>): Promise<T> {
  const indexDir = await mkdtemp(join(tmpdir(), 'passerelle-eval-'))
  try {
    const settings = { indexDir, engine: 'minisearch' as const }
    await buildIndex(sources, settings)
    const corpus = await openCorpus(settings)
    const outcome = await use(corpus)
    await corpus.close()
    return outcome
  } finally {
    await rm(indexDir, { recursive: true, force: true })
  }
}

export function evalCommand(): Command {
  return new Command('eval')
    .description('measure retrieval and answers on the judged sets of tests/evaluation')
    .option('--json', 'print every query and question with its outcome as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const omd = join(tablesDir, 'omd-2019.txt')
      const synthetic = fileURLToPath(new URL('corpus', evaluationFolder))
      const retrieval = await withCorpus([omd, synthetic], (corpus) => evaluationReport(corpus, !json))
      const asked = []
      for (const set of judgedSets) {
        const source = set.folder === null ? omd : fileURLToPath(new URL(set.folder, evaluationFolder))
        asked.push(await withCorpus([source], (corpus) => questionsReport(corpus, set)))
      }
      const questions = asked.flatMap(({ rows }) => rows)
      if (json) {
        const { rows, languageAccuracy } = retrieval
        console.log(JSON.stringify({ rows, languageAccuracy, questions }, null, 2))
        return
      }
      const failures = questions
        .filter(({ right }) => !right)
        .map(({ id, question, text }) => `- ${id} ${question}\n  ${text.slice(0, 160)}`)
      const tables = asked.map(({ text }) => text)
      console.log([retrieval.text, ...tables, '## Wrong answers', '', ...failures].join('\n'))
    })
}
