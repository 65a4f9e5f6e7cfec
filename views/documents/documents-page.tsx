import { type DocumentOrder, documentOrders } from '../../src/model/document-list.ts'
import { maxQueryChars } from '../../src/model/search-request.ts'
import type { ListedDocument } from '../../src/model/source-document.ts'
import { Layout } from '../layout.tsx'
import type { TextKey, Translator } from '../messages/translator.ts'
import type { PageContext } from '../page-context.ts'
import { Paging } from '../paging.tsx'
import { langOf } from '../search/hit-card.tsx'
import { CopyLinks, DocumentCounts, DocumentFacts, documentAddress, VersionLinks } from './document-facts.tsx'
import type { DocumentListView } from './document-list-view.ts'

const orderKeys: Record<DocumentOrder, TextKey> = {
  title: 'orderTitle',
  '-date': 'sortNewest',
  date: 'sortDate',
  organization: 'orderOrganization',
  symbol: 'orderSymbol',
  '-passages': 'orderPassages',
}

/** A choice and an order of the documents; a plain form, since nobody changes them twice a minute. */
function ListForm({ t, view }: { t: Translator; view: DocumentListView }) {
  return (
    <search>
      <form class="list-form" action="/documents" method="get">
        {view.ui !== null && <input type="hidden" name="ui" value={view.ui} />}
        <label for="q">
          {t.text('documentsFilter')}
          <input
            id="q"
            name="q"
            type="search"
            value={view.q}
            maxlength={maxQueryChars}
            placeholder={t.text('documentsFilterPlaceholder')}
            autocomplete="off"
            aria-keyshortcuts="/"
          />
        </label>
        <label for="sort">
          {t.text('sortLabel')}
          <select id="sort" name="sort">
            {documentOrders.map((order) => (
              <option value={order} selected={order === view.sort}>
                {t.text(orderKeys[order])}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{t.text('documentsShow')}</button>
      </form>
    </search>
  )
}

function Listed({ t, document }: { t: Translator; document: ListedDocument }) {
  return (
    <li>
      <div>
        <h2 lang={langOf(document.language)}>
          <a class="document-link" href={documentAddress(document.id)}>
            {document.title}
          </a>
        </h2>
        <DocumentFacts t={t} document={document} />
      </div>
      <div>
        <DocumentCounts t={t} document={document} />
        <VersionLinks t={t} versions={document.versions} />
        <CopyLinks t={t} copies={document.copies} />
      </div>
    </li>
  )
}

/** Which documents of the list are shown: "26–50 of 300". */
function rangeText(t: Translator, { first, documents, total }: DocumentListView): string {
  const last = first + documents.length - 1
  return t.text('pageRange', { first: t.number(first), last: t.number(last), total: t.number(total) })
}

/** How many documents are shown, of how many. */
function countText(t: Translator, { total, indexed, q }: DocumentListView): string {
  if (q === '') return t.count('documents', indexed)
  return t.text(total === 0 ? 'documentsNone' : 'documentsFound', {
    count: t.number(total),
    total: t.number(indexed),
    query: q,
  })
}

/** The list of all documents, or of those that were asked for. */
export function DocumentsPage({ context, view }: { context: PageContext; view: DocumentListView }) {
  const { t } = context
  return (
    <Layout context={context} title={t.text('documentsTitle')} current="documents">
      <h1>{t.text('documentsTitle')}</h1>
      {view.deleted !== null && (
        <p class="notice" role="status">
          {t.text('deleted', { id: view.deleted })}
        </p>
      )}
      <p class="page-links">
        <a href="/upload">{t.text('uploadLink')}</a>
        <a href="/quality">{t.text('qualityTitle')}</a>
      </p>
      {view.indexed === 0 ? (
        <p>{t.text('documentsEmpty')}</p>
      ) : (
        <>
          <ListForm t={t} view={view} />
          <p class="status">{countText(t, view)}</p>
          <ol class="documents" start={view.first}>
            {view.documents.map((document) => (
              <Listed t={t} document={document} />
            ))}
          </ol>
          {view.total === 0 && (
            <p>
              <a href="/documents">{t.text('documentsAll')}</a>
            </p>
          )}
          <Paging t={t} label="documentsPages" view={view} range={rangeText(t, view)} />
        </>
      )}
    </Layout>
  )
}
