import type { DocumentSummary } from '../../src/model/source-document.ts'
import { ConcernedDocument, documentAddress } from '../documents/document-facts.tsx'
import { Layout } from '../layout.tsx'
import type { PageContext } from '../page-context.ts'
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
      <ConcernedDocument t={t} document={document} counted />
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
