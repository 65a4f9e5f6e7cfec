import { prepareAnswers } from '../answer/prepare-answers.ts'
import { openLiveCorpus } from '../corpus/live-corpus.ts'
import type { HttpLogger } from '../http/request-log.ts'
import type { Backend } from './backend.ts'
import { localBackend } from './local-backend.ts'
import type { ThreadSettings } from './thread-messages.ts'

/**
 * Opens the index in the thread that asks for it, and follows the one on disk.
 * @throws PasserelleError where the index can't be opened.
 */
export async function openLocalBackend(
  { changeable, ...settings }: ThreadSettings,
  { queueLength }: { queueLength: number },
  logger: HttpLogger,
): Promise<Backend> {
  const live = await openLiveCorpus(settings, logger, prepareAnswers)
  live.follow()
  const reload = () => live.reload()
  return localBackend({ corpora: live, reload, ...settings, changeable, logger }, queueLength)
}
