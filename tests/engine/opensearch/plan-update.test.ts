import { expect, it } from 'vitest'
import { planUpdate } from '../../../src/engine/opensearch/plan-update.ts'

const keys = ['a', 'b', 'c', 'd', 'e']
const known = keys.map((key, i) => ({ key, place: i + 1, passages: 10 }))
const published = (names: string[]) =>
  names.map((key) => ({ key, documents: [], passages: 10, read: async () => [Buffer.from('[]')] }))

it('goes on from the index before where most of it stays, and begins anew where most of it goes', () => {
  expect(planUpdate(published(['a', 'b', 'd', 'e', 'f']), known)).toMatchObject({
    isUpdate: true,
    gone: ['c'],
    added: [{ key: 'f', place: 6 }],
  })
  // What stays of a corpus that was cut down is sent sooner than the rest of a copy is removed.
  expect(planUpdate(published(['a']), known)).toMatchObject({ isUpdate: false, added: [{ key: 'a' }] })
})
