import type { PassageLanguage } from '../../src/model/language.ts'
import type { Translator } from '../messages/translator.ts'
import { langOf } from '../search/hit-card.tsx'

/** What says the same as a document or a passage, with the language of its document. */
export interface Version {
  id: string
  language: PassageLanguage
}

const versionKeys = {
  en: 'versionEnglish',
  fr: 'versionFrench',
  es: 'versionSpanish',
  und: 'versionOther',
} as const

interface VersionLinksProps {
  t: Translator
  versions: readonly Version[]
  addressOf(id: string): string
}

/** The ways to what says the same in other documents. */
export function VersionLinks({ t, versions, addressOf }: VersionLinksProps) {
  return versions.map(({ id, language }) => (
    <a class="version-link" href={addressOf(id)} hreflang={langOf(language)}>
      {t.text(versionKeys[language])}
    </a>
  ))
}
