import { Agent, request } from 'node:http'

const paths = [
  '/api/search?q=customs',
  '/search?q=contrefacon',
  '/api/ask?q=how+many+judges',
  '/documents',
  '/',
]

export interface Load {
  /** Answers by status; `reset` counts requests that got none. */
  counts: Map<string, number>
  /** Ends the load, and waits for what is under way. */
  end(): Promise<void>
}

/** Asks a server over connections that are kept open, until it is told to end or nobody listens. */
export function startLoad(port: number, connections: number): Load {
  const counts = new Map<string, number>()
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  let isEnded = false
  const count = (outcome: string) => counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  const ask = (path: string) =>
    new Promise<string>((resolve) => {
      const sent = request({ port, path, agent, host: '127.0.0.1' }, (response) => {
        response.resume()
        response.once('end', () => resolve(String(response.statusCode)))
        response.once('error', () => resolve('reset'))
      })
      sent.once('error', (error: NodeJS.ErrnoException) =>
        // A connection that was not made asked for nothing, and one that is kept open may be closed between two requests.
        resolve(error.code === 'ECONNREFUSED' ? 'refused' : sent.reusedSocket ? 'closed between' : 'reset'),
      )
      sent.end()
    })
  const clients = Array.from({ length: connections }, async (_, n) => {
    for (let i = n; !isEnded; i++) {
      const outcome = await ask(paths[i % paths.length] ?? '/')
      count(outcome)
      if (outcome === 'refused') return
    }
  })
  return {
    counts,
    async end() {
      isEnded = true
      await Promise.all(clients)
      agent.destroy()
    },
  }
}

/** What of the answers is wrong: none at all, or an error of the server other than that it is busy. */
export function wrongOf(counts: ReadonlyMap<string, number>): string | null {
  const wrong = [...counts].filter(([outcome]) => outcome === 'reset' || /^5(?!03)/.test(outcome))
  return wrong.length === 0 ? null : wrong.map(([outcome, count]) => `${outcome}: ${count}`).join(', ')
}

export const toldCounts = (counts: ReadonlyMap<string, number>) =>
  [...counts].map(([outcome, count]) => `${outcome}: ${count}`).join(' ')
