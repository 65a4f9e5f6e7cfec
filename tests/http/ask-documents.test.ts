import { beforeAll, expect, it } from 'vitest'
import type { AskResponse } from '../../src/model/answer.ts'
import { corpusOf } from '../fixtures/documents.ts'
import { appOver } from './test-app.ts'

const report = (office: string, people: number, country: string) =>
  [
    `REPORT OF THE OFFICE OF ${office.toUpperCase()}`,
    `1. The office of ${office} trained ${people} examiners in 2021.`,
    'ANNEX',
    [
      'Name of programme or project\tNational Seminar',
      'Date and end date\t4 March 2021 - 6 March 2021',
      `Beneficiary country or countries\t${country}`,
    ].join('\n'),
  ].join('\n\n')

let app: ReturnType<typeof appOver>
beforeAll(async () => {
  const { corpus } = await corpusOf({
    'arcadia.txt': report('Arcadia', 340, 'Ghana'),
    'utopia.txt': report('Utopia', 75, 'Peru'),
  })
  app = appOver(corpus)
})
const ask = async (parameters: string) => app.json<AskResponse>(`/api/ask?${parameters}`)

it('answers from the documents that are asked, as if there were no others', async () => {
  const question = 'q=How+many+examiners+were+trained%3F'
  expect((await ask(`${question}&document=utopia`)).answer.value).toBe('75')
  expect((await ask(`${question}&document=arcadia`)).answer.value).toBe('340')
  expect((await ask('q=How+many+seminars+were+held%3F')).answer.value).toBe(2)
  const { answer, hits } = await ask('q=How+many+seminars+were+held%3F&document=arcadia')
  expect(answer).toMatchObject({ value: 1, items: [{ passageId: 'arcadia:r1' }] })
  expect(hits.map(({ documentId }) => documentId)).not.toContain('utopia')
  expect((await ask('q=What+took+place+in+Peru%3F&document=arcadia')).answer.kind).toBe('none')
})

it('takes the documents in the body too', async () => {
  const response = await app.app.request('/api/ask', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ question: 'How many examiners were trained?', document: ['utopia'] }),
  })
  expect(((await response.json()) as AskResponse).answer.value).toBe('75')
})

it('keeps to the documents through a conversation on the page, until they are taken out', async () => {
  const page = await (await app.get('/?q=Which+seminars+were+held%3F&document=utopia')).text()
  expect(page).toContain('<input type="hidden" name="document" value="utopia"/>')
  expect(page).toContain('Report of the Office of Utopia')
  expect(page).toMatch(/class="follow-ups".*document=utopia/s)
  expect(page).toContain('href="/?q=Which+seminars+were+held%3F"')
})
