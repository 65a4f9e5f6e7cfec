import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import { indexingLimits, openClient } from '../../../src/engine/opensearch/cluster-client.ts'
import { sendAll } from '../../../src/engine/opensearch/send-all.ts'

afterEach(() => vi.useRealTimers())

/** What takes bulk requests as a cluster does, but answers none before it is told to. */
async function slowCluster() {
  const [ids, waiting] = [new Set<string>(), [] as (() => void)[]]
  let isOpen = false
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const lines = text.trim().split('\n')
    const items = lines.flatMap((line, i) => (i % 2 === 0 ? [JSON.parse(line).index._id as string] : []))
    if (!isOpen) await new Promise<void>((resolve) => waiting.push(resolve))
    for (const id of items) ids.add(id)
    response.setHeader('content-type', 'application/json')
    response.end(
      JSON.stringify({ errors: false, items: items.map((_id) => ({ index: { _id, status: 201 } })) }),
    )
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ids,
    waiting,
    open() {
      isOpen = true
      for (const answer of waiting) answer()
    },
    close: () => server.close(),
  }
}

it('sends all where every request under way takes longer than a minute', async () => {
  const cluster = await slowCluster()
  const client = openClient({ urls: [cluster.url], index: 'slow' }, indexingLimits)
  async function* documents() {
    for (let n = 0; n < 40; n++) yield { id: `d${n}`, text: 'x'.repeat(500_000) }
  }
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const sent = sendAll(client, 'slow', documents(), ({ id }) => id)
  while (cluster.waiting.length < 3) await new Promise((resolve) => setImmediate(resolve))
  vi.advanceTimersByTime(70_000)
  await new Promise((resolve) => setImmediate(resolve))
  vi.useRealTimers()
  cluster.open()
  await sent
  expect(cluster.ids.size).toBe(40)
  await client.close()
  cluster.close()
})
