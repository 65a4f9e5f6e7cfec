import type { Span } from '../../src/model/passage.ts'
import type { SourceDocument } from '../../src/model/source-document.ts'
import { Layout } from '../layout.tsx'
import type { PageContext } from '../page-context.ts'
import { passagePart } from '../passage-number.tsx'
import { langOf } from '../search/hit-card.tsx'
import { documentAddress } from './document-facts.tsx'
import { DocumentHead, type SourceFileFacts } from './document-head.tsx'
import { documentMeta } from './document-meta.ts'
import { documentName } from './document-name.ts'
import { DocumentNotes, type DocumentSurroundings } from './document-notes.tsx'
import { FindLine, type SoughtWords } from './find-line.tsx'
import { Outline, type Placed } from './outline.tsx'
import { Paratext } from './paratext.tsx'
import { PassageBlock, type PassageBlockProps } from './passage-block.tsx'
import type { Version } from './version-links.tsx'

/** Headings begin below the page's title, and HTML knows six ranks. */
const rankOf = (level: number) => `h${Math.min(6, level + 2)}` as 'h2'

function SectionHeading({ heading, anchor }: Placed) {
  const Rank = rankOf(heading.level)
  return (
    <Rank id={anchor} class={`section-heading level-${Math.min(heading.level, 3)}`}>
      {heading.text}
    </Rank>
  )
}

/** The quotations that a link points at. */
export interface MarkedQuotes {
  /** By part: `p3`. */
  marks: ReadonlyMap<string, Span[]>
  /** How many stand in the document no longer. */
  lost: number
}

export interface DocumentPageProps {
  context: PageContext
  document: SourceDocument
  marked: MarkedQuotes
  sought: SoughtWords
  file: SourceFileFacts | null
  surroundings: DocumentSurroundings
  /** What says the same as its passages, by their identifiers. */
  versions: ReadonlyMap<string, Version[]>
  countryName: PassageBlockProps['countryName']
}

/** Every passage with the headings that stand right before it, and its language where it changes. */
function Content({ context, document, marked, sought, versions, countryName }: DocumentPageProps) {
  const { t } = context
  const marks = marked.marks.size > 0 ? marked.marks : sought.found
  const headings = placedHeadings(document)
  const before = (id: string | null) => headings.filter(({ heading }) => heading.before === id)
  let firstMark = 1
  let language = document.language
  return (
    <article class="document" lang={langOf(document.language)}>
      {document.content.map((passage) => {
        const own = marks.get(passagePart(passage)) ?? []
        // A footnote in another language changes nothing for what follows it.
        const tells = passage.kind !== 'footnote' && passage.language !== 'und'
        const changes = tells && passage.language !== language
        if (changes) language = passage.language
        const block = (
          <>
            {before(passage.id).map((placed) => (
              <SectionHeading {...placed} />
            ))}
            {changes && (
              <p class="small muted language-change" lang={t.language}>
                {t.text('inLanguage', { language: t.languageName(passage.language) })}
              </p>
            )}
            <PassageBlock
              {...{ t, passage, firstMark, countryName }}
              marks={own}
              versions={versions.get(passage.id) ?? []}
            />
          </>
        )
        firstMark += own.length
        return block
      })}
      {before(null).map((placed) => (
        <SectionHeading {...placed} />
      ))}
    </article>
  )
}

const placedHeadings = ({ headings }: SourceDocument): Placed[] =>
  headings.map((heading, i) => ({ heading, anchor: `section-${i + 1}` }))

/** A document as its source has it, every passage at its anchor. */
export function DocumentPage(props: DocumentPageProps) {
  const { context, document, marked, sought } = props
  const { t } = context
  const address = documentAddress(document.id)
  return (
    <Layout
      context={context}
      title={documentName(t, document).text}
      current="documents"
      scripts={['document.js']}
      meta={documentMeta(t, document, context.canonical)}
    >
      {sought.q !== '' && (
        <p class="small back">
          <a href={`/search?${new URLSearchParams({ q: sought.q })}`}>{t.text('backToResults')}</a>
        </p>
      )}
      <DocumentHead t={t} document={document} file={props.file} />
      {marked.lost > 0 && (
        <p class="notice" role="status">
          {t.text('quoteLost')}
        </p>
      )}
      <div class="grid rail-page">
        <Outline t={t} headings={placedHeadings(document)} lang={langOf(document.language)} />
        <div class="grid noted">
          <div>
            <FindLine t={t} sought={sought} content={document.content} address={address} />
            <Content {...props} />
            <Paratext t={t} lines={document.paratext} />
          </div>
          <DocumentNotes t={t} document={document} surroundings={props.surroundings} />
        </div>
      </div>
    </Layout>
  )
}
