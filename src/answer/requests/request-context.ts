import type { Corpus } from '../../corpus/corpus.ts'
import type { ContentLanguage } from '../../model/language.ts'
import type { Draft, Turn } from '../conversation/frame.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'

/** What a request is answered from. */
export interface RequestContext {
  corpus: Corpus
  knowledge: Knowledge
  /** The language that the question seems to be in. */
  language: ContentLanguage
  /** The turn before, where there is one. */
  lastTurn: Turn | undefined
  /** Answers the last turn's question anew, in another language; null where there was none. */
  retell: (language: ContentLanguage) => Draft | null
}
