import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Trial } from './chaos.ts'
import { environmentOf, isSame, program, run, type Site } from './chaos-site.ts'

/** An index that was built from the same documents without a disturbance. */
async function undisturbed(site: Site): Promise<Map<string, string>> {
  await site.build()
  return site.bytes()
}

/** Kills indexers at random moments: the index is the old or the new one, and the next build makes it as it should be. */
export const tryKills: Trial = async (site, { kills, isTime }, findings) => {
  const index = () => run(process.execPath, [program, 'index'], environmentOf(site))
  await site.change(0)
  const { tookMs } = await index().ended
  for (let n = 0; n < kills && isTime(); n++) {
    const old = await site.bytes()
    for (let changed = 0; changed < 5; changed++) await site.change(n * 5 + changed)
    const { child, ended, said } = index()
    const moment = setTimeout(() => child.kill('SIGKILL'), tookMs * (0.3 + 0.7 * Math.random()))
    const { signal } = await ended
    clearTimeout(moment)
    const killed = await site.bytes()
    const fault = await site.fault()
    const isOld = isSame(new Map([...killed].filter(([file]) => old.has(file))), old)
    const again = await undisturbed(site)
    const repaired = await site.fault()
    const outcome = signal === null ? 'had ended' : isOld ? 'old and whole' : 'new and whole'
    findings.add(
      'kill -9 while indexing',
      fault === null ? outcome : 'broken',
      fault ?? repaired ?? (said().includes('    at ') ? `a stack trace: ${said().slice(0, 200)}` : null),
    )
    if (n === 0) await writeFile(join(site.folder, 'first.json'), JSON.stringify([...again.keys()]))
  }
}
