import { Agent } from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { outcomeOf } from '../fixtures/outcome-of-request.ts'
import { serveDocuments } from '../http/serve-documents.ts'

let program: Awaited<ReturnType<typeof serveDocuments>>['program'] | undefined
afterEach(() => program?.child.kill('SIGKILL'))

it('turns away clients who are too many, and answers those who came before them', async () => {
  const settings = { MAX_CONNECTIONS: '2' }
  const served = await serveDocuments({ 'a.txt': 'The customs of the country.' }, settings)
  program = served.program
  const newClient = () => new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = (agent: Agent) => outcomeOf(`${served.url}/api/search?q=customs`, agent)
  // The connection that an answer came on is kept, so that two clients fill the server.
  const [first, second, late] = [newClient(), newClient(), newClient()]
  for (const agent of [first, second]) expect(await ask(agent)).toBe(200)
  expect(await ask(late)).toBe(503)
  for (const agent of [first, second]) expect(await ask(agent)).toBe(200)
  first.destroy()
  await expect.poll(() => ask(late)).toBe(200)
  for (const agent of [second, late]) agent.destroy()
})
