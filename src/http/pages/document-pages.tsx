import { type Context, Hono } from 'hono'
import { BesidePage } from '../../../views/documents/beside-page.tsx'
import { DocumentPage, type MarkedQuotes } from '../../../views/documents/document-page.tsx'
import { DocumentsPage } from '../../../views/documents/documents-page.tsx'
import { SegmentationPage } from '../../../views/documents/segmentation-page.tsx'
import type { Version } from '../../../views/documents/version-links.tsx'
import { passagePart } from '../../../views/passage-number.tsx'
import { chooseFindings } from '../../corpus/choose-findings.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import { originalFile } from '../../corpus/original-file.ts'
import { readableHeadings } from '../../corpus/readable-headings.ts'
import { neighbourDocuments, relatedDocuments } from '../../corpus/related-documents.ts'
import type { Span } from '../../model/passage.ts'
import { placeOfMark, readMark } from '../../model/quote-mark.ts'
import { maxQueryChars } from '../../model/search-request.ts'
import type { SourceDocument } from '../../model/source-document.ts'
import { countryName } from '../../names/country-names.ts'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { found } from '../found.ts'
import { uiLanguageOf } from '../ui-language.ts'
import { alignVersions } from './align-versions.ts'
import { documentMarkdown } from './document-markdown.ts'
import { documentListView } from './make-document-list-view.ts'
import { pageContext } from './page-frame.tsx'

/** The quotations that an address marks, by their parts, and how many of them stand there no longer. */
function markedQuotes(document: SourceDocument, values: string[]): MarkedQuotes {
  const parts = new Map(document.content.map((passage) => [passagePart(passage), passage.text]))
  const marks = new Map<string, Span[]>()
  let lost = 0
  for (const mark of values.flatMap((value) => readMark(value) ?? [])) {
    const place = placeOfMark(mark, parts.get(mark.part) ?? '')
    if (place)
      marks.set(
        mark.part,
        [...(marks.get(mark.part) ?? []), place].sort((a, b) => a.start - b.start),
      )
    else lost += 1
  }
  return { marks, lost }
}

/** What says the same as the passages of a document, each with the language of its own document. */
function passageVersions(corpus: Corpus, document: SourceDocument): Map<string, Version[]> {
  const languages = new Map(document.versions.map(({ id, language }) => [id, language]))
  return new Map(
    document.content.map((passage) => [
      passage.id,
      // Copies are told once, at the head of the document.
      corpus
        .versions(passage.id)
        .filter(({ documentId }) => !document.copies.includes(documentId))
        .map(({ id, documentId, language }) => ({ id, language: languages.get(documentId) ?? language })),
    ]),
  )
}

/** Where pages stood before they made way for documents of these identifiers. */
const moved: Record<string, string> = { upload: '/upload', quality: '/quality' }

/** @throws NotFoundError */
const documentOf = (c: Context<CorpusEnv>, id: string): SourceDocument =>
  found(c.var.corpus.document(id), 'document', id)

/** The file that a document came from, with its size; null where it can't be had. */
async function fileFacts(dataDir: string | undefined, { file }: SourceDocument) {
  const original = dataDir === undefined ? null : await originalFile(dataDir, file)
  return original && { type: /\.([^./]+)$/.exec(original.name)?.[1] ?? '', size: original.size }
}

/** Where the words of a search stand in a document, by part. */
function soughtWords(c: Context<CorpusEnv>, id: string) {
  const q = (c.req.query('q') ?? '').slice(0, maxQueryChars)
  const matches = q === '' ? [] : [...c.var.corpus.matches(q, id, uiLanguageOf(c))]
  return { q, found: new Map(matches.map(([passageId, spans]) => [passagePart({ id: passageId }), spans])) }
}

async function answerDocument(c: Context<CorpusEnv>, dataDir: string | undefined) {
  const { corpus } = c.var
  const asPrinted = documentOf(c, c.req.param('id') ?? '')
  const document = { ...asPrinted, headings: readableHeadings(asPrinted) }
  const context = pageContext(c)
  const beside = c.req.query('beside')
  if (beside) {
    const right = documentOf(c, beside)
    const rows = alignVersions(corpus, document, right)
    return c.html(<BesidePage {...{ context, right, rows }} left={document} />)
  }
  const surroundings = {
    related: await relatedDocuments(corpus, document),
    ...neighbourDocuments(corpus, document.id),
  }
  return c.html(
    <DocumentPage
      {...{ context, document, surroundings }}
      marked={markedQuotes(document, c.req.queries('mark') ?? [])}
      sought={soughtWords(c, document.id)}
      file={await fileFacts(dataDir, document)}
      versions={passageVersions(corpus, document)}
      countryName={({ code, name }) => (code ? countryName(code, context.t.language) : name)}
    />,
  )
}

/** `/documents`, `/documents/:id`, the same as Markdown, and how it was read. */
export function documentPages({
  canDelete,
  dataDir,
}: {
  canDelete: boolean
  dataDir: string | undefined
}): Hono<CorpusEnv> {
  return new Hono<CorpusEnv>()
    .get('/documents', (c) => {
      const context = pageContext(c)
      return c.html(<DocumentsPage context={context} view={documentListView(c, c.var.corpus, context.t)} />)
    })
    .get('/documents/:file{[^/]+\\.md}', (c) => {
      const document = documentOf(c, c.req.param('file').replace(/\.md$/, ''))
      const address = new URL(`/documents/${encodeURIComponent(document.id)}`, c.req.url).href
      return c.body(documentMarkdown(document, address), 200, {
        'Content-Type': 'text/markdown; charset=utf-8',
        Link: `<${address}>; rel="canonical"`,
      })
    })
    .get('/documents/:id', async (c) => {
      const id = c.req.param('id')
      const place = Object.hasOwn(moved, id) && c.var.corpus.listed(id) === null ? moved[id] : undefined
      return place ? c.redirect(`${place}${new URL(c.req.url).search}`) : answerDocument(c, dataDir)
    })
    .get('/documents/:id/segmentation', (c) => {
      const id = c.req.param('id')
      const segmentation = found(c.var.corpus.segmentation(id), 'document', id)
      const { findings } = chooseFindings(c.var.corpus.quality(), { document: segmentation.id })
      const context = pageContext(c)
      return c.html(<SegmentationPage {...{ context, segmentation, canDelete }} findings={findings.length} />)
    })
}
