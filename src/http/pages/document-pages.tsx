import { Hono } from 'hono'
import type { PassageVersion } from '../../../views/documents/document-facts.tsx'
import { DocumentPage, type MarkedQuotes } from '../../../views/documents/document-page.tsx'
import { DocumentsPage } from '../../../views/documents/documents-page.tsx'
import { QualityPage } from '../../../views/documents/quality-page.tsx'
import { SegmentationPage } from '../../../views/documents/segmentation-page.tsx'
import { passagePart } from '../../../views/passage-number.tsx'
import { chooseFindings } from '../../corpus/choose-findings.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import type { Span } from '../../model/passage.ts'
import { placeOfMark, readMark } from '../../model/quote-mark.ts'
import { maxQueryChars } from '../../model/search-request.ts'
import type { SourceDocument } from '../../model/source-document.ts'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { NotFoundError } from '../problems.ts'
import { uiLanguageOf } from '../ui-language.ts'
import { documentListView } from './make-document-list-view.ts'
import { qualityView } from './make-quality-view.ts'
import { type AssetAddresses, pageContext } from './page-frame.tsx'

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
function passageVersions(corpus: Corpus, document: SourceDocument): Map<string, PassageVersion[]> {
  const languages = new Map(document.versions.map(({ id, language }) => [id, language]))
  return new Map(
    document.content.map((passage) => [
      passage.id,
      // Copies are told once, at the head of the document.
      corpus
        .versions(passage.id)
        .filter(({ documentId }) => !document.copies.includes(documentId))
        .map(({ id, documentId, language }) => ({
          id,
          documentId,
          language: languages.get(documentId) ?? language,
        })),
    ]),
  )
}

/** Where pages stood before they made way for documents of these identifiers. */
const moved: Record<string, string> = { upload: '/upload', quality: '/quality' }

/** `/documents`, `/documents/:id` and how it was read, `/quality`. */
export function documentPages(
  assets: AssetAddresses,
  abilities: { canDelete: boolean; hasFiles: boolean },
): Hono<CorpusEnv> {
  return new Hono<CorpusEnv>()
    .get('/documents', (c) => {
      const view = documentListView(c, c.var.corpus)
      return c.html(<DocumentsPage context={pageContext(c, assets)} view={view} />)
    })
    .get('/quality', (c) =>
      c.html(<QualityPage context={pageContext(c, assets)} view={qualityView(c, c.var.corpus)} />),
    )
    .get('/documents/:id', (c) => {
      const id = c.req.param('id')
      const document = c.var.corpus.document(id)
      const place = Object.hasOwn(moved, id) ? moved[id] : undefined
      if (document === null && place) return c.redirect(`${place}${new URL(c.req.url).search}`)
      if (document === null) throw new NotFoundError(`There is no document "${id}"`)
      const marked = markedQuotes(document, c.req.queries('mark') ?? [])
      const context = pageContext(c, assets)
      const versions = passageVersions(c.var.corpus, document)
      const q = (c.req.query('q') ?? '').slice(0, maxQueryChars)
      const matches = q === '' ? [] : [...c.var.corpus.matches(q, id, uiLanguageOf(c))]
      const sought = {
        q,
        found: new Map(matches.map(([found, spans]) => [passagePart({ id: found }), spans])),
      }
      return c.html(<DocumentPage {...{ context, document, marked, sought, versions, ...abilities }} />)
    })
    .get('/documents/:id/segmentation', (c) => {
      const segmentation = c.var.corpus.segmentation(c.req.param('id'))
      if (segmentation === null) throw new NotFoundError(`There is no document "${c.req.param('id')}"`)
      const { findings } = chooseFindings(c.var.corpus.quality(), { document: segmentation.id })
      const context = pageContext(c, assets)
      return c.html(<SegmentationPage {...{ context, segmentation }} findings={findings.length} />)
    })
}
