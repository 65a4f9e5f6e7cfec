import { type PassageLanguage, passageLanguages } from '../../src/model/language.ts'
import type { PassageKind } from '../../src/model/passage.ts'
import type { DocumentSummary, ListedDocument } from '../../src/model/source-document.ts'
import type { PluralKey, Translator } from '../messages/translator.ts'
import { passageAddress } from '../passage-number.tsx'
import { langOf } from '../search/hit-card.tsx'

const kindCounts: [PassageKind, PluralKey][] = [
  ['paragraph', 'paragraphs'],
  ['record', 'annexEntries'],
  ['footnote', 'footnotes'],
]

const isPassageLanguage = (code: string): code is PassageLanguage =>
  (passageLanguages as readonly string[]).includes(code)

export const documentAddress = (id: string) => `/documents/${encodeURIComponent(id)}`

/** What it is, whose, its symbol, date and council, as far as the document states them. */
export function DocumentFacts({ t, document }: { t: Translator; document: DocumentSummary }) {
  const { symbol, organization, member, kind, council, date, language } = document
  if ([symbol, organization, member, kind, council, date].every((fact) => fact === null)) return null
  return (
    <p class="document-facts">
      {kind !== null && <span class="kind">{t.kindOfDocument(kind)}</span>}
      {[member, organization].map(
        (name) =>
          name !== null && (
            <span class="organization" lang={langOf(language)}>
              {name}
            </span>
          ),
      )}
      {symbol !== null && <span class="symbol">{symbol}</span>}
      {date !== null && <time datetime={date}>{t.date(date)}</time>}
      {council !== null && (
        <span class="council" lang={langOf(language)}>
          {council}
        </span>
      )}
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

/** The ways to the documents that say the same in other languages. */
export function VersionLinks({ t, versions }: { t: Translator; versions: ListedDocument['versions'] }) {
  return (
    <>
      {versions.map(({ id, language }) => (
        <a class="version-link" href={documentAddress(id)} hreflang={langOf(language)}>
          <span aria-hidden="true">⇄ </span>
          {t.text(versionKeys[language])}
        </a>
      ))}
    </>
  )
}

/** The ways to the documents that are the same text. */
export function CopyLinks({ t, copies }: { t: Translator; copies: ListedDocument['copies'] }) {
  return (
    <>
      {copies.map((id) => (
        <a class="version-link" href={documentAddress(id)}>
          {t.text('copyLink', { id })}
        </a>
      ))}
    </>
  )
}

/** A passage that says the same as another, with the language of its document. */
export interface PassageVersion {
  id: string
  documentId: string
  language: PassageLanguage
}

/** The ways to what says the same as a passage, at its place in the other documents. */
export function PassageVersionLinks({ t, versions }: { t: Translator; versions: PassageVersion[] }) {
  return (
    <>
      {versions.map(({ id, documentId, language }) => (
        <a
          class="permalink version-link"
          href={passageAddress({ id, documentId })}
          hreflang={langOf(language)}
        >
          <span aria-hidden="true">⇄ {language === 'und' ? '' : language.toUpperCase()}</span>
          <span class="visually-hidden">{t.text(versionKeys[language])}</span>
        </a>
      ))}
    </>
  )
}

const versionKeys = {
  en: 'versionEnglish',
  fr: 'versionFrench',
  es: 'versionSpanish',
  und: 'versionOther',
} as const
