import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Corpus } from '../corpus/corpus.ts'
import { openCorpus } from '../corpus/open-corpus.ts'
import { buildIndex } from '../indexing/build-index.ts'
import type { QuestionSet, SetQuestion } from './question-sets.ts'

const slug = (title: string, at: number) =>
  `${String(at).padStart(3, '0')}-${title
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 40)}`

/**
 * Indexes sources in a folder of their own, which is removed afterwards.
 * @returns what `use` gives of the corpus.
 */
export async function withSources<T>(sources: string[], use: (corpus: Corpus) => Promise<T>): Promise<T> {
  const indexDir = await mkdtemp(join(tmpdir(), 'passerelle-eval-'))
  try {
    const settings = { indexDir, engine: 'frozen' as const }
    await buildIndex(sources, settings, { threads: 0 })
    const corpus = await openCorpus(settings)
    const outcome = await use(corpus)
    await corpus.close()
    return outcome
  } finally {
    await rm(indexDir, { recursive: true, force: true })
  }
}

/** The same for articles, each a document of its own: `documentOf` gives its identifier by the title of the article. */
async function withArticles<T>(
  articles: QuestionSet['articles'],
  use: (corpus: Corpus, documentOf: (article: string) => string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-articles-'))
  try {
    const files = new Map<string, string>()
    for (const [at, { title, paragraphs }] of articles.entries()) {
      const file = `${slug(title, at)}.md`
      files.set(title, file)
      const lines = paragraphs.map((paragraph) => paragraph.replace(/(?<!\s)[^\S\n]*\n\s*/g, ' '))
      await writeFile(join(folder, file), `# ${title.replaceAll('_', ' ')}\n\n${lines.join('\n\n')}\n`)
    }
    return await withSources([folder], (corpus) => {
      const ids = new Map(corpus.documents().map(({ file, id }) => [file, id]))
      return use(corpus, (article) => ids.get(files.get(article) ?? '') as string)
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** So many articles are indexed together: a small collection, as those are that questions are asked of. */
export const articlesAtOnce = 48

/** A question with the documents that it is asked of; of all where none is given. */
export interface ScopedQuestion extends SetQuestion {
  documents: string[]
}

/**
 * Hands over the questions about the first articles of a set, some dozens of articles at a time, with their corpus. What
 * an article doesn't say another may: where a set has questions that nothing answers, each is asked of its own article.
 */
export async function withQuestions(
  { articles, questions }: QuestionSet,
  limit: number,
  use: (corpus: Corpus, questions: ScopedQuestion[]) => Promise<void>,
): Promise<void> {
  const hasUnanswerable = questions.some(({ answers }) => answers.length === 0)
  const count = Math.min(limit, articles.length)
  for (let from = 0; from < count; from += articlesAtOnce) {
    const some = articles.slice(from, Math.min(count, from + articlesAtOnce))
    const titles = new Set(some.map(({ title }) => title))
    const own = questions.filter(({ article }) => titles.has(article))
    await withArticles(some, (corpus, documentOf) =>
      use(
        corpus,
        own.map((question) => ({
          ...question,
          documents: hasUnanswerable ? [documentOf(question.article)] : [],
        })),
      ),
    )
  }
}
