import { startQuestions } from '../../answer/start-questions.ts'
import type { CorpusSource } from '../../corpus/corpus.ts'
import { uiLanguages } from '../../model/language.ts'
import { startView } from './start-view.ts'

/**
 * Works out what the first page shows, language by language, before anybody asks for it: its questions have to be asked
 * to be sure of their answers. An index that is replaced meanwhile is waited for no longer than a language takes.
 */
export async function warmFirstPages(corpora: CorpusSource): Promise<void> {
  for (const language of uiLanguages) {
    await corpora.use(async (corpus) => {
      await startView(corpus, language)
      await startQuestions(corpus, language)
    })
  }
}
