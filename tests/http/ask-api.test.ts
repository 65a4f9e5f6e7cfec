import { beforeAll, expect, it } from 'vitest'
import { type AskResponse, askResponseSchema } from '../../src/model/answer.ts'
import { passageSchema } from '../../src/model/passage.ts'
import { openTestApp } from './test-app.ts'

let site: Awaited<ReturnType<typeof openTestApp>>
beforeAll(async () => {
  site = await openTestApp()
})

const ask = (...questions: string[]) =>
  site.json<AskResponse>(`/api/ask?${questions.map((q) => `q=${encodeURIComponent(q)}`).join('&')}`)

it('quotes word for word, in the language of the source', async () => {
  for (const question of [
    'How many arrests?',
    'Which workshops took place in April 2019?',
    'Qui a fourni l’atelier du Ghana ?',
  ]) {
    const response = await ask(question)
    expect(askResponseSchema.parse(response)).toEqual(response)
    expect(response.answer.citations.length).toBeGreaterThan(0)
    for (const { passageId, quote, start, end } of response.answer.citations) {
      const passage = passageSchema.parse(await site.json(`/api/passages/${passageId}`))
      expect(passage.text.slice(start, end)).toBe(quote)
    }
  }
})

it('answers an English question from a French sentence, with the figure as value', async () => {
  const { answer, language } = await ask('How many arrests did Operation Pangea XI lead to?')
  expect(language).toBe('en')
  expect(answer).toMatchObject({ kind: 'value', value: '859' })
  expect(answer.citations[0]).toMatchObject({ passageId: 'omd-2019:p3' })
})

it('counts with the items that were counted', async () => {
  const { answer } = await ask("Combien d'activités ont eu lieu en 2019 ?")
  expect(answer).toMatchObject({ kind: 'count', value: 8 })
  expect(answer.items).toHaveLength(8)
})

it('carries over what a follow-up leaves unsaid, and says so', async () => {
  const { answer, interpretation, language } = await ask('When was the Ghana workshop?', 'et au Sénégal ?')
  expect(language).toBe('fr')
  expect(answer.text).toContain('17–21 juin 2019')
  expect(interpretation).toMatchObject({ countries: ['SEN'] })
  expect(interpretation.carriedOver).toContain('intent')
})

it('says that the documents don’t say, with no source offered', async () => {
  for (const question of [
    'Quelles activités a-t-on menées en Mongolie ?',
    'Which activities took place in Chile?',
    '¿Cuántas orquestas hay?',
  ]) {
    const { answer } = await ask(question)
    expect(answer, question).toMatchObject({ kind: 'none', value: null, items: [], citations: [] })
  }
})

it('claims nothing where it only knows what comes near: that is quoted as such', async () => {
  for (const question of [
    'What was the budget of the Ghana workshop?',
    'When will Operation Pangea XII take place?',
  ]) {
    const { answer } = await ask(question)
    expect(['none', 'closest'], question).toContain(answer.kind)
    expect(answer, question).toMatchObject({ value: null, items: [] })
    expect(answer.citations.length, question).toBeLessThanOrEqual(3)
    expect(answer.text, question).toMatch(/don.t (?:say|answer)/)
  }
})

it('replies to greetings and to nothing at all with questions that have answers', async () => {
  for (const response of [await ask('Bonjour'), await site.json<AskResponse>('/api/ask')]) {
    expect(response.answer.kind).toBe('none')
    expect(response.followUps.length).toBeGreaterThan(0)
    for (const question of response.followUps)
      expect((await ask(question)).answer.kind, question).not.toBe('none')
  }
})

it('leads on from an answer out of the text by questions that are answered', async () => {
  for (const question of [
    'How many arrests did Operation Pangea XI lead to?',
    "À combien d'arrestations l'opération Pangea XI a-t-elle conduit ?",
    '¿A cuántas detenciones condujo la operación Pangea XI?',
  ]) {
    const { answer, followUps } = await ask(question)
    expect(followUps.length, question).toBeGreaterThan(1)
    const next = await Promise.all(followUps.map((followUp) => ask(question, followUp)))
    for (const [i, told] of next.entries())
      expect(['passage', 'list', 'value'], followUps[i]).toContain(told.answer.kind)
    // What stands next is another paragraph than the one that answered.
    const [cited] = answer.citations
    expect(next[0]?.answer.citations.map(({ passageId }) => passageId)).not.toContain(cited?.passageId)
  }
})

it('takes a conversation by POST, and names what is wrong with one', async () => {
  const post = (body: string) => ({ method: 'POST', body, headers: { 'Content-Type': 'application/json' } })
  const history = ['When was the Ghana workshop?']
  const response = await site.app.request(
    '/api/ask',
    post(JSON.stringify({ question: 'who provided it?', history })),
  )
  const answered = askResponseSchema.parse(await response.json())
  expect(answered.answer.value).toContain('World Customs Organization')
  const problem = await site.problem('/api/ask', 400, post('{"question": 1}'))
  expect(problem.errors[0]?.path).toBe('question')
  await site.problem('/api/ask', 400, post('not json'))
  await site.problem('/api/ask?q=Ghana&explain=please', 400)
})

it('keeps the newest twenty questions of a long conversation, and says so', async () => {
  const recent = [
    'When was the Ghana workshop?',
    ...Array.from({ length: 18 }, () => 'thanks'),
    'And in Senegal?',
  ]
  const whole = await ask(...recent)
  expect(whole).toMatchObject({ truncated: false, interpretation: { countries: ['SEN'] } })
  const longer = await ask('Who provided the Kenya workshop?', 'thanks', ...recent)
  expect(longer).toEqual({ ...whole, truncated: true, tookMs: longer.tookMs })
  const history = Array.from({ length: 30 }, () => 'Who provided the Kenya workshop?')
  const body = JSON.stringify({ question: 'When was the Ghana workshop?', history })
  const response = await site.app.request('/api/ask', { method: 'POST', body })
  expect(await response.json()).toMatchObject({ truncated: true, interpretation: { countries: ['GHA'] } })
})

it('gives each answer a confidence, and an explanation where one is asked for', async () => {
  const question = 'When was the Ghana workshop?'
  const plain = await ask(question)
  expect(plain.answer.confidence).toBeGreaterThan(0.5)
  expect(plain).not.toHaveProperty('explanation')
  expect((await ask('Bonjour')).answer).toMatchObject({ kind: 'none', confidence: 0 })
  const explained = await site.json<AskResponse>(`/api/ask?q=${encodeURIComponent(question)}&explain=true`)
  expect(explained).toMatchObject({ answer: plain.answer, explanation: { reading: { countries: ['GHA'] } } })
  for (const { passageId, start, end, text } of explained.explanation?.candidates ?? []) {
    const passage = passageSchema.parse(await site.json(`/api/passages/${passageId}`))
    expect(passage.text.slice(start, end)).toBe(text)
  }
})

it('answers questions of any characters', async () => {
  for (const question of [
    '?',
    '((((',
    '\u0000\uffff',
    '🙂🙂',
    'a'.repeat(500),
    '-- "',
    '«»',
    'Ghana '.repeat(80),
  ]) {
    expect((await ask(question)).answer.text, question).not.toBe('')
  }
})
