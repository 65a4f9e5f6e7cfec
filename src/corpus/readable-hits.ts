import type { SearchHit } from '../model/search-result.ts'
import { isShouted } from '../segment/identity/true-case.ts'
import type { Corpus } from './corpus.ts'
import { oncePerCorpus } from './once-per-corpus.ts'
import { readableHeadings } from './readable-headings.ts'

type Headed = Pick<SearchHit, 'documentId' | 'title' | 'section'>

/** Headings of a document that are printed in capitals, each as a sentence has it. */
const headingsOf = oncePerCorpus(async (corpus, documentId: string): Promise<Map<string, string>> => {
  const document = corpus.document(documentId)
  if (document === null) return new Map()
  const readable = readableHeadings(document)
  return new Map(
    document.headings.flatMap(({ text }, i) => {
      const words = readable[i]?.text ?? text
      return words === text ? [] : [[text, words] as const]
    }),
  )
})

/** The same hits with headings as their documents' pages show them. */
export async function readableHits<Hit extends Headed>(corpus: Corpus, hits: readonly Hit[]): Promise<Hit[]> {
  return Promise.all(
    hits.map(async (hit) => {
      if (![hit.title, ...hit.section].some(isShouted)) return hit
      const words = await headingsOf(corpus, hit.documentId)
      const read = (heading: string) => words.get(heading) ?? heading
      return { ...hit, title: read(hit.title), section: hit.section.map(read) }
    }),
  )
}
