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

/** The same for articles, each a document of its own. */
async function withArticles<T>(
  articles: QuestionSet['articles'],
  use: (corpus: Corpus) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-articles-'))
  try {
    for (const [at, { title, paragraphs }] of articles.entries()) {
      const lines = paragraphs.map((paragraph) => paragraph.replace(/(?<!\s)[^\S\n]*\n\s*/g, ' '))
      await writeFile(
        join(folder, `${slug(title, at)}.md`),
        `# ${title.replaceAll('_', ' ')}\n\n${lines.join('\n\n')}\n`,
      )
    }
    return await withSources([folder], use)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** So many articles are indexed together: a small collection, as those are that questions are asked of. */
export const articlesAtOnce = 48

/** Hands over the questions about the first articles of a set, some dozens of articles at a time, with their corpus. */
export async function withQuestions(
  { articles, questions }: QuestionSet,
  limit: number,
  use: (corpus: Corpus, questions: SetQuestion[]) => Promise<void>,
): Promise<void> {
  const count = Math.min(limit, articles.length)
  for (let from = 0; from < count; from += articlesAtOnce) {
    const some = articles.slice(from, Math.min(count, from + articlesAtOnce))
    const titles = new Set(some.map(({ title }) => title))
    const own = questions.filter(({ article }) => titles.has(article))
    await withArticles(some, (corpus) => use(corpus, own))
  }
}
