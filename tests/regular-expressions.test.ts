import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { analyse } from 'scslre'
import { expect, it } from 'vitest'
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
