import type { Passage } from '../../src/model/passage.ts'
import type { SourceDocument } from '../../src/model/source-document.ts'
import { Layout } from '../layout.tsx'
import { linesOf } from '../marked-text.tsx'
import type { Translator } from '../messages/translator.ts'
import type { PageContext } from '../page-context.ts'
import { passageAddress, passageName, passagePart } from '../passage-number.tsx'
import { RecordSheet } from '../record-sheet.tsx'
import { langOf } from '../search/hit-card.tsx'
import { documentName } from './document-name.ts'
import { DocumentLink } from './document-notes.tsx'

/** What stands at one height: passages that say the same, or one that nothing in the other version is like. */
export interface BesideRow {
  left: Passage | null
  right: Passage | null
}

function Side({ t, passage }: { t: Translator; passage: Passage | null }) {
  if (passage === null) return <div class="side none" />
  return (
    <div class="side" lang={langOf(passage.language)}>
      <a class="pn" href={passageAddress(passage)} aria-label={passageName(t, passage)} lang={t.language}>
        {passage.number ?? '#'}
      </a>
      {passage.record ? (
        <RecordSheet text={passage.text} record={passage.record} marks={[]} />
      ) : (
        linesOf(passage.text).map(({ start, end }) => <p>{passage.text.slice(start, end)}</p>)
      )}
    </div>
  )
}

interface BesidePageProps {
  context: PageContext
  left: SourceDocument
  right: SourceDocument
  rows: BesideRow[]
}

/** Two language versions of a document, passage beside passage. */
export function BesidePage({ context, left, right, rows }: BesidePageProps) {
  const { t } = context
  const title = documentName(t, left).text
  return (
    <Layout context={context} title={title} current="documents" scripts={[]}>
      <h1>{title}</h1>
      <p class="at">
        {[left, right].map((document) => (
          <span>
            {t.languageName(document.language)}
            {t.text('colon')}
            <DocumentLink t={t} document={document} />
          </span>
        ))}
      </p>
      <div class="beside">
        {rows.map(({ left: first, right: second }) => (
          <div class="beside-row" id={first ? passagePart(first) : undefined}>
            <Side t={t} passage={first} />
            <Side t={t} passage={second} />
          </div>
        ))}
      </div>
    </Layout>
  )
}
