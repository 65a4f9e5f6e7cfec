import { createHmac } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { remark } from '../model/remark.ts'
import { bearerToken, sameSecret } from './admin-token.ts'
import { isFromElsewhere } from './from-elsewhere.ts'
import { RequestRefusedError } from './problems.ts'

const cookieName = 'draft'
/** As long as drafts are kept. */
const keptSeconds = 3600

/** What only the server can make of a name. */
const sealOf = (secret: string, name: string) => createHmac('sha256', secret).update(name).digest('base64url')

/** Lets the browser that sent a file look at its draft and publish it: the address alone lets nobody. */
export function giveDraft(c: Context, adminToken: string, draft: string): void {
  setCookie(c, cookieName, sealOf(adminToken, `draft ${draft}`), {
    path: `/drafts/${draft}`,
    maxAge: keptSeconds,
    sameSite: 'Strict',
    httpOnly: true,
    secure: new URL(c.req.url).protocol === 'https:',
  })
}

/**
 * Lets pass who holds the token of the server, and the browser that sent the file of a draft, from our own page.
 * @throws RequestRefusedError 403
 */
export function checkDraft(c: Context, adminToken: string | null, draft: string, given?: unknown): void {
  if (adminToken === null) throw new RequestRefusedError(403, remark('changes-off'))
  const tokens = [bearerToken(c.req.header('Authorization')), typeof given === 'string' ? given : null]
  if (tokens.some((token) => token !== null && sameSecret(token, adminToken))) return
  const key = getCookie(c, cookieName)
  const isOurs = key !== undefined && sameSecret(key, sealOf(adminToken, `draft ${draft}`))
  if (!isOurs || isFromElsewhere(c)) throw new RequestRefusedError(403, remark('foreign-draft'))
}
