import { type PassageLanguage, passageLanguages } from '../src/model/language.ts'
import type { PassageKind } from '../src/model/passage.ts'
import type { DocumentSummary } from '../src/model/source-document.ts'
import { Layout } from './layout.tsx'
import type { PluralKey, Translator } from './messages/translator.ts'
import type { PageContext } from './page-context.ts'

const kindCounts: [PassageKind, PluralKey][] = [
  ['paragraph', 'paragraphs'],
  ['record', 'annexEntries'],
  ['footnote', 'footnotes'],
]

const isPassageLanguage = (code: string): code is PassageLanguage =>
  (passageLanguages as readonly string[]).includes(code)

/** What a document holds, in one line: passages by kind and by language. */
export function DocumentCounts({ t, document }: { t: Translator; document: DocumentSummary }) {
  const kinds = kindCounts
    .map(([kind, key]) => ({ key, count: document.kinds[kind] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ key, count }) => t.count(key, count))
  const languages = Object.entries(document.languages).map(
    ([code, count]) => `${t.languageName(isPassageLanguage(code) ? code : 'und')} ${t.number(count)}`,
  )
  return (
    <p class="document-counts">
      <span>{kinds.join(', ')}</span>
      <span>{languages.join(' · ')}</span>
      <span>
        {t.text('documentFile')}
        {t.language === 'fr' ? '\u00a0: ' : ': '}
        <code>{document.file}</code>
      </span>
    </p>
  )
}

/** Symbol, organization and date, as far as the document states them. */
function DocumentFacts({ t, document }: { t: Translator; document: DocumentSummary }) {
  const { symbol, organization, date } = document
  if (symbol === null && organization === null && date === null) return null
  return (
    <p class="document-facts">
      {symbol !== null && <span>{symbol}</span>}
      {organization !== null && <span lang="">{organization}</span>}
      {date !== null && <time datetime={date}>{t.date(date)}</time>}
    </p>
  )
}

/** The list of all documents. */
export function DocumentsPage({
  context,
  documents,
}: {
  context: PageContext
  documents: DocumentSummary[]
}) {
  const { t } = context
  return (
    <Layout context={context} title={t.text('documentsTitle')} current="documents">
      <h1>{t.text('documentsTitle')}</h1>
      <p>
        <a href="/documents/upload">{t.text('uploadLink')}</a>
        {' · '}
        <a href="/documents/quality">{t.text('qualityTitle')}</a>
      </p>
      {documents.length === 0 && <p>{t.text('documentsEmpty')}</p>}
      <ul class="documents">
        {documents.map((document) => (
          <li>
            <h2>
              <a href={`/documents/${encodeURIComponent(document.id)}`}>{document.title}</a>
            </h2>
            <DocumentFacts t={t} document={document} />
            <DocumentCounts t={t} document={document} />
          </li>
        ))}
      </ul>
    </Layout>
  )
}
