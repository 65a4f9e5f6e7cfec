import type { Corpus } from '../../corpus/corpus.ts'
import type { ContentLanguage } from '../../model/language.ts'
import type { Turn } from '../conversation/frame.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { PassageEntry } from '../knowledge/passage-entry.ts'
import type { Draft } from '../wording/answer-draft.ts'

/** What a request is answered from. */
export interface RequestContext {
  corpus: Corpus
  knowledge: Knowledge
  /** The language that the question seems to be in. */
  language: ContentLanguage
  /** The document that the conversation is about, where it is one. */
  documentId: string | null
  /** The turn before, where there is one. */
  lastTurn: Turn | undefined
  /** What the question does nothing but point at: "the next one". */
  picked: PassageEntry | null
  /** Answers the last turn's question anew, in another language; null where there was none. */
  retell: (language: ContentLanguage) => Promise<Draft | null>
}
