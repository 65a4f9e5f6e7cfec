import { execFile } from 'node:child_process'
import { cp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../fixtures/documents.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A copy of the program with its own sources. */
async function copyOfProgram(): Promise<string> {
  const folder = await temporaryFolder()
  for (const name of ['src', 'views', 'package.json', 'tsconfig.json'])
    await cp(join(root, name), join(folder, name), { recursive: true, preserveTimestamps: true })
  for (const name of ['node_modules', 'data']) await symlink(join(root, name), join(folder, name))
  return folder
}

async function runIn(folder: string, ...parameters: string[]): Promise<string> {
  const command = [join(folder, 'src/cli/passerelle.mjs'), ...parameters]
  return (await promisify(execFile)(process.execPath, command, { cwd: folder })).stdout
}

it('makes the program once for each state of its sources, and runs the newest', async () => {
  const folder = await copyOfProgram()
  const made = () => readdir(join(folder, 'dist'))
  expect(await runIn(folder, '--help')).toContain('Usage: passerelle')
  expect(await made()).toHaveLength(1)
  await runIn(folder, '--help')
  expect(await made()).toHaveLength(1)
  const main = join(folder, 'src/cli/main.ts')
  await writeFile(main, (await readFile(main, 'utf8')).replace("Command('passerelle')", "Command('another')"))
  expect(await runIn(folder, '--help')).toContain('Usage: another')
  expect(await made()).toHaveLength(2)
}, 180_000)

it('runs from its sources where nothing can be written, and finds its tables either way', async () => {
  const folder = await copyOfProgram()
  const document = join(folder, 'data', 'omd-2019.txt')
  const made = await runIn(folder, 'inspect', document)
  await rm(join(folder, 'dist'), { recursive: true })
  await writeFile(join(folder, 'dist'), 'a file where the folder would be')
  expect(await runIn(folder, 'inspect', document)).toBe(made)
  expect(made).toContain('omd-2019')
}, 180_000)
