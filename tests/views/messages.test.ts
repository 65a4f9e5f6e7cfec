import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { en } from '../../views/messages/en.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const sources = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/messages[/\\].*-?(?:en|fr|es)\.ts$/.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'))

it('every message is said somewhere', () => {
  const code = [...sources('views'), ...sources('src')].join('\n')
  const isSaid = (key: string) =>
    key.startsWith('kind-') || [`'${key}'`, `"${key}"`, `.${key}`].some((name) => code.includes(name))
  expect(Object.keys(en).filter((key) => !isSaid(key))).toEqual([])
})
