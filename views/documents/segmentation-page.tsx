import type { Segmentation } from '../../src/model/segmentation.ts'
import { Layout } from '../layout.tsx'
import type { PageContext } from '../page-context.ts'
import { ConcernedDocument, documentAddress } from './document-facts.tsx'
import { Paratext } from './paratext.tsx'
import { SegmentationList } from './segmentation-list.tsx'

interface SegmentationPageProps {
  context: PageContext
  segmentation: Segmentation
  /** How many things an editor would mend in it. */
  findings: number
  /** Whether the settings let anybody change it. */
  canDelete: boolean
}

/** How a document was cut into passages. */
export function SegmentationPage({ context, segmentation, findings, canDelete }: SegmentationPageProps) {
  const { t } = context
  const title = t.text('segmentationTitle', { title: segmentation.title })
  return (
    <Layout context={context} title={title} current="documents" scripts={[]}>
      <h1>{t.text('segmentationLink')}</h1>
      <ConcernedDocument t={t} document={segmentation} linked counted />
      {canDelete && (
        <p class="page-links">
          <a href={`${documentAddress(segmentation.id)}/correct`}>{t.text('correctLink')}</a>
          <a href={`${documentAddress(segmentation.id)}/delete`}>{t.text('deleteLink')}</a>
        </p>
      )}
      <p>{t.text('segmentationNote')}</p>
      {findings > 0 && (
        <p>
          <a href={`/quality?${new URLSearchParams({ document: segmentation.id })}`}>
            {t.text('qualityOfDocument', { count: t.number(findings) })}
          </a>
        </p>
      )}
      <SegmentationList t={t} segmentation={segmentation} />
      <Paratext t={t} lines={segmentation.paratext} />
    </Layout>
  )
}
