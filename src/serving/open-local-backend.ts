import type { HttpLogger } from '../http/request-log.ts'
import type { Backend } from './backend.ts'
import { localBackend } from './local-backend.ts'
import { ManifestWatch } from './manifest-watch.ts'
import { openIndexWithFacts } from './open-index-with-facts.ts'
import type { ThreadSettings } from './thread-messages.ts'

/**
 * Opens the index in the thread that asks for it, and follows the one on disk.
 * @throws PasserelleError where the index can't be opened.
 */
export async function openLocalBackend(
  settings: ThreadSettings,
  { queueLength }: { queueLength: number },
  logger: HttpLogger,
): Promise<Backend> {
  const manifest = new ManifestWatch(settings.indexDir)
  await manifest.look()
  const { live, state, reload } = await openIndexWithFacts(settings, logger)
  manifest.follow(reload)
  const backend = localBackend({ corpora: live, ...settings, logger }, queueLength)
  return {
    ...backend,
    state: () => ({ ...backend.state(), ...state() }),
    reload: async () => (await reload()).refusal === null,
    close() {
      manifest.stop()
      return backend.close()
    },
  }
}
