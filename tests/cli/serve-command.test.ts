import { once } from 'node:events'
import { rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { buildIndex } from '../../src/indexing/build-index.ts'
import { withIndexLock } from '../../src/indexing/index-lock.ts'
import { temporaryFolder } from '../fixtures/documents.ts'
import { start } from './run-program.ts'

let program: ReturnType<typeof start> | undefined
afterEach(() => program?.child.kill('SIGKILL'))

async function indexed() {
  const [dataDir, indexDir] = [await temporaryFolder(), await temporaryFolder()]
  await writeFile(join(dataDir, 'zoo.txt'), 'The zebras of the park.')
  await buildIndex([dataDir], { indexDir, engine: 'frozen' }, { threads: 0 })
  return { dataDir, indexDir }
}

const serve = ({ dataDir, indexDir }: { dataDir: string; indexDir: string }, port = 0) => {
  const settings = { DATA_DIR: dataDir, INDEX_DIR: indexDir, PORT: String(port), LOG_LEVEL: 'warn' }
  program = start(['serve', '--build'], settings)
  return program
}

const total = async (url: string, q: string) =>
  ((await (await fetch(`${url}/api/search?q=${q}`)).json()) as { total: number }).total

it('serves the old index while another process builds a newer one', async () => {
  const site = await indexed()
  await writeFile(join(site.dataDir, 'new.txt'), 'The lions of the park.')
  await withIndexLock(site.indexDir, async () => {
    const { saying } = serve(site)
    await saying(/another process .* is building this index/)
    const [url] = await saying(/http:\/\/\S+:\d+(?=\n)/)
    expect(await total(url, 'zebras')).toBe(1)
  })
})

it('serves the old index where the documents are suddenly gone, and says so', async () => {
  const site = await indexed()
  await rm(join(site.dataDir, 'zoo.txt'))
  const { saying } = serve(site)
  await saying(/no readable document is left of the 1 .*--allow-empty/)
  const [url] = await saying(/http:\/\/\S+:\d+(?=\n)/)
  expect(await total(url, 'zebras')).toBe(1)
})

it('waits for another process where there is no index to serve yet', async () => {
  const [dataDir, indexDir] = [await temporaryFolder(), await temporaryFolder()]
  await writeFile(join(dataDir, 'zoo.txt'), 'The zebras of the park.')
  const running = await withIndexLock(indexDir, async () => {
    const started = serve({ dataDir, indexDir })
    await started.saying(/waiting for that one/)
    return started
  })
  const [url] = await running.saying(/http:\/\/\S+:\d+(?=\n)/)
  expect(await total(url, 'zebras')).toBe(1)
})

it('says what to set where the port is taken, and ends', async () => {
  const site = await indexed()
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { saying, ended } = serve(site, (other.address() as AddressInfo).port)
  await saying(/is taken by another program\. Set PORT/)
  expect(await ended).toBe(1)
  other.close()
})
