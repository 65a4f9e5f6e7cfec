import type { Segmentation } from '../src/model/segmentation.ts'
import { DocumentCounts } from './document-facts.tsx'
import { Layout } from './layout.tsx'
import type { PageContext } from './page-context.ts'
import { SegmentationList } from './segmentation-list.tsx'

/** How a document was cut into passages. */
export function SegmentationPage(props: { context: PageContext; segmentation: Segmentation }) {
  const { context, segmentation } = props
  const { t } = context
  const title = t.text('segmentationTitle', { title: segmentation.title })
  return (
    <Layout context={context} title={title} current="documents">
      <h1>{title}</h1>
      <DocumentCounts t={t} document={segmentation} />
      <p>{t.text('segmentationNote')}</p>
      <p>
        <a href={`/documents/${encodeURIComponent(segmentation.id)}`}>{t.text('segmentationBack')}</a>
      </p>
      <SegmentationList t={t} segmentation={segmentation} />
    </Layout>
  )
}
