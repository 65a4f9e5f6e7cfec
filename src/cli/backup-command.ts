import { Command } from 'commander'
import { writeBackup } from '../backup/write-backup.ts'
import { parseConfig } from '../config.ts'

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`

/** Whatever can't be made again, in one folder. */
export function backupCommand(): Command {
  return new Command('backup')
    .description('write documents, corrections and the index into a folder, and check it; a server may go on')
    .argument('<folder>', 'a folder that isn’t there yet')
    .option('--json', 'print what was written as JSON')
    .action(async (folder: string, { json }: { json?: boolean }) => {
      const report = await writeBackup(folder, parseConfig(process.env))
      if (json) return console.log(JSON.stringify(report, null, 2))
      const held =
        report.index === null ? 'without an index' : `an index of ${report.index.documents} documents`
      console.log(
        `${folder}: ${report.sources} files of documents, ${held}, ${megabytes(report.bytes)}, checked.`,
      )
    })
}
