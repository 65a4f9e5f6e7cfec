import type { ListedDocument } from '../../src/model/source-document.ts'
import { Layout } from '../layout.tsx'
import type { Translator } from '../messages/translator.ts'
import type { PageContext } from '../page-context.ts'
import { Paging } from '../paging.tsx'
import { langOf } from '../search/hit-card.tsx'
import { CopyLinks, DocumentFacts, documentAddress } from './document-facts.tsx'
import type { DocumentListView } from './document-list-view.ts'
import { documentName } from './document-name.ts'
import { ListForm } from './list-form.tsx'
import { VersionLinks } from './version-links.tsx'

function Listed({ t, document }: { t: Translator; document: ListedDocument }) {
  const { text, lang, official } = documentName(t, document)
  const records = document.kinds.record ?? 0
  return (
    <li>
      <h2 lang={lang}>
        <a class="document-link" href={documentAddress(document.id)}>
          {text}
        </a>
      </h2>
      {official !== null && (
        <p class="official" lang={langOf(document.language)}>
          {official}
        </p>
      )}
      <DocumentFacts t={t} document={document}>
        {records > 0 && <span>{t.count('documentActivities', records)}</span>}
        <VersionLinks t={t} versions={document.versions} addressOf={documentAddress} />
        <CopyLinks t={t} copies={document.copies} />
      </DocumentFacts>
    </li>
  )
}

/** How many documents are shown, of how many. */
function countText(t: Translator, { total, indexed, q, isNarrowed }: DocumentListView): string {
  if (!isNarrowed) return t.count('documents', indexed)
  const values = { count: t.number(total), total: t.number(indexed), query: q }
  if (q === '') return t.text(total === 0 ? 'documentsNoneChosen' : 'documentsChosen', values)
  return t.text(total === 0 ? 'documentsNone' : 'documentsFound', values)
}

/** The list of all documents, or of those that were asked for. */
export function DocumentsPage({ context, view }: { context: PageContext; view: DocumentListView }) {
  const { t } = context
  return (
    <Layout context={context} title={t.text('documentsTitle')} current="documents" scripts={['search.js']}>
      <h1>{t.text('documentsTitle')}</h1>
      {view.deleted !== null && (
        <p class="notice" role="status">
          {t.text('deleted', { id: view.deleted })}
        </p>
      )}
      {view.indexed === 0 ? (
        <p>{t.text('documentsEmpty')}</p>
      ) : (
        <>
          <ListForm t={t} view={view} />
          <p class="list-count" role="status">
            {countText(t, view)}
            {view.isNarrowed && <a href="/documents">{t.text('documentsAll')}</a>}
          </p>
          <ol class="documents" start={view.first}>
            {view.documents.map((document) => (
              <Listed t={t} document={document} />
            ))}
          </ol>
          <Paging
            t={t}
            label="documentsPages"
            view={view}
            range={{ first: view.first, last: view.first + view.documents.length - 1, total: view.total }}
          />
        </>
      )}
      <p class="page-links small editors">
        <a href="/upload">{t.text('uploadLink')}</a>
        <a href="/quality">{t.text('qualityTitle')}</a>
      </p>
    </Layout>
  )
}
