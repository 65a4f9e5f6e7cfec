import type { IncomingMessage } from 'node:http'

/** How long a client may go on sending what is not wanted before his connection is closed. */
const longestMs = 20_000

/**
 * Reads and forgets what nobody reads of a body any more. Most clients look at the answer when they have sent the whole
 * of it: cut off before, they would be told of a broken connection, and not of what is wrong with their file.
 */
export async function discardBody(incoming: IncomingMessage | undefined): Promise<void> {
  if (!incoming || incoming.complete || incoming.destroyed) return
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(done, longestMs)
    incoming.once('close', done)
    incoming.once('end', done)
    incoming.removeAllListeners('data').resume()
  })
}
