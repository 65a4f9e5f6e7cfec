import { isIP } from 'node:net'
import type { MiddlewareHandler } from 'hono'
import { RequestRefusedError } from '../http/problems.ts'
import { remark } from '../model/remark.ts'

/** Without the brackets of IPv6, and the dot that ends a full name. */
const plainName = (name: string) =>
  name
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase()

/** Whether a server of these names may be asked by a name: an address can't be made to point elsewhere. */
function isKnown(host: string, names: ReadonlySet<string>): boolean {
  const name = plainName(host)
  return isIP(name) !== 0 || name === 'localhost' || name.endsWith('.localhost') || names.has(name)
}

/**
 * Answers by known names alone: a page on the web may let its own name point at this machine, and would then read what
 * only this machine may read (DNS rebinding).
 * @param names besides addresses and `localhost`; `*` is every name
 * @throws RequestRefusedError 421
 */
export function knownHosts(names: readonly string[]): MiddlewareHandler {
  const known = new Set(names.map(plainName))
  if (known.has('*')) return (_, next) => next()
  return (c, next) => {
    const host = new URL(c.req.url).hostname
    if (!isKnown(host, known)) throw new RequestRefusedError(421, remark('unknown-host', { host }))
    return next()
  }
}
