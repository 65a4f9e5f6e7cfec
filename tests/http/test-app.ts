import { expect } from 'vitest'
import { type Corpus, onlyCorpus } from '../../src/corpus/corpus.ts'
import { createApp } from '../../src/http/app.ts'
import { omd2019, openIndexOf } from '../fixtures/documents.ts'

interface Problem {
  detail: string
  errors: { path: string; message: string }[]
}

/** The app over the reference document, asked without a socket. */
export async function openTestApp() {
  return appOver((await openIndexOf([omd2019])).corpus)
}

/** The app over a corpus, asked without a socket. */
export function appOver(corpus: Corpus) {
  return { corpus, ...askApp(createApp({ corpora: onlyCorpus(corpus) })) }
}

/** The app over a corpus that fails in one of its parts. */
export function brokenApp(corpus: Corpus, broken: Partial<Corpus>, errors: object[] = []) {
  const logger = { info: () => {}, error: (fields: object) => errors.push(fields) }
  return askApp(createApp({ corpora: onlyCorpus({ ...corpus, ...broken }), logger }))
}

function askApp(app: ReturnType<typeof createApp>) {
  const get = async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })
  return {
    app,
    get,
    /** The body of an answer that has to be a success in JSON. */
    async json<Body>(path: string): Promise<Body> {
      const response = await get(path)
      expect(response.headers.get('Content-Type'), path).toMatch(/^application\/json/)
      expect(response.status, path).toBe(200)
      return (await response.json()) as Body
    },
    /** The body of an answer that has to be a problem (RFC 9457). */
    async problem(path: string, status: number, init: RequestInit = {}) {
      const response = await app.request(path, init)
      expect(response.status, path).toBe(status)
      expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/)
      const problem = (await response.json()) as Problem
      expect(problem).toMatchObject({ type: 'about:blank', title: expect.any(String), status })
      expect(problem.detail).toEqual(expect.any(String))
      return problem
    },
  }
}
