import { expect, it } from 'vitest'
import { keyOfVersion, versionName } from '../../../src/engine/opensearch/versioned-index.ts'

const cluster = { urls: [], index: 'passerelle' }

it('tells its own versions from those of indices whose names begin alike', () => {
  const key = '0123456789abcdef'
  expect(keyOfVersion(cluster, versionName({ cluster, key }))).toBe(key)
  const other = { ...cluster, index: 'passerelle-fr' }
  expect(keyOfVersion(cluster, versionName({ cluster: other, key }))).toBeNull()
  expect(keyOfVersion(cluster, 'passerelle.files')).toBeNull()
})
