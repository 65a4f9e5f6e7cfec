import { afterAll, beforeAll, expect, it } from 'vitest'
import { serveDocuments } from './serve-documents.ts'

const lines = (corrected: boolean) =>
  [
    'ASSISTANCE TO THE SEED OFFICES OF THE COAST',
    '1. The laboratory of the western harbour received eleven microscopes and a freezer from the seed union in spring.',
    '2. Four growers of the inner valleys visited the trial fields and wrote down how the rows were watered.',
    `3. The union paid for ${corrected ? 'twelve' : 'two'} beds in the hostel beside the railway station during the course.`,
    '4. A glossary of plant names in three local tongues was printed and handed out to the inspectors of markets.',
    '5. The next meeting of the advisers will look at the cost of testing and at the fees that small farms can bear.',
  ].join('\n\n')
let site: Awaited<ReturnType<typeof serveDocuments>>
beforeAll(async () => {
  site = await serveDocuments({ 'first.txt': lines(false), 'second.txt': lines(true) })
})
afterAll(() => site.program.child.kill('SIGKILL'))

it('finds a text that is there twice once, and names the other copy', async () => {
  expect(await site.total('microscopes')).toBe(1)
  const page = await (await fetch(`${site.url}/search?q=microscopes`)).text()
  expect(page).toMatch(/Same text: (?:first|second)/)
  const { copies } = (await (await fetch(`${site.url}/api/documents/first`)).json()) as { copies: string[] }
  expect(copies).toEqual(['second'])
  expect(await (await fetch(`${site.url}/documents/first`)).text()).toContain('Same text: second')
})

it('shows both where they differ', async () => {
  expect(await site.total('hostel')).toBe(2)
})
