import { execFile } from 'node:child_process'
import { access } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** Installs what the benchmark compares with beside it, once; where that fails, what is there is compared. */
export async function installPeers(warn: (line: string) => void): Promise<void> {
  const there = await access(`${folder}node_modules`).then(
    () => true,
    () => false,
  )
  if (there) return
  warn('Installing the engines to compare with (tests/bench/package.json) …')
  await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], {
    cwd: folder,
  }).catch((error: Error) => warn(`npm install failed: ${error.message.split('\n')[0]}`))
}
