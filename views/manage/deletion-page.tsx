import type { DocumentSummary } from '../../src/model/source-document.ts'
import { DocumentCounts, DocumentFacts, documentAddress } from '../documents/document-facts.tsx'
import { Layout } from '../layout.tsx'
import type { PageContext } from '../page-context.ts'
import { langOf } from '../search/hit-card.tsx'
import { type Refusal, RefusalMessage } from './refusal-message.tsx'
import { TokenField } from './token-field.tsx'

interface DeletionPageProps {
  context: PageContext
  document: DocumentSummary
  /** Whether the settings let anybody delete. */
  isOpen: boolean
  refusal: Refusal | null
}

/** Asks whether a document is really to be deleted. */
export function DeletionPage({ context, document, isOpen, refusal }: DeletionPageProps) {
  const { t } = context
  const back = documentAddress(document.id)
  return (
    <Layout context={context} title={t.text('deleteTitle')} current="documents">
      <h1>{t.text('deleteTitle')}</h1>
      {refusal !== null && <RefusalMessage t={t} heading="deleteRefused" refusal={refusal} />}
      <section class="concerned" aria-labelledby="concerned">
        <h2 id="concerned" lang={langOf(document.language)}>
          {document.title}
        </h2>
        <DocumentFacts t={t} document={document} />
        <DocumentCounts t={t} document={document} />
      </section>
      <p>{t.text(isOpen ? 'deleteNote' : 'deleteClosed', { file: document.file })}</p>
      {isOpen && (
        <form class="upload" action={`${back}/delete`} method="post">
          <TokenField t={t} />
          <div class="form-actions">
            <button type="submit" class="danger">
              {t.text('deleteButton')}
            </button>
            <a href={back}>{t.text('deleteCancel')}</a>
          </div>
        </form>
      )}
      {!isOpen && <a href={back}>{t.text('segmentationBack')}</a>}
    </Layout>
  )
}
