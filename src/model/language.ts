import { z } from 'zod'

/** Languages with an analyser of their own. Adding one: see CONTRIBUTING.md. */
export const contentLanguages = ['fr', 'en', 'es'] as const
export type ContentLanguage = (typeof contentLanguages)[number]

export const contentLanguageSchema = z.enum(contentLanguages)

/** The locale that dates and names of a language are written in: days come before months. */
export const localeOf = (language: ContentLanguage) => (language === 'en' ? 'en-GB' : language)

/** What a passage is written in (BCP 47); `und` where nothing tells. */
export const passageLanguages = [...contentLanguages, 'und'] as const
export type PassageLanguage = (typeof passageLanguages)[number]
export const passageLanguageSchema = z.enum(passageLanguages)
export const isPassageLanguage = (value: unknown): value is PassageLanguage =>
  passageLanguages.some((language) => language === value)

/** Languages of the interface, each with a complete message table. */
export const uiLanguages = ['en', 'fr', 'es'] as const
export type UiLanguage = (typeof uiLanguages)[number]
