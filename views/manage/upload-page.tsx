import type { Segmentation } from '../../src/model/segmentation.ts'
import { ConcernedDocument } from '../documents/document-facts.tsx'
import { SegmentationList } from '../documents/segmentation-list.tsx'
import { Layout } from '../layout.tsx'
import type { Translator } from '../messages/translator.ts'
import type { PageContext } from '../page-context.ts'
import { type Refusal, RefusalMessage } from './refusal-message.tsx'
import { TokenField } from './token-field.tsx'

interface UploadLimits {
  /** How large a file may be. */
  mostBytes: number
  /** How many can be sent before the first is published. */
  mostFiles: number
}

function UploadForm({ t, mostBytes, mostFiles }: { t: Translator } & UploadLimits) {
  return (
    <form
      class="upload many"
      action="/upload"
      method="post"
      enctype="multipart/form-data"
      data-progress="upload-progress"
      data-most-bytes={mostBytes}
      data-too-large={t.remark({ code: 'body-too-large', values: { megabytes: mostBytes / 1024 / 1024 } })}
    >
      <TokenField t={t} />
      <label for="file">{t.text('uploadFile')}</label>
      <input id="file" type="file" name="file" required aria-describedby="file-note" />
      <small id="file-note">{t.text('uploadFormats', { megabytes: mostBytes / 1024 / 1024 })}</small>
      <button type="submit">{t.text('uploadButton')}</button>
      <progress
        id="upload-progress"
        max="100"
        value="0"
        hidden
        aria-label={t.text('uploadProgress')}
        data-reading={t.text('uploadReading')}
        data-unreachable={t.text('uploadUnreachable')}
      ></progress>
      <p id="upload-status" class="upload-status" role="status"></p>
      <section
        id="uploaded"
        class="uploaded"
        aria-label={t.text('uploadsList')}
        data-most={mostFiles}
        data-too-many={t.text('uploadsTooMany', { most: mostFiles })}
        data-reading={t.text('uploadsReading')}
        data-publishing={t.text('uploadsPublishing')}
        data-published={t.text('uploadsPublished')}
        data-look={t.text('uploadsLook')}
        data-replaces={t.text('uploadsReplaces')}
        data-publish={JSON.stringify(t.forms('uploadsPublish'))}
      ></section>
    </form>
  )
}

interface UploadPageProps extends UploadLimits {
  context: PageContext
  /** Whether the settings let anybody upload. */
  isOpen: boolean
  refusal: Refusal | null
}

/** Where a document is added. */
export function UploadPage({ context, isOpen, mostBytes, mostFiles, refusal }: UploadPageProps) {
  const { t } = context
  return (
    <Layout context={context} title={t.text('uploadTitle')} current="documents">
      <h1>{t.text('uploadTitle')}</h1>
      {refusal !== null && <RefusalMessage t={t} heading="uploadRefused" refusal={refusal} />}
      <p>{t.text(isOpen ? 'uploadNote' : 'uploadClosed')}</p>
      {isOpen && <UploadForm {...{ t, mostBytes, mostFiles }} />}
      <script src={context.assets['upload.js']} defer></script>
    </Layout>
  )
}

interface DraftPageProps {
  context: PageContext
  preview: {
    draft: string
    segmentation: Segmentation
    present: { id: string; file: string; replaceable: boolean } | null
  }
}

/** What stands in the way of a draft, with the leave to replace it. */
function Present({ t, present }: { t: Translator; present: DraftPageProps['preview']['present'] }) {
  if (!present) return null
  const { id, file } = present
  if (!present.replaceable) {
    const remark = { code: 'same-identifier', values: { id, file } } as const
    return <p class="notice">{t.remark(remark)}</p>
  }
  return (
    <label class="notice">
      <input type="checkbox" name="replace" value="true" required />
      {t.text('draftReplace', { file })}
    </label>
  )
}

/** How an uploaded file was read, to be published or not. */
export function DraftPage({ context, preview }: DraftPageProps) {
  const { t } = context
  const { draft, segmentation, present } = preview
  return (
    <Layout context={context} title={t.text('draftTitle')} current="documents">
      <h1>{t.text('draftTitle')}</h1>
      <p>{t.text('draftNote')}</p>
      <ConcernedDocument t={t} document={segmentation} counted />
      <form class="draft" action={`/drafts/${draft}`} method="post">
        <Present t={t} present={present} />
        <div class="form-actions">
          {(present === null || present.replaceable) && (
            <button type="submit" name="act" value="publish">
              {t.text('draftPublish')}
            </button>
          )}
          <button type="submit" name="act" value="discard" class="quiet" formnovalidate>
            {t.text('draftDiscard')}
          </button>
        </div>
      </form>
      <SegmentationList t={t} segmentation={segmentation} />
    </Layout>
  )
}
