import { wordForms } from '../analyse/word-forms.ts'
import type { IndexedPassage } from '../model/passage.ts'
import { type StoredDocument, summaryOf } from './stored-documents.ts'

/** What a passage prints that the engine doesn't have: its headings, and the labels of a record's fields. */
function besideText({ section, fields, text }: IndexedPassage): string {
  let labels = ''
  let at = 0
  for (const { start, end } of [...(fields ?? [])].sort((a, b) => a.start - b.start)) {
    labels += ` ${text.slice(at, start)}`
    at = Math.max(at, end)
  }
  return [...section, ...(fields ? [labels, text.slice(at)] : [])].join(' ')
}

/**
 * The words of documents that stand beside the text of passages, as they are compared: in headings, labels, titles,
 * symbols and whatever is printed around. In order, each once.
 */
export function besideWords(documents: readonly StoredDocument[]): string[] {
  const words = new Set<string>()
  for (const document of documents) {
    const facts = Object.values(summaryOf(document)).filter((fact) => typeof fact === 'string')
    for (const text of [...facts, ...document.paratext, ...document.content.map(besideText)])
      for (const word of text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) words.add(word)
  }
  return [...new Set([...words].flatMap(wordForms))].sort()
}
