import type { Trial } from './chaos.ts'
import { serve } from './chaos-site.ts'
import { startLoad, toldCounts, wrongOf } from './client-load.ts'

const connections = 16
const reloads = 4

/** New indices under load: no request fails, and each is taken. */
export const tryReload: Trial = async (site, { isTime }, findings) => {
  const { child, ended, port, url } = await serve(site)
  const load = startLoad(port, connections)
  const fingerprint = async () => {
    const response = await fetch(`${url}/readyz`)
    return (await response.text()).match(/[0-9a-f]{16}/)?.[0] ?? ''
  }
  for (let n = 0; n < reloads && (n === 0 || isTime()); n++) {
    const before = await fingerprint()
    await site.change(n)
    await site.build()
    const built = performance.now()
    let taken = false
    while (!taken && performance.now() - built < 60_000) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      taken = (await fingerprint()) !== before
    }
    findings.add(
      'a new index under load',
      taken ? 'taken' : 'not taken',
      taken ? null : 'not taken within a minute',
    )
  }
  await load.end()
  child.kill('SIGTERM')
  await ended
  findings.add('requests while it is taken', toldCounts(load.counts), wrongOf(load.counts))
}
