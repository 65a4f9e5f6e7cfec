import { connect } from 'node:net'
import type { Trial } from './chaos.ts'
import { adminToken, serve } from './chaos-site.ts'
import { makeRequest } from './make-request.ts'

/** Longer than any answer may take. */
const patienceMs = 60_000
const atOnce = 12

/** The status of the answer to a request as it is written; null where there is none. */
function statusOf(port: number, bytes: Buffer): Promise<number | null | 'silent'> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let head = ''
    const done = (status: number | null | 'silent') => {
      socket.destroy()
      resolve(status)
    }
    socket.setTimeout(patienceMs, () => done('silent'))
    socket.once('error', () => done(null))
    socket.once('close', () => done(null))
    socket.on('data', (chunk) => {
      head += chunk.toString('latin1')
      const status = /^(?:HTTP\/1\.1 1\d\d[^\r\n]*(?:\r\n)+)*HTTP\/1\.1 ([2-5]\d\d)/.exec(head)?.[1]
      if (status) done(Number(status))
    })
    socket.write(bytes)
  })
}

/** Requests that nobody would send: each is answered, with no error of the server, and it lives on. */
export const tryRequests: Trial = async (site, { requests, isTime }, findings) => {
  const { child, ended, port, url } = await serve(site)
  let next = 0
  const ask = async () => {
    while (next < requests && isTime()) {
      const seed = next++
      const made = makeRequest(seed, adminToken)
      const status = await statusOf(port, made.bytes)
      const outcome = status === null ? 'closed' : String(status)
      const isWrong = status === 'silent' || (typeof status === 'number' && status >= 500 && status !== 503)
      findings.add(
        'fuzzed requests',
        outcome,
        isWrong ? `${outcome} for request ${seed}: ${made.line}` : null,
      )
    }
  }
  await Promise.all(Array.from({ length: atOnce }, ask))
  if (next < requests) findings.leaveOut('fuzzed requests', requests - next)
  const alive = await fetch(`${url}/healthz`).then(
    ({ status }) => status,
    () => 0,
  )
  findings.add('the server after them', String(alive), alive === 200 ? null : 'it is gone')
  child.kill('SIGTERM')
  const { output } = await ended
  const stack = /\n\s+at |"stack"/.exec(output)
  findings.add(
    'its log',
    stack ? 'has stack traces' : 'quiet',
    stack ? output.slice(stack.index - 400, stack.index) : null,
  )
}
