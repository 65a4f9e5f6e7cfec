import type { Context, MiddlewareHandler } from 'hono'
import { accepts } from 'hono/accepts'
import { getCookie, setCookie } from 'hono/cookie'
import { type UiLanguage, uiLanguages } from '../model/language.ts'

const cookieName = 'ui'
const oneYearSeconds = 31_536_000

function tryParseUiLanguage(value: string | undefined): UiLanguage | null {
  return uiLanguages.find((language) => language === value) ?? null
}

/** The first language of the browser's list that the interface has, whatever its region; else English. */
function acceptedLanguage(c: Context): UiLanguage {
  const tag = accepts(c, {
    header: 'Accept-Language',
    supports: [...uiLanguages],
    default: 'en',
    match: (accepted, { default: fallback }) => {
      const wanted = accepted.filter(({ q }) => q > 0).sort((a, b) => b.q - a.q)
      const found = wanted.map(({ type }) => tryParseUiLanguage(type.slice(0, 2).toLowerCase()))
      return found.find((language) => language !== null) ?? fallback
    },
  })
  return tryParseUiLanguage(tag) ?? 'en'
}

/** The language that the address asks for by `?ui=`, or null. */
export function uiLanguageInAddress(c: Context): UiLanguage | null {
  return tryParseUiLanguage(c.req.query('ui'))
}

/** The language of the interface: as the address says, else the cookie, else the browser. */
export function uiLanguageOf(c: Context): UiLanguage {
  return uiLanguageInAddress(c) ?? tryParseUiLanguage(getCookie(c, cookieName)) ?? acceptedLanguage(c)
}

/** Remembers a language that the address asked for, and tells caches what the answer depends on. */
export const rememberUiLanguage: MiddlewareHandler = async (c, next) => {
  const asked = uiLanguageInAddress(c)
  if (asked !== null) {
    setCookie(c, cookieName, asked, { path: '/', maxAge: oneYearSeconds, sameSite: 'Lax', httpOnly: true })
  }
  await next()
  c.header('Vary', 'Accept-Language, Cookie, HX-Request-Type', { append: true })
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'private, no-cache')
}
