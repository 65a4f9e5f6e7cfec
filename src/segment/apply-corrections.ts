import type { Corrections } from '../model/corrections.ts'
import { parentSymbol } from './identity/parent-symbol.ts'
import type { SegmentedDocument } from './segmented-document.ts'

/** Puts what editors say of a document in place of what was read. */
export function applyCorrections(document: SegmentedDocument, corrections: Corrections): void {
  Object.assign(document, corrections)
  document.corrected = Object.keys(corrections).sort()
  // A corrected symbol says itself whether it adds to another.
  if (corrections.symbol !== undefined && corrections.parentSymbol === undefined) {
    document.parentSymbol = parentSymbol(corrections.symbol)
  }
}
