import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { parseConfig, settingNames } from '../src/config.ts'

/** The table of settings: names with their defaults as they are written there. */
async function tabled(): Promise<[name: string, byDefault: string][]> {
  const text = await readFile(new URL('../docs/operation.md', import.meta.url), 'utf8')
  return text.split('\n').flatMap((line): [string, string][] => {
    const [, names = '', defaults = ''] = line.split('|').map((cell) => cell.replaceAll('`', '').trim())
    if (!line.startsWith('| `') || !/^[A-Z_]{4,}(?:, [A-Z_]{4,})*$/.test(names)) return []
    const each = defaults.split(', ')
    return names.split(', ').map((name, at) => [name, each[at] ?? each[0] ?? ''])
  })
}

it('lists every setting once, and none that is not there', async () => {
  const names = (await tabled()).map(([name]) => name)
  expect(names.sort()).toEqual([...settingNames].sort())
})

it('lists defaults that, set, change nothing', async () => {
  // What can't be set: nothing, a count of this machine, the value of another setting.
  const words = ['none', 'cores', 'INDEX_DIR']
  const settable = (await tabled()).filter(
    ([name, value]) => settingNames.includes(name) && !words.includes(value),
  )
  expect(settable.length).toBeGreaterThan(10)
  for (const [name, value] of settable) expect(parseConfig({ [name]: value }), name).toEqual(parseConfig({}))
})
