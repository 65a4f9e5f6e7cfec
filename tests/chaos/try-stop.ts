import { setTimeout as delay } from 'node:timers/promises'
import type { Trial } from './chaos.ts'
import { serve } from './chaos-site.ts'
import { startLoad, toldCounts, wrongOf } from './client-load.ts'

/** SIGTERM under load: what was asked is answered, and the process ends by itself. */
export const tryStop: Trial = async (site, _, findings) => {
  const { child, ended, port } = await serve(site)
  const load = startLoad(port, 16)
  await delay(3000)
  child.kill('SIGTERM')
  const { code, output } = await ended
  await load.end()
  const fault = code === 0 ? wrongOf(load.counts) : `ended with ${code}: ${output.slice(-200)}`
  findings.add('SIGTERM under load', toldCounts(load.counts), fault)
}
