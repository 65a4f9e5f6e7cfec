import type { IncomingMessage } from 'node:http'

/** What the middleware in front of all threads knows of a request. */
export interface FrontEnv {
  Bindings: { incoming?: IncomingMessage }
  Variables: { client: string; url: string }
}
