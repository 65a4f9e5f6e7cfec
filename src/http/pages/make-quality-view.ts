import type { Context } from 'hono'
import { z } from 'zod'
import type { QualityView } from '../../../views/documents/quality-view.ts'
import { chooseFindings } from '../../corpus/choose-findings.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import { groupBy } from '../../model/group-by.ts'
import {
  type QualityFinding,
  type QualityKind,
  qualityKinds,
  qualityRequestSchema,
} from '../../model/quality.ts'
import { addressOf, parametersOf } from '../address-of.ts'
import { parseQuery } from '../query-parameters.ts'
import { uiLanguageInAddress } from '../ui-language.ts'

/** Of each kind where all are shown, and of one kind on a page of its own. */
const overviewSize = 10
const pageSize = 100

const pageQuery = qualityRequestSchema.extend({ page: z.coerce.number().int().min(1).default(1) })

/** Findings under the documents that they are about. */
function byDocument(corpus: Corpus, findings: QualityFinding[]): QualityView['sections'][number]['groups'] {
  return [...groupBy(findings, ({ documentId }) => documentId)].flatMap(([id, found]) => {
    const document = corpus.listed(id)
    return document ? [{ document, findings: found }] : []
  })
}

/** The findings that the address asks for: the first ones of every kind, or one kind leaf by leaf. */
export function qualityView(c: Context, corpus: Corpus): QualityView {
  const { page, kind, document } = parseQuery(c, pageQuery)
  const ui = uiLanguageInAddress(c)
  const { counts, findings } = chooseFindings(corpus.quality(), { kind, document })
  const qualityAddress = (changes: { kind?: QualityKind; page?: number }) =>
    addressOf(
      '/quality',
      parametersOf(
        { document, ui, kind: undefined, page: 1, ...changes },
        ['document', 'ui', 'kind', 'page'],
        {
          page: 1,
        },
      ),
    )
  const found = qualityKinds.filter((known) => counts[known] > 0)
  const shown = kind === undefined ? found : [kind]
  const start = kind === undefined ? 0 : (page - 1) * pageSize
  const end = kind === undefined ? overviewSize : start + pageSize
  const turned = (to: number) => qualityAddress({ ...(kind && { kind }), page: to })
  return {
    document: document === undefined ? null : corpus.listed(document),
    overviewAddress: kind === undefined ? null : qualityAddress({}),
    kinds: found.map((known) => ({
      kind: known,
      count: counts[known],
      address: qualityAddress({ kind: known }),
    })),
    sections: shown.map((known) => ({
      kind: known,
      count: counts[known],
      address: kind === undefined && counts[known] > overviewSize ? qualityAddress({ kind: known }) : null,
      groups: byDocument(corpus, findings.filter((finding) => finding.kind === known).slice(start, end)),
    })),
    previousAddress: kind !== undefined && page > 1 ? turned(page - 1) : null,
    nextAddress: kind !== undefined && end < counts[kind] ? turned(page + 1) : null,
  }
}
