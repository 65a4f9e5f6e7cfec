import type { ContentLanguage } from '../model/language.ts'

/** Languages that documents of this kind speak of (ISO 639-1). */
const languageCodes =
  'ar zh en fr de it ja ko pt ru es sw hi th vi km lo my id ms tr uk pl nl sv da el he fa ur bn am la no fi cs ro hu bg sr hr ka hy az kk uz mn ne si ta te ml ca eu gl is et lv lt sk sl sq mk mt be ga tk ky tg mg so sm to fj lb bs ht fil'.split(
    ' ',
  )

/** The names that CLDR has for languages, in a language. */
export function languageNames(language: ContentLanguage): string[] {
  const names = new Intl.DisplayNames(language, { type: 'language' })
  return languageCodes.map((code) => names.of(code) ?? code)
}
