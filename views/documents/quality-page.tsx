import type { QualityFinding, QualityKind } from '../../src/model/quality.ts'
import { Layout } from '../layout.tsx'
import type { TextKey, Translator } from '../messages/translator.ts'
import type { PageContext } from '../page-context.ts'
import { Paging } from '../paging.tsx'
import { partName, passageAddress, passagePart } from '../passage-number.tsx'
import { ConcernedDocument, documentAddress } from './document-facts.tsx'
import { DocumentLink } from './document-notes.tsx'
import { FeedbackDoor } from './feedback-page.tsx'
import type { QualityView } from './quality-view.ts'

const headings: Record<QualityKind, TextKey> = {
  'empty-field': 'qualityEmptyField',
  'odd-provider': 'qualityOddProvider',
  'near-duplicate': 'qualityNearDuplicate',
  'contradictory-dates': 'qualityContradictoryDates',
  'dead-structure': 'qualityDeadStructure',
  warning: 'qualityWarning',
}

/** The part of a document that a finding is about, as readers call it: "Annex 3, line 58". */
function Place({ t, finding }: { t: Translator; finding: QualityFinding }) {
  const { documentId, passageId, line } = finding
  const part = passageId === null ? null : partName(t, passagePart({ id: passageId }))
  const at = line === null ? null : t.text('line', { line })
  return (
    <a
      href={passageId === null ? documentAddress(documentId) : passageAddress({ id: passageId, documentId })}
    >
      {[part, part === null ? at : at?.toLowerCase()].filter((text) => text).join(', ') || documentId}
    </a>
  )
}

function Findings({ t, section }: { t: Translator; section: QualityView['sections'][number] }) {
  const { kind, count, groups, address } = section
  return (
    <section aria-labelledby={kind}>
      <h2 id={kind}>
        {t.text(headings[kind])} ({t.number(count)})
      </h2>
      {groups.map(({ document, findings }) => (
        <>
          <h3 class="findings-of">
            <DocumentLink t={t} document={document} /> <small>{document.file}</small>
          </h3>
          <ul class="findings">
            {findings.map((finding) => (
              <li>
                <Place t={t} finding={finding} />
                <span>{t.remark(finding)}</span>
              </li>
            ))}
          </ul>
        </>
      ))}
      {address !== null && (
        <p>
          <a href={address}>{t.text('showMore', { count: t.number(count) })}</a>
        </p>
      )}
    </section>
  )
}

/** The kinds that were found, each with its number and a way to all of it. */
function Kinds({ t, view }: { t: Translator; view: QualityView }) {
  const { kinds, overviewAddress } = view
  if (kinds.length < 2 && overviewAddress === null) return null
  return (
    <p class="page-links">
      {overviewAddress !== null && <a href={overviewAddress}>{t.text('qualityAll')}</a>}
      {kinds.map(({ kind, count, address }) => (
        <a href={address}>
          {t.text(headings[kind])} ({t.number(count)})
        </a>
      ))}
    </p>
  )
}

/** What an editor would mend in the sources, by kind. */
export function QualityPage(props: {
  context: PageContext
  view: QualityView
  /** Whether votes on answers are kept, and there is a token to see them. */
  showsFeedback: boolean
}) {
  const { context, view, showsFeedback } = props
  const { t } = context
  const { document, kinds, sections } = view
  return (
    <Layout context={context} title={t.text('qualityTitle')} current="documents" scripts={[]}>
      <h1>{t.text('qualityTitle')}</h1>
      {document !== null && <ConcernedDocument t={t} document={document} linked />}
      <p>{t.text(kinds.length === 0 ? 'qualityNone' : 'qualityNote')}</p>
      <Kinds t={t} view={view} />
      {sections.map((section) => (
        <Findings t={t} section={section} />
      ))}
      <Paging t={t} label="qualityPages" view={view} />
      {showsFeedback && <FeedbackDoor t={t} />}
    </Layout>
  )
}
