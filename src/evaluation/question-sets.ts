import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { PasserelleError } from '../errors.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'

/** The format of SQuAD (Rajpurkar et al. 2016), and of its second version, where questions may have no answer. */
const squadSchema = z.object({
  data: z.array(
    z.object({
      title: z.string(),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              id: z.union([z.string(), z.number()]).transform(String),
              question: z.string(),
              answers: z.array(z.object({ text: z.string(), answer_start: z.int() })),
            }),
          ),
        }),
      ),
    }),
  ),
})

/** A question with the paragraph that answers it. */
export interface SetQuestion {
  id: string
  text: string
  /** What answers it, as it stands in its paragraph; empty where its article doesn't say it. */
  answers: string[]
  /** The paragraph. */
  context: string
  article: string
}

/** Questions about paragraphs of articles in one language. */
export interface QuestionSet {
  name: string
  language: ContentLanguage
  articles: { title: string; paragraphs: string[] }[]
  questions: SetQuestion[]
}

function languageOf(file: string): ContentLanguage {
  const language = contentLanguages.find((code) => new RegExp(`[-_.]${code}[-_.]`).test(file))
  if (language) return language
  throw new PasserelleError(`${file}: name the file by its language, as in xquad-en.json`)
}

/** The articles of a set, those of one title joined. */
function articlesOf(data: z.infer<typeof squadSchema>['data']): QuestionSet['articles'] {
  const byTitle = new Map<string, string[]>()
  for (const { title, paragraphs } of data) {
    const known = byTitle.get(title) ?? []
    known.push(...paragraphs.map(({ context }) => context))
    byTitle.set(title, known)
  }
  return [...byTitle].map(([title, paragraphs]) => ({ title, paragraphs: [...new Set(paragraphs)] }))
}

function parseSet(file: string, text: string): z.infer<typeof squadSchema> {
  try {
    return squadSchema.parse(JSON.parse(text))
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : 'it is no JSON'
    throw new PasserelleError(`${file} is no question set in SQuAD’s format: ${reason}`, { cause: error })
  }
}

/**
 * The question sets of a folder: every `NAME-LANGUAGE.json` in it in SQuAD's format, in the order of their names.
 * @throws PasserelleError naming the file that is none.
 */
export async function readQuestionSets(folder: string): Promise<QuestionSet[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(
    files.map(async (file) => {
      const { data } = parseSet(file, await readFile(join(folder, file), 'utf8'))
      return {
        name: file.replace(/\.json$/, ''),
        language: languageOf(file),
        articles: articlesOf(data),
        questions: data.flatMap(({ title, paragraphs }) =>
          paragraphs.flatMap(({ context, qas }) =>
            qas.map(({ id, question, answers }) => ({
              id,
              text: question,
              answers: [...new Set(answers.map(({ text }) => text))],
              context,
              article: title,
            })),
          ),
        ),
      }
    }),
  )
}
