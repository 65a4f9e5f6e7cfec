import { type UiLanguage, uiLanguages } from '../src/model/language.ts'
import type { PageContext } from './page-context.ts'

/** Names of the languages in themselves, so that each reader recognises their own. */
const ownNames: Record<UiLanguage, string> = { en: 'English', fr: 'Français', es: 'Español' }

/** The present address in every language of the interface. */
export function LanguageLinks({ context }: { context: PageContext }) {
  return (
    <>
      {uiLanguages.map((language) => (
        <a
          id={`ui-${language}`}
          href={context.languageAddresses[language]}
          hreflang={language}
          lang={language}
          aria-current={language === context.t.language ? 'true' : undefined}
        >
          <span>{ownNames[language]}</span>
          <abbr title={ownNames[language]}>{language.toUpperCase()}</abbr>
        </a>
      ))}
    </>
  )
}
