import type { Translator } from '../messages/translator.ts'
import type { SearchView } from './search-view.ts'

/** What is announced when the results change: "26 passages and 2 headings in 4 documents". */
export function statusText(t: Translator, { result, documents, canGroup }: SearchView): string {
  if (result.total === 0) return t.text('noPassages')
  const { heading = 0, document = 0 } = result.facets.kind
  const passages = result.total - heading - document
  const parts = [
    ...(passages > 0 ? [t.count('passages', passages)] : []),
    ...(heading > 0 ? [t.count('headingsFound', heading)] : []),
    ...(document > 0 ? [t.count('titlesFound', document)] : []),
  ]
  const found = new Intl.ListFormat(t.language).format(parts)
  return canGroup ? `${found} ${t.count('inDocuments', documents)}` : found
}
