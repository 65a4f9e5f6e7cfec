import { Command } from 'commander'
import { PasserelleError } from '../errors.ts'
import { storageError } from '../storage-error.ts'
import { askCommand } from './ask-command.ts'
import { evalCommand } from './eval-command.ts'
import { indexCommand } from './index-command.ts'
import { inspectCommand } from './inspect-command.ts'
import { learnCommand } from './learn-command.ts'
import { mcpCommand } from './mcp-command.ts'
import { reportCommand } from './report-command.ts'
import { searchCommand } from './search-command.ts'
import { serveCommand } from './serve-command.ts'

/** Runs the command line; known errors are told in one line, without a stack trace. */
export async function main(argv: string[]): Promise<void> {
  // Whoever reads only the beginning of what is printed, such as `head`, has read enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
  const program = new Command('passerelle')
    .description(
      'Search and question technical-cooperation documents of the TRIPS Council, in English, French and Spanish',
    )
    .addHelpText(
      'after',
      `
Settings (environment): PORT, HOST, DATA_DIR, INDEX_DIR, ENGINE, ADMIN_TOKEN, LOG_LEVEL. See README.md.`,
    )
    .addCommand(indexCommand())
    .addCommand(serveCommand())
    .addCommand(mcpCommand())
    .addCommand(searchCommand())
    .addCommand(askCommand())
    .addCommand(inspectCommand())
    .addCommand(reportCommand())
    .addCommand(learnCommand())
    .addCommand(evalCommand())
  try {
    await program.parseAsync(argv)
  } catch (error) {
    const told = storageError(error, 'a file')
    if (!(told instanceof PasserelleError)) throw error
    console.error(told.message)
    process.exitCode = 1
  }
}
