import {
  type QualityFinding,
  type QualityKind,
  type QualityReport,
  qualityKinds,
} from '../src/model/quality.ts'
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
    passageId === null
      ? `/documents/${encodeURIComponent(documentId)}`
      : passageAddress({ id: passageId, documentId })
  return (
    <>
      <a href={address}>
        {documentId}
        {passageId !== null && ` ${passagePart({ id: passageId })}`}
      </a>
      {line !== null && (
        <span>
          {' '}
          (<code>{file}</code>, {t.text('line', { line })})
        </span>
      )}
    </>
  )
}

function Findings({ t, kind, findings }: { t: Translator; kind: QualityKind; findings: QualityFinding[] }) {
  if (findings.length === 0) return null
  return (
    <section aria-labelledby={kind}>
      <h2 id={kind}>
        {t.text(headings[kind])} ({t.number(findings.length)})
      </h2>
      <ul>
        {findings.slice(0, maxShown).map((finding) => (
          <li>
            <Place t={t} finding={finding} />
            {t.language === 'fr' ? '\u00a0: ' : ': '}
            {t.remark(finding)}
          </li>
        ))}
      </ul>
      {findings.length > maxShown && (
        <p>{t.text('qualityMore', { count: t.number(findings.length - maxShown) })}</p>
      )}
    </section>
  )
}

/** What an editor would mend in the sources, by kind. */
export function QualityPage({ context, report }: { context: PageContext; report: QualityReport }) {
  const { t } = context
  return (
    <Layout context={context} title={t.text('qualityTitle')} current="documents">
      <h1>{t.text('qualityTitle')}</h1>
      <p>{t.text(report.findings.length === 0 ? 'qualityNone' : 'qualityNote')}</p>
      {qualityKinds.map((kind) => (
        <Findings t={t} kind={kind} findings={report.findings.filter((finding) => finding.kind === kind)} />
      ))}
    </Layout>
  )
}
