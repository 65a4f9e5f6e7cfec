import type { Child } from 'hono/jsx'
import { isPassageLanguage } from '../../src/model/language.ts'
import type { PassageKind } from '../../src/model/passage.ts'
import type { DocumentSummary, ListedDocument } from '../../src/model/source-document.ts'
import type { PluralKey, TextKey, Translator } from '../messages/translator.ts'
import { langOf } from '../search/hit-card.tsx'

const kindCounts: [PassageKind, PluralKey][] = [
  ['paragraph', 'paragraphs'],
  ['record', 'annexEntries'],
  ['footnote', 'footnotes'],
]

export const documentAddress = (id: string) => `/documents/${encodeURIComponent(id)}`

/** What kind of document it is, its date and its symbol, as far as the document states them; in one line. */
export function DocumentFacts({
  t,
  document,
  children,
}: {
  t: Translator
  document: DocumentSummary
  children?: Child
}) {
  const { symbol, kind, date } = document
  return (
    <p class="at document-facts">
      {kind !== null && <span class="kind">{t.kindOfDocument(kind)}</span>}
      {symbol !== null && <span class="symbol">{symbol}</span>}
      {date !== null && <time datetime={date}>{t.documentDate(date)}</time>}
      <span>{t.languageName(document.language)}</span>
      {children}
    </p>
  )
}

/** What a document holds for an editor: its passages by kind and by language, and the file that it came from. */
function DocumentCounts({ t, document }: { t: Translator; document: DocumentSummary }) {
  const kinds = kindCounts
    .map(([kind, key]) => ({ key, count: document.kinds[kind] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ key, count }) => t.count(key, count))
  const languages = Object.entries(document.languages)
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => `${t.languageName(isPassageLanguage(code) ? code : 'und')} ${t.number(count)}`)
  return (
    <p class="at">
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

/** The document that a page of its editors is about. */
export function ConcernedDocument(props: {
  t: Translator
  document: DocumentSummary
  /** Whether its title leads to it. */
  linked?: boolean
  /** Whether its passages are counted. */
  counted?: boolean
}) {
  const { t, document, linked = false, counted = false } = props
  return (
    <section class="concerned" aria-labelledby="concerned">
      <h2 id="concerned" lang={langOf(document.language)}>
        {linked ? (
          <a class="document-link" href={documentAddress(document.id)}>
            {document.title}
          </a>
        ) : (
          document.title
        )}
      </h2>
      <DocumentFacts t={t} document={document} />
      {counted && <DocumentCounts t={t} document={document} />}
    </section>
  )
}

const factKeys = {
  organization: 'factOrganization',
  member: 'factMember',
  symbol: 'factSymbol',
  kind: 'factKind',
  date: 'factDate',
  council: 'factCouncil',
  parentSymbol: 'factParentSymbol',
} as const satisfies Partial<Record<keyof DocumentSummary, TextKey>>

/** All that a document states of itself, each fact under its name and as printed. */
export function FactList({ t, document }: { t: Translator; document: ListedDocument }) {
  const { kind, date, symbol, parentSymbol } = document
  const shown: Partial<Record<keyof typeof factKeys, Child>> = {
    ...(kind && { kind: t.kindOfDocument(kind) }),
    ...(date && { date: <time datetime={date}>{t.documentDate(date)}</time> }),
    ...(symbol && { symbol: <span class="symbol">{symbol}</span> }),
    ...(parentSymbol && {
      parentSymbol: <a href={`/documents?${new URLSearchParams({ q: parentSymbol })}`}>{parentSymbol}</a>,
    }),
  }
  const facts = Object.entries(factKeys) as [keyof typeof factKeys, TextKey][]
  return (
    <dl class="fact-list">
      {facts.map(([name, key]) => {
        if (document[name] === null) return null
        const isPrinted = shown[name] === undefined
        return (
          <>
            <dt>{t.text(key)}</dt>
            <dd lang={isPrinted ? langOf(document.language) : undefined}>{shown[name] ?? document[name]}</dd>
          </>
        )
      })}
      <dt>{t.text('factLanguage')}</dt>
      <dd>{languagesText(t, document)}</dd>
    </dl>
  )
}

/** The languages of a document, that of most of it first: "French, English". */
export function languagesText(t: Translator, { language, languages }: DocumentSummary): string {
  const others = Object.entries(languages)
    .filter(([code]) => code !== language && code !== 'und')
    .sort(([, a], [, b]) => b - a)
    .map(([code]) => t.languageName(isPassageLanguage(code) ? code : 'und'))
  return [t.languageName(language), ...others].join(', ')
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
