import { Agent } from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { outcomeOf } from '../fixtures/outcome-of-request.ts'
import { serveDocuments } from '../http/serve-documents.ts'

let program: Awaited<ReturnType<typeof serveDocuments>>['program'] | undefined
afterEach(() => program?.child.kill('SIGKILL'))

it('loses no request when it stops under load: says that it stops, drains, and ends', async () => {
  const served = await serveDocuments({ 'a.txt': 'The customs of the country.' }, { DRAIN_SECONDS: '2' })
  program = served.program
  const outcomes: (number | string)[] = []
  let isAsking = true
  const clients = Array.from({ length: 16 }, async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    while (isAsking) {
      const outcome = await outcomeOf(`${served.url}/api/search?q=customs`, agent)
      outcomes.push(outcome)
      if (outcome === 'ECONNREFUSED') break
    }
    agent.destroy()
  })
  await expect.poll(() => outcomes.length).toBeGreaterThan(16)
  program.child.kill('SIGTERM')
  const readiness = new Agent({ keepAlive: false })
  await expect.poll(() => outcomeOf(`${served.url}/readyz`, readiness)).toBe(503)
  expect(await program.ended).toBe(0)
  isAsking = false
  await Promise.all(clients)
  // What comes after the end finds nobody there; all that was taken was answered, or told to come again.
  expect(new Set(outcomes.filter((outcome) => outcome !== 'ECONNREFUSED' && outcome !== 503))).toEqual(
    new Set([200]),
  )
})
