import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Command, Option } from 'commander'
import pino from 'pino'
import { parseConfig } from '../config.ts'
import { GapLog } from '../gaps/gap-log.ts'
import { checkIndex } from '../indexing/fresh-index.ts'
import { pullIndex } from '../indexing/pull-index.ts'
import { checkAddress } from '../serving/http-server.ts'
import { openBackend } from '../serving/open-backend.ts'
import { prepareIndex } from './prepare-index.ts'

interface ServeOptions {
  build?: boolean
  allowEmpty?: boolean
  fromCluster?: boolean
}

/** Collects what the start leaves behind: with a large index that takes longer than a request may wait for it. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

export function serveCommand(): Command {
  return new Command('serve')
    .description('serve the pages and the JSON API')
    .option('--build', 'build the index first where it is missing or stale')
    .option('--allow-empty', 'with --build: build even where all documents, or most of many, are gone')
    .addOption(
      new Option(
        '--from-cluster',
        'with ENGINE=opensearch: serve what the cluster holds; INDEX_DIR is filled from it, DATA_DIR is not needed',
      ).conflicts(['build', 'allowEmpty']),
    )
    .action(async ({ build, allowEmpty = false, fromCluster }: ServeOptions) => {
      const config = parseConfig(process.env)
      await checkAddress(config)
      // Documents are changed where they are; what readers missed is told everywhere.
      const changesToken = fromCluster ? null : config.adminToken
      const logger = pino({ level: config.logLevel })
      const pulled = fromCluster ? await pullIndex(config) : null
      if (pulled) pulled.follow((error) => logger.warn({ err: error }, 'no newer index can be taken'))
      else if (build) await prepareIndex(config, { allowEmpty, tell: console.log })
      else await checkIndex(config)
      // The threads open the index while this one loads what it serves with.
      const [backend, { startServer }, { DocumentLibrary }] = await Promise.all([
        openBackend(config, logger, { changeable: changesToken !== null }),
        import('../server.ts'),
        import('../manage/document-library.ts'),
      ])
      collectGarbage()
      const gaps = config.gapList ? new GapLog(config.stateDir, logger) : null
      backend.onOutcome((outcome) => gaps?.note(outcome))
      const management = { library: new DocumentLibrary(config, backend), adminToken: changesToken }
      const server = await startServer({ backend, management, config, logger }).catch(async (error) => {
        // Its threads would keep the process.
        await backend.close()
        throw error
      })
      process.on('SIGHUP', () => backend.reload())
      console.log(`Passerelle serves ${server.url}`)
      const stop = (signal: NodeJS.Signals) => {
        // Whoever presses Ctrl-C doesn't wait for a load balancer to look elsewhere.
        const closed = server
          .close({ atOnce: signal === 'SIGINT' })
          .then(() => Promise.all([gaps?.flush(), pulled?.close()]))
        closed.then(
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
