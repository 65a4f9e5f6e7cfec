import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

const cookieName = 'deleted'
/** As long as it takes to follow a redirection, however slow the line. */
const keptSeconds = 120

/** Lets the list of documents say to this browser that a document was deleted. */
export function tellDeletion(c: Context, id: string): void {
  setCookie(c, cookieName, id, {
    path: '/documents',
    maxAge: keptSeconds,
    sameSite: 'Strict',
    httpOnly: true,
  })
}

/** Whether this browser deleted a document just now: an address alone, which anybody may write, says nothing. */
export const wasDeleted = (c: Context, id: string): boolean => id !== '' && getCookie(c, cookieName) === id
