import { Command } from 'commander'
import pino from 'pino'
import { prepareAnswers } from '../answer/prepare-answers.ts'
import { parseConfig } from '../config.ts'
import { openLiveCorpus } from '../corpus/live-corpus.ts'
import { checkIndex } from '../indexing/fresh-index.ts'
import { DocumentLibrary } from '../manage/document-library.ts'
import { startServer } from '../server.ts'
import { prepareIndex } from './prepare-index.ts'

export function serveCommand(): Command {
  return new Command('serve')
    .description('serve the pages and the JSON API')
    .option('--build', 'build the index first where it is missing or stale')
    .option('--allow-empty', 'with --build: build even where all documents, or most of many, are gone')
    .action(async ({ build, allowEmpty = false }: { build?: boolean; allowEmpty?: boolean }) => {
      const config = parseConfig(process.env)
      if (build) await prepareIndex(config, { allowEmpty, tell: console.log })
      else await checkIndex(config)
      const logger = pino({ level: config.logLevel })
      const live = await openLiveCorpus(config, logger, prepareAnswers)
      const management = { library: new DocumentLibrary(config, live), adminToken: config.adminToken }
      const server = await startServer({ corpora: live, management, config, logger })
      live.follow()
      process.on('SIGHUP', () => live.reload())
      console.log(`Passerelle serves ${server.url}`)
      const stop = () => {
        server.close().then(
          () => process.exit(0),
          (error) => {
            logger.error(error, 'stopping failed')
            process.exit(1)
          },
        )
      }
      process.once('SIGTERM', stop)
      process.once('SIGINT', stop)
    })
}
