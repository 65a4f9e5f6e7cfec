import type { QualityFinding, QualityKind } from '../../src/model/quality.ts'
import type { DocumentSummary, ListedDocument } from '../../src/model/source-document.ts'

/** What an editor would mend, ready to be shown. */
export interface QualityView {
  /** The document that the findings are about; null where they are about all. */
  document: DocumentSummary | null
  /** The way back to all kinds; null there. */
  overviewAddress: string | null
  /** The kinds that were found. */
  kinds: { kind: QualityKind; count: number; address: string }[]
  sections: {
    kind: QualityKind
    /** How many there are, shown or not. */
    count: number
    /** Where all of them are; null where they are shown. */
    address: string | null
    /** By document, in their order. */
    groups: { document: ListedDocument; findings: QualityFinding[] }[]
  }[]
  previousAddress: string | null
  nextAddress: string | null
}
