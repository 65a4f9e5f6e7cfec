import { termsOfFile } from '../analyse/file-names.ts'
import { findSymbols, ownTermsOfSymbol } from '../analyse/symbols.ts'
import { nameKey } from '../model/fold.ts'
import type { IndexedPassage } from '../model/passage.ts'
import type { StoredDocument } from './stored-documents.ts'

/** The labels of a document's records, each once: they are no part of what its records are searched by. */
function recordLabels({ content }: StoredDocument): string[] {
  return [...new Set(content.flatMap(({ fields }) => fields?.map(({ label }) => label) ?? []))]
}

/**
 * What tells a document, a line each: its facts, then what is printed outside its passages. A line whose words have been
 * told together is left out: a cover says again, in capitals, what the facts are.
 */
function documentText(document: StoredDocument): string {
  const { title, subtitle, symbol, organization, member, council, date, paratext } = document
  const facts = [title, subtitle, symbol, organization, member, council, date].filter((fact) => fact !== null)
  const lines: string[] = []
  let told = ' '
  for (const line of [...facts, ...paratext, ...recordLabels(document)]) {
    const key = nameKey(line)
    if (told.includes(` ${key} `)) continue
    lines.push(line)
    told += `${key}  `
  }
  return lines.join('\n')
}

/**
 * What of a document is found beside its passages: the document itself, and each heading that no passage stands under.
 * They lead to their place; nothing is answered from them.
 */
export function placesOf(document: StoredDocument): IndexedPassage[] {
  const { id, narrative: language, headings, content } = document
  const place = { documentId: id, number: null, section: [], language }
  const told = new Set(content.flatMap(({ section }) => section))
  const untold = headings.flatMap(({ text }, at): IndexedPassage[] =>
    told.has(text) ? [] : [{ ...place, id: `${id}:section-${at + 1}`, kind: 'heading', text }],
  )
  return [{ ...place, id: `${id}:document`, kind: 'document', text: documentText(document) }, ...untold]
}

/** The terms by which a document itself is asked for. */
export function ownTerms({ kind }: IndexedPassage, { symbol, file }: StoredDocument): string[] {
  if (kind !== 'document') return []
  return [...findSymbols(symbol ?? '').flatMap(ownTermsOfSymbol), ...termsOfFile(file)]
}
