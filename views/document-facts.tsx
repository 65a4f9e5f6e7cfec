import { type PassageLanguage, passageLanguages } from '../src/model/language.ts'
import type { PassageKind } from '../src/model/passage.ts'
import type { DocumentSummary, ListedDocument } from '../src/model/source-document.ts'
import { langOf } from './hit-card.tsx'
import type { PluralKey, Translator } from './messages/translator.ts'

const kindCounts: [PassageKind, PluralKey][] = [
  ['paragraph', 'paragraphs'],
  ['record', 'annexEntries'],
  ['footnote', 'footnotes'],
]

const isPassageLanguage = (code: string): code is PassageLanguage =>
  (passageLanguages as readonly string[]).includes(code)

export const documentAddress = (id: string) => `/documents/${encodeURIComponent(id)}`

/** Symbol, organization and date, as far as the document states them. */
export function DocumentFacts({ t, document }: { t: Translator; document: DocumentSummary }) {
  const { symbol, organization, date, language } = document
  if (symbol === null && organization === null && date === null) return null
  return (
    <p class="document-facts">
      {organization !== null && (
        <span class="organization" lang={langOf(language)}>
          {organization}
        </span>
      )}
      {symbol !== null && <span class="symbol">{symbol}</span>}
      {date !== null && <time datetime={date}>{t.date(date)}</time>}
    </p>
  )
}

/** What a document holds: its passages by kind and by language, and the file that it came from. */
export function DocumentCounts({ t, document }: { t: Translator; document: DocumentSummary }) {
  const kinds = kindCounts
    .map(([kind, key]) => ({ key, count: document.kinds[kind] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ key, count }) => t.count(key, count))
  const languages = Object.entries(document.languages)
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => `${t.languageName(isPassageLanguage(code) ? code : 'und')} ${t.number(count)}`)
  return (
    <p class="document-counts">
      <span>
        {t.count('passages', document.passages)}
        {kinds.length > 1 && ` (${kinds.join(', ')})`}
      </span>
      {languages.length > 0 && <span>{t.text('documentLanguages', { list: languages.join(', ') })}</span>}
      <span>
        {t.text('documentFile')} <code>{document.file}</code>
      </span>
    </p>
  )
}

/** The way to the document that says the same in another language. */
export function TwinLink({ t, twin }: { t: Translator; twin: ListedDocument['twin'] }) {
  if (twin === null) return null
  return (
    <a class="twin" href={documentAddress(twin.id)} hreflang={langOf(twin.language)}>
      <span aria-hidden="true">⇄ </span>
      {t.text(twinKeys[twin.language])}
    </a>
  )
}

/** The way to the passage of the same number in the other language. */
export function TwinPassageLink(props: { t: Translator; twin: ListedDocument['twin']; part: string }) {
  const { t, twin, part } = props
  if (twin === null) return null
  return (
    <a class="permalink twin" href={`${documentAddress(twin.id)}#${part}`} hreflang={langOf(twin.language)}>
      <span aria-hidden="true">⇄ {twin.language.toUpperCase()}</span>
      <span class="visually-hidden">{t.text(twinKeys[twin.language])}</span>
    </a>
  )
}

const twinKeys = {
  en: 'versionEnglish',
  fr: 'versionFrench',
  es: 'versionSpanish',
  und: 'versionOther',
} as const
