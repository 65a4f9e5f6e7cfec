import type { PassageLanguage } from '../../src/model/language.ts'
import type { Passage, Span } from '../../src/model/passage.ts'
import type { Heading, SourceDocument } from '../../src/model/source-document.ts'
import { Layout } from '../layout.tsx'
import type { Translator } from '../messages/translator.ts'
import type { PageContext } from '../page-context.ts'
import { passagePart } from '../passage-number.tsx'
import { langOf } from '../search/hit-card.tsx'
import {
  CopyLinks,
  DocumentCounts,
  DocumentFacts,
  documentAddress,
  type PassageVersion,
  VersionLinks,
} from './document-facts.tsx'
import { MatchLinks } from './match-links.tsx'
import { Paratext } from './paratext.tsx'
import { PassageBlock } from './passage-block.tsx'

/** Headings begin below the page's title, and HTML knows six ranks. */
const rankOf = (level: number) => `h${Math.min(6, level + 2)}` as 'h2'
const headingAnchor = (index: number) => `section-${index + 1}`

interface Placed {
  heading: Heading
  anchor: string
}

function SectionHeading({ heading, anchor }: Placed) {
  const Rank = rankOf(heading.level)
  return (
    <Rank id={anchor} class={`section-heading level-${heading.level}`}>
      {heading.text}
    </Rank>
  )
}

function Outline({ t, headings }: { t: Translator; headings: Placed[] }) {
  if (headings.length === 0) return null
  return (
    <nav class="outline" aria-labelledby="outline-title">
      <p id="outline-title">{t.text('outline')}</p>
      <ol>
        {headings.map(({ heading, anchor }) => (
          <li class={`level-${heading.level}`}>
            <a href={`#${anchor}`}>{heading.text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The quotations that a link points at. */
export interface MarkedQuotes {
  /** By part: `p3`. */
  marks: ReadonlyMap<string, Span[]>
  /** How many stand in the document no longer. */
  lost: number
}

interface PartProps {
  t: Translator
  passage: Passage
  headings: Placed[]
  marks: ReadonlyMap<string, Span[]>
  versions: PassageVersion[]
  documentLanguage: PassageLanguage
}

/** A passage with the headings that stand right before it. */
function Part(props: PartProps) {
  const { passage } = props
  const marks = props.marks.get(passagePart(passage)) ?? []
  return (
    <>
      {props.headings.map((placed) => (
        <SectionHeading {...placed} />
      ))}
      <PassageBlock
        t={props.t}
        passage={passage}
        marks={marks}
        versions={props.versions}
        documentLanguage={props.documentLanguage}
      />
    </>
  )
}

interface DocumentPageProps {
  context: PageContext
  document: SourceDocument
  marked: MarkedQuotes
  /** A search whose words are marked: none where `q` is empty. */
  sought: { q: string; found: ReadonlyMap<string, Span[]> }
  /** Whether the settings let anybody delete it. */
  canDelete: boolean
  /** Whether its file can be had. */
  hasFiles: boolean
  /** What says the same as its passages, by their identifiers. */
  versions: ReadonlyMap<string, PassageVersion[]>
}

/** A document as its source has it, every passage at its anchor. */
export function DocumentPage(props: DocumentPageProps) {
  const { context, document, marked, sought, canDelete, hasFiles, versions } = props
  const marks = marked.marks.size > 0 ? marked.marks : sought.found
  const { t } = context
  const headings = document.headings.map((heading, i) => ({ heading, anchor: headingAnchor(i) }))
  const before = (id: string | null) => headings.filter(({ heading }) => heading.before === id)
  return (
    <Layout context={context} title={document.title} current="documents">
      <div class="document-layout">
        <header class="document-head">
          <h1 id="document" lang={langOf(document.language)}>
            {document.title}
          </h1>
          <DocumentFacts t={t} document={document} />
          <DocumentCounts t={t} document={document} />
          <p class="page-links">
            <VersionLinks t={t} versions={document.versions} />
            <CopyLinks t={t} copies={document.copies} />
            <a href={`/?${new URLSearchParams({ document: document.id })}`}>{t.text('askDocument')}</a>
            {hasFiles && (
              <a href={`/api/documents/${encodeURIComponent(document.id)}/file`} download>
                {t.text('originalFile')}
              </a>
            )}
            <a href={`${documentAddress(document.id)}/segmentation`}>{t.text('segmentationLink')}</a>
            {canDelete && <a href={`${documentAddress(document.id)}/correct`}>{t.text('correctLink')}</a>}
            {canDelete && <a href={`${documentAddress(document.id)}/delete`}>{t.text('deleteLink')}</a>}
          </p>
          {marked.lost > 0 && <p role="status">{t.text('quoteLost')}</p>}
          <search>
            <form class="document-search" action={documentAddress(document.id)} method="get">
              <input
                id="q"
                type="search"
                name="q"
                value={sought.q}
                aria-label={t.text('searchInDocument')}
                placeholder={t.text('searchInDocument')}
                aria-keyshortcuts="/"
              />
              <button type="submit">{t.text('searchButton')}</button>
            </form>
          </search>
          <MatchLinks
            t={t}
            q={sought.q}
            content={document.content}
            found={sought.found}
            address={documentAddress(document.id)}
          />
        </header>
        <Outline t={t} headings={headings} />
        <article class="document">
          {document.content.map((passage) => (
            <Part
              t={t}
              passage={passage}
              headings={before(passage.id)}
              marks={marks}
              versions={versions.get(passage.id) ?? []}
              documentLanguage={document.language}
            />
          ))}
          {before(null).map((placed) => (
            <SectionHeading {...placed} />
          ))}
          <Paratext t={t} lines={document.paratext} />
        </article>
      </div>
    </Layout>
  )
}
