import { Command } from 'commander'
import { restoreBackup } from '../backup/restore-backup.ts'
import { parseConfig } from '../config.ts'

/** The other way round. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description('check a backup, then put its documents, corrections and index into place')
    .argument('<folder>', 'what `backup` wrote')
    .option(
      '--replace',
      'where there are documents already: move them into a hidden folder beside the new ones',
    )
    .option('--json', 'print what was done as JSON')
    .action(async (folder: string, { replace = false, json }: { replace?: boolean; json?: boolean }) => {
      const report = await restoreBackup(folder, parseConfig(process.env), { replace })
      if (json) return console.log(JSON.stringify(report, null, 2))
      console.log(`Restored ${report.sources} files of documents as of ${report.createdAt}.`)
      if (report.moved) console.log(`${report.moved.files} files that were there are in ${report.moved.to}.`)
      if (report.indexLeftOut !== null)
        console.log(`The index was not taken: ${report.indexLeftOut}. Run: npx passerelle index`)
    })
}
