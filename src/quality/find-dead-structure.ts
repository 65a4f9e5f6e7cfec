import { nameKey } from '../model/fold.ts'
import type { QualityFinding } from '../model/quality.ts'
import { type Remark, remark } from '../model/remark.ts'
import type { Segmentation } from '../model/segmentation.ts'
import { structureTable } from '../segment/text/tables.ts'

const isAnnex = (heading: string) =>
  structureTable.annex.some((word) => nameKey(heading).split(' ')[0] === nameKey(word))

/** Headings with nothing below them: the next heading that isn't theirs stands before the same passage. */
function deadHeadings({ headings }: Segmentation): string[] {
  return headings
    .filter(({ level, before }, at) => {
      const next = headings.slice(at + 1).find((other) => other.level <= level)
      return before === (next?.before ?? null)
    })
    .map(({ text }) => text)
}

export function findDeadStructure(documents: Segmentation[]): QualityFinding[] {
  return documents.flatMap((document) => {
    const { id: documentId, file } = document
    const finding = (said: Remark): QualityFinding => ({
      kind: 'dead-structure',
      documentId,
      passageId: null,
      file,
      line: null,
      ...said,
    })
    const headings = deadHeadings(document).map((heading) =>
      finding(isAnnex(heading) ? remark('empty-annex', { heading }) : remark('empty-heading', { heading })),
    )
    return document.passages === 0 ? [finding(remark('empty-document')), ...headings] : headings
  })
}
