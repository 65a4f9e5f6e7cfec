import { readFile, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { FrozenIndex } from '../../src/engine/frozen/frozen-index.ts'
import { maxEdits } from '../../src/packed/nearest-words.ts'
import type { QueryKind } from './engine-queries.ts'

/** A full-text engine as the benchmark uses it. */
export interface BenchEngine {
  /** Kinds of queries that it can answer. */
  kinds: readonly QueryKind[]
  /** Indexes texts and writes the index to a file. */
  build(texts: Iterable<string>, path: string): Promise<void>
  /** Opens a written index. Memory that isn't JavaScript's is told by the process alone. */
  open(
    path: string,
  ): Promise<{ native: boolean; search(kind: QueryKind, words: string[]): Promise<number> | number }>
}

/** How many of the best are fetched, besides the number of all. */
const limit = 10
const require = createRequire(import.meta.url)

const passerelle: BenchEngine = {
  kinds: ['or', 'and', 'rare', 'stop', 'prefix', 'typo', 'phrase'],
  async build(texts, path) {
    await writeFile(path, FrozenIndex.fromTexts(texts).bytes)
  },
  async open(path) {
    const index = FrozenIndex.open(await readFile(path))
    const combine = (kind: QueryKind) => (kind === 'and' || kind === 'phrase' ? kind : 'or')
    return {
      native: false,
      search: (kind, words) =>
        index.search(words, {
          combine: combine(kind),
          prefix: kind === 'prefix',
          typos: kind === 'typo',
          limit,
        }).total,
    }
  },
}

const minisearch: BenchEngine = {
  kinds: ['or', 'and', 'rare', 'stop', 'prefix', 'typo'],
  async build(texts, path) {
    const { default: MiniSearch } = await import('minisearch')
    const index = new MiniSearch({ fields: ['text'] })
    let id = 0
    for (const text of texts) index.add({ id: id++, text })
    await writeFile(path, JSON.stringify(index))
  },
  async open(path) {
    const { default: MiniSearch } = await import('minisearch')
    const index = MiniSearch.loadJSON(await readFile(path, 'utf8'), { fields: ['text'] })
    const forgiving = (term: string) => maxEdits(term)
    return {
      native: false,
      search(kind, words) {
        const found = index.search(words.join(' '), {
          combineWith: kind === 'and' ? 'AND' : 'OR',
          prefix: kind === 'prefix',
          ...(kind === 'typo' ? { fuzzy: forgiving } : {}),
        })
        return found.length
      },
    }
  },
}

/** Without its own stemming and without its prefixes where none are asked for (`exact`). */
const orama: BenchEngine = {
  kinds: ['or', 'and', 'rare', 'stop', 'prefix', 'typo'],
  async build(texts, path) {
    const { create, insertMultiple, save } = await import(require.resolve('@orama/orama'))
    const db = create({ schema: { text: 'string' } })
    await insertMultiple(
      db,
      Array.from(texts, (text) => ({ text })),
      5000,
    )
    await writeFile(path, JSON.stringify(save(db)))
  },
  async open(path) {
    const { create, load, search } = await import(require.resolve('@orama/orama'))
    const db = create({ schema: { text: 'string' } })
    load(db, JSON.parse(await readFile(path, 'utf8')))
    return {
      native: false,
      async search(kind, words) {
        const { count } = await search(db, {
          term: words.join(' '),
          limit,
          threshold: kind === 'and' ? 0 : 1,
          ...(kind === 'prefix'
            ? {}
            : kind === 'typo'
              ? { tolerance: maxEdits(words[0] ?? '') }
              : { exact: true }),
        })
        return count
      },
    }
  },
}

/** Whole words; it forgives no slips, and its prefixes need an index of all beginnings. It counts no more than it gives. */
const flexsearch: BenchEngine = {
  kinds: ['or', 'and', 'rare', 'stop'],
  async build(texts, path) {
    const { Index } = require('flexsearch')
    const index = new Index({ tokenize: 'strict' })
    let id = 0
    for (const text of texts) index.add(id++, text)
    const pieces: [string, string][] = []
    await index.export((key: string, data: string) => {
      pieces.push([key, data])
    })
    await writeFile(path, JSON.stringify(pieces))
  },
  async open(path) {
    const { Index } = require('flexsearch')
    const index = new Index({ tokenize: 'strict' })
    for (const [key, data] of JSON.parse(await readFile(path, 'utf8'))) await index.import(key, data)
    return {
      native: false,
      search: (kind, words) => index.search(words.join(' '), { limit, suggest: kind !== 'and' }).length,
    }
  },
}

const sqliteQuery = (kind: QueryKind, words: string[]) => {
  const quoted = words.map((word) => `"${word}"${kind === 'prefix' ? '*' : ''}`)
  return kind === 'phrase' ? `"${words.join(' ')}"` : quoted.join(kind === 'and' ? ' AND ' : ' OR ')
}

/** Counting all is a query of its own. */
const sqlite: BenchEngine = {
  kinds: ['or', 'and', 'rare', 'stop', 'prefix', 'phrase'],
  async build(texts, path) {
    const { default: Database } = await import(require.resolve('better-sqlite3'))
    const db = new Database(path)
    db.exec(`CREATE VIRTUAL TABLE passages USING fts5(text, content='')`)
    const insert = db.prepare('INSERT INTO passages (rowid, text) VALUES (?, ?)')
    let id = 0
    db.transaction(() => {
      for (const text of texts) insert.run(++id, text)
    })()
    db.exec(`INSERT INTO passages(passages) VALUES ('optimize')`)
    db.close()
  },
  async open(path) {
    const { default: Database } = await import(require.resolve('better-sqlite3'))
    const db = new Database(path, { readonly: true })
    const best = db.prepare(`SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ${limit}`)
    const all = db.prepare('SELECT count(*) AS total FROM passages WHERE passages MATCH ?')
    return {
      native: true,
      search(kind, words) {
        const query = sqliteQuery(kind, words)
        best.all(query)
        return all.get(query).total
      },
    }
  },
}

export const benchEngines = { passerelle, minisearch, orama, flexsearch, 'sqlite-fts5': sqlite }
export type BenchEngineName = keyof typeof benchEngines

/** Bytes of a written index. */
export const fileBytes = async (path: string) => (await stat(path)).size
