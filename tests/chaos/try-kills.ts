import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buildIndex } from '../../src/indexing/build-index.ts'
import { contentKey } from '../../src/indexing/index-manifest.ts'
import { readManifest } from '../../src/indexing/index-store.ts'
import type { Trial } from './chaos.ts'
import { environmentOf, isSame, program, run, type Site } from './chaos-site.ts'

/** What an index holds that was built of the same documents from nothing, without a disturbance. */
async function undisturbed({ folder, dataDir, settings }: Site): Promise<string> {
  const indexDir = join(folder, 'undisturbed')
  await buildIndex([dataDir], { ...settings, indexDir }, { threads: 0 })
  const key = contentKey(await readManifest(indexDir))
  await rm(indexDir, { recursive: true })
  return key
}

/** Kills indexers at random moments: the index is the old or the new one, and the next build makes it as it should be. */
export const tryKills: Trial = async (site, { kills, isTime }, findings) => {
  const index = () => run(process.execPath, [program, 'index'], environmentOf(site))
  await site.change(0)
  let { tookMs } = await index().ended
  let killed = 0
  for (let n = 0; killed < kills && isTime(); n++) {
    const old = await site.bytes()
    for (let changed = 0; changed < 5; changed++) await site.change(n * 5 + changed)
    const { child, ended, said } = index()
    const moment = setTimeout(() => child.kill('SIGKILL'), tookMs * (0.3 + 0.7 * Math.random()))
    const result = await ended
    clearTimeout(moment)
    if (result.signal === null) {
      // It was sooner than the moment: the machine has less other work by now.
      tookMs = result.tookMs
      findings.add('indexing that ended before it was killed', 'not counted', await site.fault())
      continue
    }
    killed += 1
    const left = await site.bytes()
    const fault = await site.fault()
    const isOld = isSame(new Map([...left].filter(([file]) => old.has(file))), old)
    await site.build()
    const isMended = contentKey(await readManifest(site.indexDir)) === (await undisturbed(site))
    findings.add(
      'kill -9 while indexing',
      fault !== null ? 'broken' : isOld ? 'old and whole' : 'new and whole',
      fault ??
        (await site.fault()) ??
        (isMended ? null : 'the next build holds something else than one from nothing') ??
        (said().includes('    at ') ? `a stack trace: ${said().slice(0, 200)}` : null),
    )
  }
  if (killed < kills) findings.leaveOut('kill -9 while indexing', kills - killed)
}
