import { cp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Trial } from './chaos.ts'
import { isSame } from './chaos-site.ts'

const flip = async (path: string) => {
  const content = await readFile(path)
  const at = Math.floor(content.length / 2)
  content[at] = (content[at] ?? 0) ^ 0x40
  await writeFile(path, content)
}

/** What may become of a file. */
const harms: Record<string, (path: string) => Promise<void>> = {
  truncated: async (path) => truncate(path, Math.floor((await readFile(path)).length / 2)),
  flipped: flip,
  emptied: (path) => truncate(path, 0),
  missing: (path) => rm(path),
}

/** Harms every file of the index: it is noticed, and the next build gives the same bytes as before. */
export const tryFiles: Trial = async (site, { isTime }, findings) => {
  const whole = await site.bytes()
  const kept = join(site.folder, 'kept')
  await cp(site.indexDir, kept, { recursive: true })
  for (const file of whole.keys()) {
    for (const [name, harm] of Object.entries(harms)) {
      if (whole.get(file) === '') continue
      if (!isTime()) {
        findings.leaveOut(`a file of the index ${name}`, 1)
        continue
      }
      await harm(join(site.indexDir, file))
      const noticed = await site.fault()
      await site.build()
      const isWhole = isSame(await site.bytes(), whole)
      const fault =
        noticed === null ? `${file} ${name}: not noticed` : isWhole ? null : `${file} ${name}: not mended`
      findings.add(`a file of the index ${name}`, fault === null ? 'noticed and mended' : 'lost', fault)
      if (isWhole) continue
      await rm(site.indexDir, { recursive: true, force: true })
      await cp(kept, site.indexDir, { recursive: true })
    }
  }
}
