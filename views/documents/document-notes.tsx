import type { ListedDocument, RelatedDocument } from '../../src/model/source-document.ts'
import type { TextKey, Translator } from '../messages/translator.ts'
import { CopyLinks, documentAddress, FactList } from './document-facts.tsx'
import { documentName } from './document-name.ts'
import { VersionLinks } from './version-links.tsx'

/** What stands around a document. */
export interface DocumentSurroundings {
  related: RelatedDocument[]
  previous: ListedDocument | null
  next: ListedDocument | null
}

/** Another document by its name, with its own title for those who point at it. */
export function DocumentLink({ t, document }: { t: Translator; document: ListedDocument }) {
  const { text, lang } = documentName(t, document)
  return (
    <a href={documentAddress(document.id)} lang={lang} title={document.title}>
      {text}
    </a>
  )
}

function Versions({ t, document }: { t: Translator; document: ListedDocument }) {
  const { versions, copies } = document
  if (versions.length + copies.length === 0) return null
  return (
    <div>
      <p class="label">{t.text('versionsTitle')}</p>
      {versions.map((version) => (
        <p>
          <VersionLinks t={t} versions={[version]} addressOf={documentAddress} />
          <br />
          <a href={`${documentAddress(document.id)}?${new URLSearchParams({ beside: version.id })}`}>
            {t.text('besideLink')}
          </a>
        </p>
      ))}
      <CopyLinks t={t} copies={copies} />
    </div>
  )
}

const reasonText = (t: Translator, by: RelatedDocument['by']) => {
  if (by === 'series') return t.text('relatedSeries')
  if (by === 'author') return t.text('relatedAuthor')
  return t.text('relatedProgramme', { programme: by.programme })
}

function Related({ t, related }: { t: Translator; related: RelatedDocument[] }) {
  if (related.length === 0) return null
  return (
    <div>
      <p class="label">{t.text('relatedTitle')}</p>
      {related.map(({ document, by }) => (
        <p>
          <DocumentLink t={t} document={document} />
          <br />
          <span class="muted">{reasonText(t, by)}</span>
        </p>
      ))}
    </div>
  )
}

interface NeighbourProps {
  t: Translator
  label: TextKey
  document: ListedDocument | null
}

function Neighbour({ t, label, document }: NeighbourProps) {
  if (document === null) return null
  return (
    <p>
      <span class="muted">{t.text(label)}</span>
      <br />
      <DocumentLink t={t} document={document} />
    </p>
  )
}

interface DocumentNotesProps {
  t: Translator
  document: ListedDocument
  surroundings: DocumentSurroundings
}

/** What is told beside a document: its facts, versions, the documents around it, and the door of its editors. */
export function DocumentNotes({ t, document, surroundings }: DocumentNotesProps) {
  const { related, previous, next } = surroundings
  return (
    <aside class="notes" aria-label={t.text('aboutDocument')}>
      <FactList t={t} document={document} />
      <Versions t={t} document={document} />
      <Related t={t} related={related} />
      <nav aria-label={t.text('neighbours')}>
        <Neighbour t={t} label="previousDocument" document={previous} />
        <Neighbour t={t} label="nextDocument" document={next} />
      </nav>
      <p>
        <a class="muted" href={`${documentAddress(document.id)}/segmentation`}>
          {t.text('forEditors')}
        </a>
      </p>
    </aside>
  )
}
