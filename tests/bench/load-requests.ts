import type { Request } from 'autocannon'

const queries = [
  'customs workshop',
  'training',
  'contrefaçon Ghana',
  'Kenya',
  'culture récolte semence',
  '"of the"',
  'programme country:Peru',
  'pharm*',
  'workshp Togo',
  'formation douanes 2019',
]
const questions = [
  'Which workshops took place in Ghana?',
  'Combien d’activités au Kenya ?',
  'Who organized the training in Peru?',
  'Quels pays ont participé en 2015 ?',
]

const get = (path: string): Request => ({ method: 'GET', path })
const encoded = (texts: string[], path: (q: string) => string) =>
  texts.map((text) => get(path(encodeURIComponent(text))))

/** What readers and programs ask, in turn. */
export const loadRequests = {
  '/api/search': encoded(queries, (q) => `/api/search?q=${q}`),
  '/api/ask': encoded(questions, (q) => `/api/ask?q=${q}`),
  '/search': encoded(queries, (q) => `/search?q=${q}`),
  '/': encoded(questions, (q) => `/?q=${q}`),
} satisfies Record<string, Request[]>
