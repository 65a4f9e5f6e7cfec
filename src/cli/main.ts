import { Command } from 'commander'
import { PasserelleError } from '../errors.ts'
import { storageError } from '../storage-error.ts'

/** Each command is loaded when it is asked for: all of them take seconds. */
const commands: Record<string, () => Promise<Command>> = {
  index: async () => (await import('./index-command.ts')).indexCommand(),
  serve: async () => (await import('./serve-command.ts')).serveCommand(),
  mcp: async () => (await import('./mcp-command.ts')).mcpCommand(),
  search: async () => (await import('./search-command.ts')).searchCommand(),
  ask: async () => (await import('./ask-command.ts')).askCommand(),
  inspect: async () => (await import('./inspect-command.ts')).inspectCommand(),
  gaps: async () => (await import('./gaps-command.ts')).gapsCommand(),
  backup: async () => (await import('./backup-command.ts')).backupCommand(),
  restore: async () => (await import('./restore-command.ts')).restoreCommand(),
  report: async () => (await import('./report-command.ts')).reportCommand(),
  learn: async () => (await import('./learn-command.ts')).learnCommand(),
  eval: async () => (await import('./eval-command.ts')).evalCommand(),
}

/** What to tell of an error without a stack trace; undefined where it is a fault of the program. */
function tellable(error: unknown): string | undefined {
  const { code, path } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' && path) return `${path}: there is no such file or folder; check the path`
  const told = storageError(error, 'a file')
  return told instanceof PasserelleError ? told.message : undefined
}

/** Runs the command line; known errors are told in one line, without a stack trace. */
export async function main(argv: string[]): Promise<void> {
  // Whoever reads only the beginning of what is printed, such as `head`, has read enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
  const program = new Command('passerelle')
    .showHelpAfterError('With --help it says what it takes.')
    .description(
      'Search and question technical-cooperation documents of the TRIPS Council, in English, French and Spanish',
    )
    .addHelpText(
      'after',
      `
Settings (environment): PORT, HOST, DATA_DIR, INDEX_DIR, ENGINE, ADMIN_TOKEN, LOG_LEVEL. See README.md, and
docs/operation.md for those of serving.

Status: 0 where all was done; 1 where something was not, or not understood, and the message says what to do.`,
    )
  const [, , asked = ''] = argv
  const loaded = Object.hasOwn(commands, asked) ? [commands[asked]] : Object.values(commands)
  for (const load of loaded) if (load) program.addCommand((await load()).copyInheritedSettings(program))
  try {
    await program.parseAsync(argv)
  } catch (error) {
    const told = tellable(error)
    if (told === undefined) throw error
    console.error(told)
    process.exitCode = 1
  }
}
