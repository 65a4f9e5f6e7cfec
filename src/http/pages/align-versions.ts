import type { BesideRow } from '../../../views/documents/beside-page.tsx'
import type { Corpus } from '../../corpus/corpus.ts'
import type { Passage } from '../../model/passage.ts'
import type { SourceDocument } from '../../model/source-document.ts'

const partOf = ({ id }: Passage) => id.slice(id.indexOf(':'))

/** Where in the other version a passage's counterpart stands: what the index holds for its version, else its number. */
function counterpart(corpus: Corpus, passage: Passage, right: SourceDocument): number {
  const ids = corpus.versions(passage.id).map(({ id }) => id)
  const known = right.content.findIndex(({ id }) => ids.includes(id))
  if (known >= 0 || passage.number === null) return known
  return right.content.findIndex((other) => other.kind === passage.kind && partOf(other) === partOf(passage))
}

/** Two versions of a document at one height, all passages of both in their own order. */
export function alignVersions(corpus: Corpus, left: SourceDocument, right: SourceDocument): BesideRow[] {
  const rows: BesideRow[] = []
  let next = 0
  const alone = (end: number) => {
    for (; next < end; next++) rows.push({ left: null, right: right.content[next] ?? null })
  }
  for (const passage of left.content) {
    const at = counterpart(corpus, passage, right)
    if (at < next) {
      rows.push({ left: passage, right: null })
      continue
    }
    alone(at)
    rows.push({ left: passage, right: right.content[at] ?? null })
    next = at + 1
  }
  alone(right.content.length)
  return rows
}
