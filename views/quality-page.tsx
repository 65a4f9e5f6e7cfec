import {
  type QualityFinding,
  type QualityKind,
  type QualityReport,
  qualityKinds,
} from '../src/model/quality.ts'
import { documentAddress } from './document-facts.tsx'
import { Layout } from './layout.tsx'
import type { TextKey, Translator } from './messages/translator.ts'
import type { PageContext } from './page-context.ts'
import { passageAddress, passagePart } from './passage-number.tsx'

/** More of one kind than anybody reads on one page; the JSON API has them all. */
const maxShown = 200

const headings: Record<QualityKind, TextKey> = {
  'empty-field': 'qualityEmptyField',
  'odd-provider': 'qualityOddProvider',
  'near-duplicate': 'qualityNearDuplicate',
  'contradictory-dates': 'qualityContradictoryDates',
  'dead-structure': 'qualityDeadStructure',
  warning: 'qualityWarning',
}

function Place({ t, finding }: { t: Translator; finding: QualityFinding }) {
  const { documentId, passageId, file, line } = finding
  const address =
    passageId === null ? documentAddress(documentId) : passageAddress({ id: passageId, documentId })
  return (
    <span>
      <a href={address}>
        {documentId}
        {passageId !== null && ` ${passagePart({ id: passageId })}`}
      </a>
      <small>
        {file}
        {line !== null && `, ${t.text('line', { line }).toLowerCase()}`}
      </small>
    </span>
  )
}

function Findings({ t, kind, findings }: { t: Translator; kind: QualityKind; findings: QualityFinding[] }) {
  if (findings.length === 0) return null
  return (
    <section aria-labelledby={kind}>
      <h2 id={kind}>
        {t.text(headings[kind])} ({t.number(findings.length)})
      </h2>
      <ul class="findings">
        {findings.slice(0, maxShown).map((finding) => (
          <li>
            <Place t={t} finding={finding} />
            <span>{t.remark(finding)}</span>
          </li>
        ))}
      </ul>
      {findings.length > maxShown && (
        <p>{t.text('qualityMore', { count: t.number(findings.length - maxShown) })}</p>
      )}
    </section>
  )
}

/** The kinds that were found, each with its number and a way to it. */
function Overview({ t, counts }: { t: Translator; counts: QualityReport['counts'] }) {
  const found = qualityKinds.filter((kind) => counts[kind] > 0)
  if (found.length < 2) return null
  return (
    <p class="page-links">
      {found.map((kind) => (
        <a href={`#${kind}`}>
          {t.text(headings[kind])} ({t.number(counts[kind])})
        </a>
      ))}
    </p>
  )
}

/** What an editor would mend in the sources, by kind. */
export function QualityPage({ context, report }: { context: PageContext; report: QualityReport }) {
  const { t } = context
  return (
    <Layout context={context} title={t.text('qualityTitle')} current="documents">
      <h1>{t.text('qualityTitle')}</h1>
      <p>{t.text(report.findings.length === 0 ? 'qualityNone' : 'qualityNote')}</p>
      <Overview t={t} counts={report.counts} />
      {qualityKinds.map((kind) => (
        <Findings t={t} kind={kind} findings={report.findings.filter((finding) => finding.kind === kind)} />
      ))}
    </Layout>
  )
}
