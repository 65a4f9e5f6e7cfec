import { contentLanguages } from '../../src/model/language.ts'
import type { Translator } from '../messages/translator.ts'
import { htmxSearchLink } from './htmx-search.ts'
import type { SearchView, TranslationChip } from './search-view.ts'

/** A name that a chip keeps when it is switched off: the focus stays on it. */
const chipId = (text: string) => `also-${text.replace(/[^\p{L}\p{N}-]+/gu, '_')}`

function Chip({ t, chip: { word, text, language, address } }: { t: Translator; chip: TranslationChip }) {
  return (
    <a
      class={word === null ? 'chip off' : 'chip'}
      id={chipId(text)}
      href={address}
      {...htmxSearchLink(address)}
      title={word === null ? undefined : t.text('translationOf', { word })}
      aria-label={t.text(word === null ? 'switchOn' : 'switchOff', { label: text })}
    >
      <span {...(language ? { lang: language } : {})}>{text}</span>{' '}
      <span aria-hidden="true">{word === null ? '+' : '×'}</span>
    </a>
  )
}

interface LineProps {
  t: Translator
  id: string
  label: string
  chips: TranslationChip[]
}

function Line({ t, id, label, chips }: LineProps) {
  if (chips.length === 0) return null
  return (
    <div class="chips translations">
      <span id={id}>{label}</span>
      <ul class="chips" aria-labelledby={id}>
        {chips.map((chip) => (
          <li>
            <Chip t={t} chip={chip} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What the words were taken for in other languages: each can be switched off, and on again. */
export function Translations({ t, view: { translations } }: { t: Translator; view: SearchView }) {
  return (
    <>
      {contentLanguages.map((language) => (
        <Line
          t={t}
          id={`also-in-${language}`}
          label={t.text('alsoIn', { language: t.languageName(language) })}
          chips={translations.filter((chip) => chip.language === language)}
        />
      ))}
      <Line
        t={t}
        id="also-off"
        label={t.text('alsoOff')}
        chips={translations.filter(({ word }) => word === null)}
      />
    </>
  )
}
