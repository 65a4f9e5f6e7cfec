import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Trial } from './chaos.ts'
import { bytesOf, environmentOf, isSame, program, run, type Site } from './chaos-site.ts'
import type { Findings } from './findings.ts'

const execute = promisify(execFile)
const isRoot = process.getuid?.() === 0
/** Somebody who owns nothing here. */
const nobody = 65_534

/** An indexer that may not write: it ends with a sentence, and the index is what it was. */
async function refused(
  site: Site,
  what: string,
  command: [string, ...string[]],
  findings: Findings,
): Promise<void> {
  const before = await site.bytes()
  const [name, ...parameters] = command
  const { code, output } = await run(name, parameters, environmentOf(site)).ended
  const isWhole = isSame(await site.bytes(), before)
  const hasStack = /\n\s+at /.test(output)
  const fault = !isWhole
    ? 'the old index was changed'
    : code === 0
      ? 'it was not refused'
      : hasStack
        ? `a stack trace: ${output.slice(0, 200)}`
        : null
  findings.add(
    what,
    output.trim().split('\n').at(-1)?.replaceAll(site.folder, '…').slice(0, 120) ?? '',
    fault,
  )
}

/** A disk that is full, where this user may make a small one. */
async function onFullDisk(site: Site, findings: Findings): Promise<void> {
  const small = join(site.folder, 'small')
  await mkdir(small)
  try {
    await execute('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', small])
  } catch {
    findings.add('full disk', 'left out: no small disk can be made')
    return
  }
  try {
    const indexDir = join(small, 'index')
    await cp(site.indexDir, indexDir, { recursive: true })
    await execute('sh', ['-c', `cat /dev/zero > '${small}/filler' || true`])
    await refused(
      { ...site, indexDir, bytes: () => bytesOf(indexDir) },
      'full disk',
      [process.execPath, program, 'index'],
      findings,
    )
  } finally {
    await execute('umount', [small])
    await rm(small, { recursive: true, force: true })
  }
}

export const tryStorage: Trial = async (site, _, findings) => {
  await site.change(1)
  const index = `'${process.execPath}' '${program}' index`
  await refused(site, 'limit of file sizes (EFBIG)', ['bash', '-c', `ulimit -f 2; exec ${index}`], findings)
  await onFullDisk(site, findings)
  await chmod(site.folder, 0o755)
  const as = isRoot ? ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'] : []
  await chmod(site.indexDir, isRoot ? 0o755 : 0o555)
  await refused(site, 'no permission', ['bash', '-c', `exec ${[...as, index].join(' ')}`], findings)
  const { code, output } = await run(
    'bash',
    ['-c', [...as, index.replace(/index$/, 'search customs')].join(' ')],
    environmentOf(site),
  ).ended
  findings.add(
    'another user searches',
    code === 0 ? 'found' : output.trim().slice(0, 120),
    code === 0 ? null : output.slice(0, 200),
  )
  await chmod(site.indexDir, 0o755)
}
