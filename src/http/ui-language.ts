import type { Context, MiddlewareHandler } from 'hono'
import { accepts } from 'hono/accepts'
import { getCookie, setCookie } from 'hono/cookie'
import { type UiLanguage, uiLanguages } from '../model/language.ts'

const cookieName = 'ui'
const oneYearSeconds = 31_536_000

function tryParseUiLanguage(value: string | undefined): UiLanguage | null {
  return uiLanguages.find((language) => language === value) ?? null
}

/** The first language of the browser's list that the interface has, whatever its region, or null. */
function acceptedLanguage(c: Context): UiLanguage | null {
  const tag = accepts(c, {
    header: 'Accept-Language',
    supports: [...uiLanguages],
    default: '',
    match: (accepted, { default: none }) => {
      const wanted = accepted.filter(({ q }) => q > 0).sort((a, b) => b.q - a.q)
      const found = wanted.map(({ type }) => tryParseUiLanguage(type.slice(0, 2).toLowerCase()))
      return found.find((language) => language !== null) ?? none
    },
  })
  return tryParseUiLanguage(tag)
}

/** The language that the address asks for by `?ui=`, or null. */
export function uiLanguageInAddress(c: Context): UiLanguage | null {
  return tryParseUiLanguage(c.req.query('ui'))
}

/** The language that whoever asks has stated: in the address, else by the cookie, else by the browser; or null. */
export function statedLanguageOf(c: Context): UiLanguage | null {
  return uiLanguageInAddress(c) ?? tryParseUiLanguage(getCookie(c, cookieName)) ?? acceptedLanguage(c)
}

/** The language of the interface: as stated, else English. */
export const uiLanguageOf = (c: Context): UiLanguage => statedLanguageOf(c) ?? 'en'

/** Remembers a language that the address asked for, and tells caches what the answer depends on. */
export const rememberUiLanguage: MiddlewareHandler = async (c, next) => {
  const asked = uiLanguageInAddress(c)
  if (asked !== null) {
    setCookie(c, cookieName, asked, { path: '/', maxAge: oneYearSeconds, sameSite: 'Lax', httpOnly: true })
  }
  await next()
  const { headers } = c.res
  headers.append('Vary', 'Accept-Language, Cookie, HX-Request-Type')
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache')
}
