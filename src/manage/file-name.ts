import { extname } from 'node:path'
import { formatByName } from '../ingest/document-formats.ts'
import { reasonToSkip, slug } from '../ingest/read-documents.ts'
import { remark } from '../model/remark.ts'
import { RefusedError } from './refusal.ts'

const maxStemChars = 100

/**
 * The name under which an uploaded file is kept: its slug, with its extension in lower case.
 * @throws RefusedError for names with paths, hidden files, and formats that are not read.
 */
export function safeFileName(given: string): string {
  if (given === '' || /[/\\\0]/.test(given) || given.startsWith('.')) {
    throw new RefusedError('invalid-name', remark('no-file-name', { name: given }))
  }
  const reason = reasonToSkip(given)
  if (reason !== null) throw new RefusedError('unreadable', reason, given)
  if (formatByName(given) === 'zip') throw new RefusedError('unreadable', remark('archive-apart'), given)
  return `${slug(given).slice(0, maxStemChars)}${extname(given).toLowerCase()}`
}
