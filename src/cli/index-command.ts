import { setFlagsFromString } from 'node:v8'
import { Command } from 'commander'
import { parseConfig } from '../config.ts'
import { PasserelleError } from '../errors.ts'
import { buildIndex } from '../indexing/build-index.ts'
import type { IndexReport } from '../indexing/index-report.ts'
import { watchSources } from '../indexing/watch-sources.ts'
import { checkRecogniser } from '../ingest/recognise-pages.ts'
import { describeReport } from './index-report-lines.ts'
import { ProgressBar } from './progress-bar.ts'

/**
 * How much a function runs before V8 optimises it, some seven times the usual. Each thread has all code optimised for
 * itself, which took a third of the processor time of building 10,000 passages, and more of fewer.
 */
const patience = '--interrupt-budget=1000000'

interface IndexOptions {
  json?: boolean
  strict?: boolean
  watch?: boolean
  allowEmpty?: boolean
  ocr?: boolean
}

function print(report: IndexReport, { json, watch }: IndexOptions): void {
  // One report a line while watching, so that a program can read them one by one.
  if (json) console.log(JSON.stringify(report, null, watch ? 0 : 2))
  else for (const line of describeReport(report)) console.log(line)
}

export function indexCommand(): Command {
  return new Command('index')
    .description(
      'build the index of files and folders (default: DATA_DIR), reading only what is new or changed',
    )
    .argument('[path...]', 'files, or folders with all that is below them')
    .option('--json', 'print the report as JSON')
    .option('--strict', 'end with status 1 if there are warnings')
    .option('--watch', 'stay, and index again when files change')
    .option('--ocr', 'recognise the text of PDF pages that are pictures (packages: see docs/indexing.md)')
    .option('--allow-empty', 'build even where all documents, or most of many, are gone')
    .action(async (given: string[], options: IndexOptions) => {
      const config = parseConfig(process.env)
      setFlagsFromString(patience)
      if (options.ocr) checkRecogniser()
      const paths = given.length > 0 ? given : [config.dataDir]
      const build = async () => {
        const bar = new ProgressBar(process.stderr)
        const report = await buildIndex(paths, config, {
          onProgress: bar.show,
          onEmbedded: bar.showEmbedded,
          allowEmpty: options.allowEmpty ?? false,
          ocr: options.ocr ?? false,
        }).finally(() => bar.end())
        print(report, options)
        return report
      }
      const report = await build()
      if (options.watch) return watch(paths, build)
      const isDoubtful = report.warnings.length > 0 || (report.vectors?.fault ?? null) !== null
      const isFaulty = report.errors.length > 0 || (options.strict && isDoubtful)
      if (isFaulty) process.exitCode = 1
    })
}

/** Indexes again after every change until the program is told to stop; the old index stays when that fails. */
async function watch(paths: string[], build: () => Promise<unknown>): Promise<void> {
  const watched = await watchSources(paths, async () => {
    try {
      await build()
    } catch (error) {
      if (!(error instanceof PasserelleError)) throw error
      console.error(error.message)
    }
  })
  console.error(`Watching ${paths.join(', ')}; Ctrl-C ends it`)
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  await watched.close()
}
