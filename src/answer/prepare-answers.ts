import type { Corpus } from '../corpus/corpus.ts'
import { EngineUnavailableError } from '../errors.ts'
import { answerQuestion } from './answer-question.ts'

/** How many stretches of its text are asked for: enough to have come by records and paragraphs of several languages. */
const rehearsals = 8

/**
 * Reads what answering needs of a corpus once, so that its first question is answered as fast as the tenth: what its
 * records and documents are called, its words by their spelling, the tables of the languages. Passages from all over
 * the corpus are asked for by their own words.
 */
export async function prepareAnswers(corpus: Corpus): Promise<void> {
  const passages = corpus.contents()
  const step = Math.max(1, Math.floor(passages.length / rehearsals))
  try {
    for (let at = 0; at < passages.length; at += step)
      await answerQuestion([`${passages.at(at)?.text.slice(0, 80)} ?`], corpus)
  } catch (error) {
    // A cluster that is away when this process starts is no reason not to start.
    if (!(error instanceof EngineUnavailableError)) throw error
  }
}
