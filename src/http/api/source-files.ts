import { Hono } from 'hono'
import { getMimeType } from 'hono/utils/mime'
import { originalFile } from '../../corpus/original-file.ts'
import type { CorpusEnv } from '../corpus-of-request.ts'
import { found } from '../found.ts'
import { NotFoundError } from '../problems.ts'

/** A name in a header: as RFC 6266 has it, with a plain form for old programs. */
const disposition = (name: string) =>
  `attachment; filename="${name.replace(/[^ -~]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`

/** `/api/documents/:id/file`: the file that a document came from, as it is, to be saved and never shown as a page of ours. */
export function sourceFiles(dataDir: string): Hono<CorpusEnv> {
  return new Hono<CorpusEnv>().get('/api/documents/:id/file', async (c) => {
    const id = c.req.param('id')
    const { file } = found(c.var.corpus.listed(id), 'document', id)
    const original = await originalFile(dataDir, file)
    if (original === null)
      throw new NotFoundError(`The file of "${id}", ${file}, is no longer in the data folder`)
    return c.body(original.open(), 200, {
      'Content-Type': getMimeType(original.name) ?? 'application/octet-stream',
      'Content-Length': String(original.size),
      'Content-Disposition': disposition(original.name),
    })
  })
}
