import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { type Appearance, appearances } from '../../views/page-context.ts'
import { isFromElsewhere } from './from-elsewhere.ts'
import { readForm } from './manage-request.ts'

/** `views/assets/appearance.js` sets it as well: what is chosen is seen without a new page. */
const cookieName = 'appearance'
const oneYearSeconds = 31_536_000

const known = (value: unknown): Appearance | null => appearances.find((own) => own === value) ?? null

/** The theme that the reader has chosen; null where the pages follow the device. */
export const appearanceOf = (c: Context): Appearance | null => known(getCookie(c, cookieName))

/** The page that a form was sent from, on this site. */
function pageBefore(c: Context): string {
  const from = c.req.header('Referer')
  if (from === undefined || !URL.canParse(from) || isFromElsewhere(c)) return '/'
  const { pathname, search } = new URL(from)
  // What begins with two strokes would be the address of another site.
  return `${pathname.replace(/^\/+/, '/')}${search}`
}

/** `POST /appearance` keeps the theme of the pages in a cookie, for whoever has no scripts. */
export const appearanceRoutes = new Hono().post('/appearance', async (c) => {
  const chosen = known((await readForm(c)).to)
  if (chosen === null) deleteCookie(c, cookieName, { path: '/' })
  else setCookie(c, cookieName, chosen, { path: '/', maxAge: oneYearSeconds, sameSite: 'Lax' })
  return c.redirect(pageBefore(c), 303)
})
