import type { PassageLanguage } from '../../src/model/language.ts'
import type { Translator } from '../messages/translator.ts'
import { passageAddress } from '../passage-number.tsx'
import { langOf } from '../search/hit-card.tsx'

/** A passage that says the same as another, with the language of its document. */
export interface PassageVersion {
  id: string
  documentId: string
  language: PassageLanguage
}

export const versionKeys = {
  en: 'versionEnglish',
  fr: 'versionFrench',
  es: 'versionSpanish',
  und: 'versionOther',
} as const

/** The ways to what says the same as a passage, at its place in the other documents. */
export function PassageVersionLinks({ t, versions }: { t: Translator; versions: PassageVersion[] }) {
  return (
    <>
      {versions.map(({ id, documentId, language }) => (
        <a class="version-link" href={passageAddress({ id, documentId })} hreflang={langOf(language)}>
          {t.text(versionKeys[language])}
        </a>
      ))}
    </>
  )
}
