import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { Command } from 'commander'
import pino from 'pino'
import { parseConfig } from '../config.ts'
import { openLiveCorpus } from '../corpus/live-corpus.ts'
import { createMcpServer } from '../mcp/create-mcp-server.ts'
import { programVersion } from '../program-version.ts'
import { ManifestWatch } from '../serving/manifest-watch.ts'

/** Over standard input and output: what is told goes to standard error. */
export function mcpCommand(): Command {
  return new Command('mcp')
    .description('answer an assistant over the Model Context Protocol, on standard input and output')
    .action(async () => {
      const config = parseConfig(process.env)
      const logger = pino({ level: config.logLevel }, pino.destination(2))
      const manifest = new ManifestWatch(config.indexDir)
      await manifest.look()
      const live = await openLiveCorpus(config, logger)
      manifest.follow(() => live.reload())
      const { close } = serveStdio(() => createMcpServer(live, programVersion))
      process.stdin.once('end', () => close().then(() => process.exit(0)))
    })
}
