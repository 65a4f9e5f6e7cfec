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

/** Passages that nothing pairs, side by side in their order. */
const besideEachOther = (left: Passage[], right: Passage[]): BesideRow[] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, i) => ({
    left: left[i] ?? null,
    right: right[i] ?? null,
  }))

/** Two versions of a document at one height, all passages of both in their own order. */
export function alignVersions(corpus: Corpus, left: SourceDocument, right: SourceDocument): BesideRow[] {
  const rows: BesideRow[] = []
  let next = 0
  let alone: Passage[] = []
  for (const passage of left.content) {
    const at = counterpart(corpus, passage, right)
    if (at < next) {
      alone.push(passage)
      continue
    }
    rows.push(...besideEachOther(alone, right.content.slice(next, at)))
    rows.push({ left: passage, right: right.content[at] ?? null })
    alone = []
    next = at + 1
  }
  return [...rows, ...besideEachOther(alone, right.content.slice(next))]
}
