import { afterAll, beforeAll } from 'vitest'
import { openSearchDriver } from '../../src/engine/opensearch/opensearch-driver.ts'
import { engineContract, type OpenParts } from '../engine/engine-contract.ts'
import { sharedCluster } from './shared-cluster.ts'

let cluster: Awaited<ReturnType<typeof sharedCluster>>
beforeAll(async () => {
  cluster = await sharedCluster()
})
afterAll(() => cluster?.stop())

/** Names of their own in a cluster that ran before. */
const run = Date.now().toString(36)
let opened = 0
const open: OpenParts = async (parts, previous, twins = []) => {
  opened += 1
  // What is opened after another is its next version; all else has a name of its own.
  const index = `contract-${run}-${previous ? opened - 1 : opened}`
  const site = { cluster: { urls: cluster.urls, index }, key: parts.map(({ key }) => key).join('_') }
  const published = parts.map(({ key, passages, read }) => ({
    key,
    passages: passages.length,
    documents: [...new Set(Array.from(passages, ({ documentId }) => documentId))],
    read,
  }))
  await openSearchDriver.publish?.({ parts: published, folders: [], twins, copies: [] }, site)
  return openSearchDriver.open(parts, previous, site)
}

engineContract(openSearchDriver, open)
