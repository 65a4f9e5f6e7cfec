import { Command } from 'commander'
import { parseConfig } from '../config.ts'
import { buildIndex, type IndexReport } from '../indexing/build-index.ts'

const counted = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`

/** What was read and what an editor should look at, as lines. */
export function describeReport({ manifest, warnings, errors, skipped }: IndexReport): string[] {
  const { documents, passages, records } = manifest.counts
  return [
    ...warnings.map(({ file, line, message }) => `warning: ${file}:${line}: ${message}`),
    ...skipped.map((file) => `skipped: ${file}: this format is not read yet; save it as .txt`),
    ...errors.map((error) => `error: ${error.message}`),
    `Indexed ${counted(documents, 'document')}: ${counted(passages, 'passage')}, of them ${counted(records, 'record')}.`,
  ]
}

export function indexCommand(): Command {
  return new Command('index')
    .description('build the index of files and folders (default: DATA_DIR)')
    .argument('[path...]', 'files, or folders with all that is below them')
    .option('--json', 'print the report as JSON')
    .action(async (paths: string[], { json }: { json?: boolean }) => {
      const config = parseConfig(process.env)
      const report = await buildIndex(paths.length > 0 ? paths : [config.dataDir], config)
      if (json) {
        const errors = report.errors.map(({ file, message }) => ({ file, message }))
        const { counts } = report.manifest
        console.log(
          JSON.stringify({ counts, warnings: report.warnings, errors, skipped: report.skipped }, null, 2),
        )
      } else {
        for (const line of describeReport(report)) console.log(line)
      }
      if (report.errors.length > 0) process.exitCode = 1
    })
}
