import { expect, it } from 'vitest'
import { BusyError } from '../../src/http/problems.ts'
import { Admission } from '../../src/serving/admission.ts'

const stays = () => new AbortController().signal
/** What has come of a promise by now. */
async function stateOf(promise: Promise<unknown>): Promise<unknown> {
  return Promise.race([promise, new Promise((resolve) => setImmediate(resolve, 'waits'))])
}

it('lets in as many as there are places, in the order in which they came', async () => {
  const admission = new Admission<string>(2)
  admission.open('a')
  expect(await admission.enter(stays(), 'a client')).toBe('a')
  const [second, third] = [admission.enter(stays(), 'a client'), admission.enter(stays(), 'a client')]
  expect(await stateOf(second)).toBe('waits')
  admission.leave('a')
  expect([await second, await stateOf(third)]).toEqual(['a', 'waits'])
  admission.open('b')
  expect(await third).toBe('b')
  expect([admission.queued, admission.underWay]).toEqual([0, 2])
})

it('refuses at once whoever finds the queue full', async () => {
  const admission = new Admission<string>(1)
  const first = admission.enter(stays(), 'a client')
  await expect(admission.enter(stays(), 'a client')).rejects.toThrow(BusyError)
  admission.open('a')
  expect(await first).toBe('a')
})

it('gives the place of a client who left the queue to the next', async () => {
  const admission = new Admission<string>(1)
  const leaving = new AbortController()
  const left = admission.enter(leaving.signal, 'a client')
  leaving.abort(new Error('gone'))
  await expect(left).rejects.toThrow('gone')
  const next = admission.enter(stays(), 'a client')
  admission.open('a')
  expect(await next).toBe('a')
})

it('closes a place once whoever works there has left, and lets nobody in after', async () => {
  const admission = new Admission<string>(1)
  admission.open('a')
  await admission.enter(stays(), 'a client')
  // A thread may end while it is being told to look for a new index.
  const closed = Promise.all([admission.close('a'), admission.close('a')])
  expect(await stateOf(closed)).toBe('waits')
  const next = admission.enter(stays(), 'a client')
  admission.leave('a')
  await closed
  expect(await stateOf(next)).toBe('waits')
  admission.open('a')
  expect(await next).toBe('a')
})

it('lets clients that wait take turns, and refuses those first who have most in the queue', async () => {
  const admission = new Admission<string>(4)
  admission.open('a')
  await admission.enter(stays(), 'busy')
  const order: string[] = []
  const ask = (client: string, name: string) =>
    admission.enter(stays(), client).then(
      () => order.push(name),
      () => order.push(`${name} refused`),
    )
  const asked = ['first', 'second', 'third', 'fourth'].map((name) => ask('busy', name))
  asked.push(ask('other', 'once'))
  for (let n = 0; n < 4; n++) {
    await stateOf(Promise.all(asked))
    admission.leave('a')
  }
  await Promise.all(asked)
  expect(order).toEqual(['fourth refused', 'first', 'once', 'second', 'third'])
})
