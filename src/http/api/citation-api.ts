import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { type Reference, toBibTeX, toCslJson, toRis } from '../../citation/citation-formats.ts'
import { citationText } from '../../citation/citation-text.ts'
import { contentLanguageSchema } from '../../model/language.ts'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { found } from '../found.ts'
import { parseQuery } from '../query-parameters.ts'
import { saveAs } from '../save-as.ts'
import { uiLanguageOf } from '../ui-language.ts'

export const citationQuery = z.object({
  part: z
    .string()
    .regex(/^[a-z]\d+(?:-\d+)?$/, 'is no part of a document, such as p3')
    .optional()
    .describe('The passage that is cited, as its identifier names it behind the colon: p3, r6, n1'),
  format: z.enum(['text', 'ris', 'bibtex', 'csl']).default('text'),
  language: contentLanguageSchema
    .optional()
    .describe('Of the words of the citation; the interface’s by default'),
})

/** What is cited, and where it is found. @throws NotFoundError where there is no such document or part. */
export function referenceOf(
  c: Context<CorpusEnv>,
  id: string,
  part: string | undefined,
  language: Reference['language'],
): Reference {
  const { corpus } = c.var
  const document = found(corpus.listed(id), 'document', id)
  const passageId = `${id}:${part}`
  const passage = part === undefined ? null : found(corpus.passage(passageId), 'passage', passageId)
  const address = new URL(`/documents/${encodeURIComponent(id)}${part ? `#${part}` : ''}`, c.req.url).href
  return { document, passage, address, language }
}

const formats = {
  ris: { type: 'application/x-research-info-systems; charset=utf-8', extension: 'ris', write: toRis },
  bibtex: { type: 'application/x-bibtex; charset=utf-8', extension: 'bib', write: toBibTeX },
  csl: {
    type: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    extension: 'json',
    write: (reference: Reference) => `${JSON.stringify([toCslJson(reference)], null, 2)}\n`,
  },
}

/** `/api/documents/:id/citation`: how a document or a part of it is cited, as text or for a program that keeps references. */
export const citationApi = new Hono<CorpusEnv>().get('/api/documents/:id/citation', (c) => {
  const { part, format, language = uiLanguageOf(c) } = parseQuery(c, citationQuery)
  const id = c.req.param('id')
  const reference = referenceOf(c, id, part, language)
  if (format === 'text') {
    return c.text(`${citationText(reference.document, reference.passage, language)}\n`)
  }
  const { type, extension, write } = formats[format]
  return c.body(write(reference), 200, {
    'Content-Type': type,
    ...saveAs(`${id}${part ? `-${part}` : ''}.${extension}`),
  })
})
