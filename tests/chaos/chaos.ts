// What is lost by harm: nothing, or this ends with 1.
// npm run chaos [-- --minutes 60 --kills 40 --requests 10000 --only kills,files,storage,locks,requests,reload,stop]
import { parseArgs } from 'node:util'
import { openSite, type Site } from './chaos-site.ts'
import { Findings } from './findings.ts'

/** Each tries one kind of harm, and says what was lost by it. */
const trials = {
  locks: async () => (await import('./try-locks.ts')).tryLocks,
  files: async () => (await import('./try-files.ts')).tryFiles,
  storage: async () => (await import('./try-storage.ts')).tryStorage,
  requests: async () => (await import('./try-requests.ts')).tryRequests,
  reload: async () => (await import('./try-reload.ts')).tryReload,
  stop: async () => (await import('./try-stop.ts')).tryStop,
  kills: async () => (await import('./try-kills.ts')).tryKills,
}

/** How much is tried, and until when. */
export interface Effort {
  kills: number
  requests: number
  /** Whether there is time for another try. */
  isTime: () => boolean
}
export type Trial = (site: Site, effort: Effort, findings: Findings) => Promise<void>

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    kills: { type: 'string', default: '40' },
    requests: { type: 'string', default: '10000' },
    only: { type: 'string', default: Object.keys(trials).join(',') },
  },
})
const until = Date.now() + Number(values.minutes) * 60_000
const chosen = values.only.split(',')
const unknown = chosen.filter((name) => !Object.hasOwn(trials, name))
if (unknown.length > 0 || !(until > 0)) {
  console.error(`There is no trial "${unknown.join(', ')}": give ${Object.keys(trials).join(', ')}`)
  process.exit(1)
}
const findings = new Findings()
for (const [i, name] of chosen.entries()) {
  console.error(`${new Date().toISOString()} ${name}`)
  const site = await openSite()
  // What is left of the time is shared among the trials that are left.
  const share = Date.now() + (until - Date.now()) / (chosen.length - i)
  const effort = {
    kills: Number(values.kills),
    requests: Number(values.requests),
    isTime: () => Date.now() < share,
  }
  try {
    await (await trials[name as keyof typeof trials]())(site, effort, findings)
  } finally {
    await site.close()
  }
}
console.log(findings.table())
if (!findings.isWhole) console.log('Not all was tried: give more --minutes')
console.log(findings.isClean ? 'Lost: nothing' : 'Something was lost, or answered wrongly')
process.exitCode = findings.isClean ? 0 : 1
