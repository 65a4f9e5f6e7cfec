import type { Corpus } from '../corpus/corpus.ts'
import { bm25Of } from '../evidence/bm25-sentences.ts'
import { readPassage } from '../evidence/read-passage.ts'
import { evidenceFeatures, soughtEvidence } from '../evidence/weigh-evidence.ts'
import { oneLine } from '../model/fold.ts'
import { contentKinds, type IndexedPassage, type Span } from '../model/passage.ts'
import { searchRequestSchema } from '../model/search-request.ts'
import type { EvidenceQuery } from './evidence-queries.ts'

/** A sentence of what was found for a query. */
export interface ListedSentence {
  /** The place of its passage among those found. */
  passage: number
  words: number
  /** Whether it holds what bears the query out. */
  gold: boolean
  bm25: number
  features: Record<string, number>
}

/** The sentences of the hundred passages that search finds for a query. */
export interface EvidenceList {
  article: string
  sentences: ListedSentence[]
  /** Words of sentences that bear the query out, found or not. */
  goldWords: number
}

const mostPassages = 100
const countWords = (text: string) => text.split(/\s+/).filter(Boolean).length

function placesOf(text: string, part: string): Span[] {
  const places: Span[] = []
  if (part === '') return places
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length))
    places.push({ start: at, end: at + part.length })
  return places
}

/** Tells which sentences of a corpus bear a query out: those that an answer in their paragraph touches. */
function goldTeller({ gold }: EvidenceQuery) {
  const marked = gold.map(({ context, answers }) => {
    const text = oneLine(context)
    return { text, spans: answers.flatMap((answer) => placesOf(text, oneLine(answer))) }
  })
  return ({ text }: Pick<IndexedPassage, 'text'>) => {
    const start = oneLine(text).slice(0, 80)
    const own = start === '' ? [] : marked.filter((one) => one.text.includes(start))
    return (sentence: Span) => {
      const written = oneLine(text.slice(sentence.start, sentence.end))
      return own.some((one) =>
        placesOf(one.text, written).some((place) =>
          one.spans.some((span) => span.start < place.end && span.end > place.start),
        ),
      )
    }
  }
}

/** Searches for a query, and weighs the sentences of what is found. */
export async function listEvidence(query: EvidenceQuery, corpus: Corpus): Promise<EvidenceList> {
  const request = searchRequestSchema.parse({ q: query.text, limit: mostPassages, kind: [...contentKinds] })
  const { plan, hits } = await corpus.retrieve(request)
  const sought = soughtEvidence(query.text, plan, hits, corpus)
  const tell = goldTeller(query)
  const sentences = hits.flatMap(({ passage }, place) => {
    const isGold = tell(passage)
    const read = sought.read(passage)
    return read.sentences.map((sentence, at) => ({
      passage: place,
      words: countWords(passage.text.slice(sentence.start, sentence.end)),
      gold: isGold(sentence),
      bm25: bm25Of(sentence, sought.question, sought.length),
      features: evidenceFeatures(sought, read, at),
    }))
  })
  const found = new Set(hits.map(({ passage }) => passage.id))
  const missed = [...corpus.contents()]
    .filter(({ id }) => !found.has(id))
    .flatMap((passage) => {
      const isGold = tell(passage)
      return readPassage(passage, sought.question)
        .sentences.filter(isGold)
        .map(({ start, end }) => countWords(passage.text.slice(start, end)))
    })
  const held = sentences.filter(({ gold }) => gold).map(({ words }) => words)
  const goldWords = [...held, ...missed].reduce((sum, words) => sum + words, 0)
  return { article: query.article, sentences, goldWords }
}
