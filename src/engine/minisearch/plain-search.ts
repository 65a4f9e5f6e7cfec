import MiniSearch from 'minisearch'

/** Full-text search as MiniSearch comes, over texts: what a search has to be better than. Gives places, best first. */
export function plainSearch(texts: readonly string[]): (q: string) => number[] {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] })
  index.addAll(texts.map((text, id) => ({ id, text })))
  return (q) => index.search(q).map(({ id }) => id as number)
}
