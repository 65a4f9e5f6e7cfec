import { Hono } from 'hono'
import { z } from 'zod'
import { CitationPage } from '../../../views/documents/citation-page.tsx'
import { passagePart } from '../../../views/passage-number.tsx'
import { citationText, quotationText } from '../../citation/citation-text.ts'
import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import { placeOfMark, readMark } from '../../model/quote-mark.ts'
import { citationQuery, referenceOf } from '../api/citation-api.ts'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { parseQuery } from '../query-parameters.ts'
import { uiLanguageOf } from '../ui-language.ts'
import { pageContext } from './page-frame.tsx'

/** The words of a passage that an address marks. */
function quotedWords(text: string, part: string, values: string[]): string | null {
  const places = values
    .flatMap((value) => readMark(value) ?? [])
    .filter((mark) => mark.part === part)
    .flatMap((mark) => placeOfMark(mark, text) ?? [])
    .sort((a, b) => a.start - b.start)
  return places.length === 0 ? null : places.map(({ start, end }) => text.slice(start, end)).join(' […] ')
}

const pageQuery = citationQuery.extend({ mark: z.array(z.string()).default([]) })

/** `/documents/:id/cite`: how a document, a part or a quotation is cited, in each language, and files for reference managers. */
export const citationPages = new Hono<CorpusEnv>().get('/documents/:id/cite', (c) => {
  const { part, mark } = parseQuery(c, pageQuery)
  const id = c.req.param('id')
  const reference = referenceOf(c, id, part, uiLanguageOf(c))
  const passage = part === undefined ? null : c.var.corpus.passage(`${id}:${part}`)
  const quote = passage && quotedWords(passage.text, passagePart(passage), mark)
  const inLanguage = (language: ContentLanguage) => {
    const citation = citationText(reference.document, reference.passage, language)
    return {
      language,
      text: quote === null ? citation : quotationText(quote, citation, reference.address, language),
    }
  }
  const citations = contentLanguages.map(inLanguage)
  const context = pageContext(c)
  return c.html(
    <CitationPage {...{ context, citations }} document={reference.document} part={part ?? null} />,
  )
})
