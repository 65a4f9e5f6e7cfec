import type { Segmentation } from '../src/model/segmentation.ts'
import { DocumentCounts } from './document-facts.tsx'
import { Layout } from './layout.tsx'
import type { Translator } from './messages/translator.ts'
import type { PageContext } from './page-context.ts'
import { type Refusal, RefusalMessage } from './refusal-message.tsx'
import { SegmentationList } from './segmentation-list.tsx'

function UploadForm({ t }: { t: Translator }) {
  return (
    <form
      class="upload"
      action="/upload"
      method="post"
      enctype="multipart/form-data"
      data-progress="upload-progress"
    >
      <label for="token">{t.text('uploadToken')}</label>
      <input id="token" type="password" name="token" required autocomplete="current-password" />
      <label for="file">{t.text('uploadFile')}</label>
      <input id="file" type="file" name="file" required />
      <button type="submit">{t.text('uploadButton')}</button>
      <progress
        id="upload-progress"
        max="100"
        value="0"
        hidden
        aria-label={t.text('uploadProgress')}
        data-unreachable={t.text('uploadUnreachable')}
      ></progress>
      <p id="upload-status" role="status"></p>
    </form>
  )
}

interface UploadPageProps {
  context: PageContext
  /** Whether the settings let anybody upload. */
  isOpen: boolean
  refusal: Refusal | null
}

/** Where a document is added. */
export function UploadPage({ context, isOpen, refusal }: UploadPageProps) {
  const { t } = context
  return (
    <Layout context={context} title={t.text('uploadTitle')} current="documents">
      <h1>{t.text('uploadTitle')}</h1>
      {refusal !== null && <RefusalMessage t={t} heading="uploadRefused" refusal={refusal} />}
      <p>{t.text(isOpen ? 'uploadNote' : 'uploadClosed')}</p>
      {isOpen && <UploadForm t={t} />}
      <script src={context.assets['upload.js']} defer></script>
    </Layout>
  )
}

interface DraftPageProps {
  context: PageContext
  draft: string
  segmentation: Segmentation
}

/** How an uploaded file was read, to be published or not. */
export function DraftPage({ context, draft, segmentation }: DraftPageProps) {
  const { t } = context
  return (
    <Layout context={context} title={t.text('draftTitle')} current="documents">
      <h1>{t.text('draftTitle')}</h1>
      <p>{segmentation.title}</p>
      <DocumentCounts t={t} document={segmentation} />
      <form class="draft" action={`/drafts/${draft}`} method="post">
        <label>
          <input type="checkbox" name="replace" value="true" />
          {t.text('draftReplace')}
        </label>
        <button type="submit" name="act" value="publish">
          {t.text('draftPublish')}
        </button>
        <button type="submit" name="act" value="discard" class="secondary">
          {t.text('draftDiscard')}
        </button>
      </form>
      <SegmentationList t={t} segmentation={segmentation} />
    </Layout>
  )
}
