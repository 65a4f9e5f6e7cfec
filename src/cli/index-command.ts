import { Command } from 'commander'
import { parseConfig } from '../config.ts'
import { buildIndex } from '../indexing/build-index.ts'
import { describeReport } from './index-report-lines.ts'

export function indexCommand(): Command {
  return new Command('index')
    .description('build the index of files and folders (default: DATA_DIR)')
    .argument('[path...]', 'files, or folders with all that is below them')
    .option('--json', 'print the report as JSON')
    .action(async (paths: string[], { json }: { json?: boolean }) => {
      const config = parseConfig(process.env)
      const report = await buildIndex(paths.length > 0 ? paths : [config.dataDir], config)
      if (json) console.log(JSON.stringify(report, null, 2))
      else for (const line of describeReport(report)) console.log(line)
      if (report.errors.length > 0) process.exitCode = 1
    })
}
