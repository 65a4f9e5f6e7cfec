import type { IncomingMessage } from 'node:http'
import { HTTPException } from 'hono/http-exception'

/** How long a body may take: a small one the whole of it, a file each piece of it. */
const bodyMs = 20_000
const lookMs = 500

/**
 * Waits for work that needs the body of a request, as long as that is there or coming: who stops sending is told so,
 * where the end of his connection would tell him nothing.
 * @throws HTTPException 408
 */
export async function withBody<T>(
  incoming: IncomingMessage | undefined,
  size: 'small' | 'file',
  work: T | Promise<T>,
): Promise<T> {
  if (!incoming || incoming.complete) return work
  const { socket } = incoming
  let [read, readMs] = [socket.bytesRead, performance.now()]
  let timer: NodeJS.Timeout | undefined
  const stalled = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      if (incoming.complete) clearInterval(timer)
      else if (size === 'file' && socket.bytesRead > read)
        [read, readMs] = [socket.bytesRead, performance.now()]
      else if (performance.now() - readMs >= bodyMs) {
        // Node forgets a request that is answered: whoever still reads it would wait for ever.
        socket.once('close', () => incoming.destroy())
        reject(new HTTPException(408))
      }
    }, lookMs)
  })
  try {
    return await Promise.race([work, stalled])
  } finally {
    clearInterval(timer)
  }
}
