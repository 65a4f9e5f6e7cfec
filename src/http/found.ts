import { NotFoundError } from './problems.ts'

/** What an address asks for by its name: `found(corpus.document(id), 'document', id)`. @throws NotFoundError for null. */
export function found<T>(thing: T | null, kind: 'document' | 'passage', id: string): T {
  if (thing !== null) return thing
  throw new NotFoundError(
    `There is no ${kind} "${id}"${kind === 'document' ? '; /api/documents lists them' : ''}`,
  )
}
