import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { onlyCorpus } from '../../src/corpus/corpus.ts'
import { createApp } from '../../src/http/app.ts'
import { FeedbackFile } from '../../src/http/feedback/feedback-file.ts'
import type { DocumentLibrary } from '../../src/manage/document-library.ts'
import type { Vote } from '../../src/model/feedback.ts'
import { omd2019, openIndexOf, temporaryFolder } from '../fixtures/documents.ts'

const adminToken = 'a-token-of-tests'
let app: ReturnType<typeof createApp>
let indexDir: string
beforeAll(async () => {
  indexDir = await temporaryFolder()
  const { corpus } = await openIndexOf([omd2019])
  // Documents are not changed here.
  const management = { library: {} as DocumentLibrary, adminToken }
  app = createApp({ corpora: onlyCorpus(corpus), management, gaps: { stateDir: indexDir, adminToken } })
})

const post = (path: string, body: unknown) =>
  app.request(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  })
const form = (path: string, fields: [string, string][], headers = {}) =>
  app.request(path, { method: 'POST', body: new URLSearchParams(fields), headers })
const votes = async () => {
  const response = await app.request('/api/feedback', { headers: { Authorization: `Bearer ${adminToken}` } })
  return ((await response.json()) as { votes: Vote[] }).votes
}

describe('a vote on an answer', () => {
  it('keeps the day, the question and what was answered, and nothing of who gave it', async () => {
    const q = ['When was the Ghana workshop?', 'Who provided it?']
    expect((await post('/api/feedback', { q, useful: false })).status).toBe(204)
    const [latest] = await votes()
    expect(latest).toEqual({
      day: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      useful: false,
      questions: q,
      kind: expect.any(String),
      answer: expect.stringContaining('Swiss'),
      passageIds: ['omd-2019:r4'],
    })
  })

  it('is sent by the form of the page, which leads back to the conversation', async () => {
    const fields: [string, string][] = [
      ['q', 'How many arrests?'],
      ['useful', 'true'],
    ]
    const response = await form('/feedback', fields)
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/?q=How+many+arrests%3F'])
    expect((await votes())[0]).toMatchObject({ useful: true, questions: ['How many arrests?'] })
    const part = await form('/feedback', fields, { 'HX-Request-Type': 'partial' })
    expect(await part.text()).toMatch(/^<p class="feedback" role="status">Thank you/)
    const page = await (await app.request('/?q=How+many+arrests%3F&ui=fr')).text()
    expect(page).toMatch(/action="\/feedback".*name="q" value="How many arrests\?".*name="ui" value="fr"/s)
  })

  it('is not taken from pages of other sites', async () => {
    const before = (await votes()).length
    const fields: [string, string][] = [
      ['q', 'How many arrests?'],
      ['useful', 'false'],
    ]
    const foreign = { Origin: 'https://other.example', 'Sec-Fetch-Site': 'cross-site' }
    expect((await form('/feedback', fields, foreign)).status).toBe(403)
    const plain = { method: 'POST', body: '{"q":["a"],"useful":true}', headers: foreign }
    expect((await app.request('/api/feedback', plain)).status).toBe(403)
    expect((await votes()).length).toBe(before)
  })

  it('with no question, no vote or anything else is refused by name', async () => {
    for (const [body, path] of [
      [{ q: [], useful: true }, 'q'],
      [{ q: ['a'] }, 'useful'],
      [{ q: ['a'], useful: true, name: 'Ann' }, ''],
    ] as const) {
      const response = await post('/api/feedback', body)
      expect(response.status).toBe(400)
      const { errors, code } = (await response.json()) as { errors: { path: string }[]; code: string }
      expect([errors[0]?.path, code]).toEqual([path, 'invalid-request'])
    }
  })
})

describe('votes', () => {
  it('are shown to whoever has the token, and to nobody else', async () => {
    expect((await app.request('/api/feedback')).status).toBe(401)
    expect((await form('/quality/feedback', [['token', 'wrong-token']])).status).toBe(401)
    const page = await (await form('/quality/feedback', [['token', adminToken]])).text()
    expect(page).toContain('How many arrests?')
    expect(await (await app.request('/quality')).text()).toContain('action="/quality/feedback"')
  })

  it('never outgrow their file: the oldest go', async () => {
    const folder = await temporaryFolder()
    const file = new FeedbackFile(folder)
    const vote = (n: number): Vote => ({
      day: '2026-01-01',
      useful: true,
      questions: [`${n} ${'x'.repeat(9_000)}`],
      kind: 'none',
      answer: '',
      passageIds: [],
    })
    await Promise.all(Array.from({ length: 150 }, (_, n) => file.add(vote(n))))
    expect((await readFile(join(folder, 'feedback.jsonl'))).length).toBeLessThanOrEqual(1_000_000)
    const kept = (await file.votes()).map(({ questions }) => Number.parseInt(questions[0] ?? '', 10))
    expect(kept.length).toBeGreaterThan(50)
    expect(kept).toEqual(Array.from({ length: kept.length }, (_, i) => 149 - i))
    await writeFile(join(folder, 'feedback.jsonl'), 'half a li\n{"day":1}\n')
    expect(await file.votes()).toEqual([])
  })
})
