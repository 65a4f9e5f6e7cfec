import { afterAll, beforeAll, expect, it } from 'vitest'
import { run, start } from '../cli/run-program.ts'
import { temporaryFolder } from '../fixtures/documents.ts'
import { type ClusterSite, openClusterSite, paragraphsAtFirst, report } from './cluster-site.ts'
import { sharedCluster } from './shared-cluster.ts'

const token = 'a-token-of-the-tests'
let cluster: Awaited<ReturnType<typeof sharedCluster>>
let site: ClusterSite
beforeAll(async () => {
  cluster = await sharedCluster()
  site = await openClusterSite(cluster.urls)
})
afterAll(async () => {
  await site?.close()
  await cluster?.stop()
})

/** Settings of a process that has the program, and nothing of the site but where its cluster is. */
const elsewhere = async () => ({
  PORT: '0',
  ENGINE: 'opensearch',
  OPENSEARCH_URL: cluster.urls.join(),
  OPENSEARCH_INDEX: site.settings.cluster?.index ?? '',
  DATA_DIR: await temporaryFolder(),
  INDEX_DIR: await temporaryFolder(),
  ADMIN_TOKEN: token,
  WORKERS: '1',
  DRAIN_SECONDS: '0',
  LOG_LEVEL: 'error',
})

async function serve(settings: Record<string, string>) {
  const started = start(['serve', '--from-cluster'], settings)
  const [url = ''] = await started.saying(/http:\/\/\S+:\d+(?=\n)/)
  return { ...started, url }
}

const totalAt = async (url: string) => {
  const response = await fetch(`${url}/api/search?q=training`)
  return response.ok ? ((await response.json()) as { total: number }).total : null
}

it('serves what the cluster holds where nothing of the index is, and takes the next', async () => {
  const settings = await elsewhere()
  const { url, child, ended } = await serve(settings)
  try {
    const passage = site.corpus.contents().at(5)
    const told = await fetch(`${url}/api/passages/${passage?.id}`)
    expect(await told.json()).toMatchObject({ text: passage?.text })
    expect(await totalAt(url)).toBe(paragraphsAtFirst)
    const documents = (await (await fetch(`${url}/api/documents`)).json()) as { documents: { id: string }[] }
    expect(documents.documents.map(({ id }) => id).sort()).toEqual(
      site.corpus
        .documents()
        .map(({ id }) => id)
        .sort(),
    )
    const asked = encodeURIComponent('Which office held training number 7?')
    const answer = (await (await fetch(`${url}/api/ask?q=${asked}`)).json()) as { answer: unknown }
    expect(answer.answer).not.toBeNull()
    const headers = { Authorization: `Bearer ${token}` }
    expect((await fetch(`${url}/api/gaps`, { headers })).status).toBe(200)
    const [removed] = documents.documents
    expect((await fetch(`${url}/api/documents/${removed?.id}`, { method: 'DELETE', headers })).status).toBe(
      403,
    )
    await site.write('zoo.txt', report('zoo', 5))
    const [totals, refused] = [new Set<number>(), new Set<number>()]
    const askUntilTaken = async () => {
      while (!totals.has(paragraphsAtFirst + 5)) {
        const response = await fetch(`${url}/api/search?q=training`)
        if (response.ok) totals.add(((await response.json()) as { total: number }).total)
        else refused.add(response.status)
      }
    }
    await Promise.all([site.build(), ...Array.from({ length: 4 }, askUntilTaken)])
    expect([...refused]).toEqual([])
    expect([...totals].sort()).toEqual([paragraphsAtFirst, paragraphsAtFirst + 5])
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  } finally {
    child.kill('SIGKILL')
  }
})

it('says where to build what the cluster does not have', async () => {
  const settings = { ...(await elsewhere()), OPENSEARCH_INDEX: 'nothing' }
  const { code, stderr } = await run(['serve', '--from-cluster'], settings)
  expect(code).toBe(1)
  expect(stderr).toMatch(/the cluster has no index nothing\. Run: npx passerelle index/)
})
