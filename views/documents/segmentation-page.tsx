import type { Segmentation } from '../../src/model/segmentation.ts'
import { Layout } from '../layout.tsx'
import type { PageContext } from '../page-context.ts'
import { langOf } from '../search/hit-card.tsx'
import { DocumentCounts, DocumentFacts, documentAddress } from './document-facts.tsx'
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
      <section class="concerned" aria-labelledby="concerned">
        <h2 id="concerned" lang={langOf(segmentation.language)}>
          <a class="document-link" href={documentAddress(segmentation.id)}>
            {segmentation.title}
          </a>
        </h2>
        <DocumentFacts t={t} document={segmentation} />
        <DocumentCounts t={t} document={segmentation} />
      </section>
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
