import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { analyse } from 'scslre'
import { expect, it, vi } from 'vitest'
import { parseAst } from 'vitest/node'

const root = fileURLToPath(new URL('../', import.meta.url))

interface Pattern {
  file: string
  source: string
  flags: string
}

/** The regular expressions below a node of a syntax tree. */
function patternsBelow(node: unknown): Omit<Pattern, 'file'>[] {
  if (Array.isArray(node)) return node.flatMap(patternsBelow)
  if (typeof node !== 'object' || node === null) return []
  if ('regex' in node) {
    const { pattern, flags } = node.regex as { pattern: string; flags: string }
    return [{ source: pattern, flags }]
  }
  return Object.values(node).flatMap(patternsBelow)
}

async function patternsOf(folder: string): Promise<Pattern[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  const found = files.map(async (entry) => {
    const path = join(entry.parentPath, entry.name)
    const tree = parseAst(await readFile(path, 'utf8'), { lang: path.endsWith('x') ? 'tsx' : 'ts' })
    return patternsBelow(tree.body).map((pattern) => ({ file: path.slice(root.length), ...pattern }))
  })
  return (await Promise.all(found)).flat()
}

/**
 * Whether a run of one letter takes it more than linear time: two quantifiers, or one within another, share the run out
 * in many ways, or the search begins anew at every letter of it. What only longer periods slow down is not found.
 */
const isSlow = ({ source, flags }: Omit<Pattern, 'file'>) => analyse({ source, flags }).reports.length > 0

it('knows a pattern that takes more than linear time', () => {
  expect([/^\s*\w+\s*(?:\w+\s*)*$/, /^(.*?)[ \t]*$/, /\s+$/].map(isSlow)).toEqual([true, true, true])
  expect([/^\s*(?:\w+\s+)*$/, /(?<!\s)\s+$/].map(isSlow)).toEqual([false, false])
})

it('every pattern of the program takes time in proportion to what it reads', async () => {
  const patterns = await patternsOf('src')
  expect(patterns.length).toBeGreaterThan(500)
  const slow = patterns.filter(isSlow)
  expect(slow.map(({ file, source, flags }) => `${file} /${source}/${flags}`)).toEqual([])
}, 120_000)

/** Folders whose files make patterns of tables when they are loaded, and search documents with them. */
const readers = ['analyse', 'detect', 'ingest', 'model', 'names', 'periods', 'quantities', 'segment']

it('and so does every pattern that is made of the tables of words', async () => {
  const made = new Map<string, RegExp>()
  const Native = RegExp
  const noting = new Proxy(Native, {
    construct(target, parts, newTarget) {
      const pattern: RegExp = Reflect.construct(target, parts, newTarget)
      if (typeof parts[0] === 'string') made.set(String(pattern), pattern)
      return pattern
    },
  })
  vi.stubGlobal('RegExp', noting)
  try {
    for (const folder of readers) {
      const entries = await readdir(join(root, 'src', folder), { withFileTypes: true, recursive: true })
      const files = entries.filter(({ name }) => /(?<!worker|\.d)\.ts$/.test(name))
      for (const { parentPath, name } of files) await import(join(parentPath, name))
    }
  } finally {
    vi.unstubAllGlobals()
  }
  expect(made.size).toBeGreaterThan(100)
  // A search that begins anew at every letter is not meant: words of tables are short.
  const slow = [...made.values()].filter(
    ({ source, flags }) => analyse({ source, flags }, { reportTypes: { Move: false } }).reports.length > 0,
  )
  expect(slow.map(String)).toEqual([])
}, 120_000)
