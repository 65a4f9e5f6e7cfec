import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { CorpusSource } from '../../src/corpus/corpus.ts'
import { openLiveCorpus } from '../../src/corpus/live-corpus.ts'
import { createApp } from '../../src/http/app.ts'
import { buildIndex } from '../../src/indexing/build-index.ts'
import type { AskResponse } from '../../src/model/answer.ts'
import { temporaryFolder } from '../fixtures/documents.ts'

const quietLogger = { info: () => {}, error: () => {} }
const before = '1. In Accra, 40 officers were trained in March 2019.\n'
const after =
  '1. A letter was sent to Quito.\n\n2. In Accra, 613 judges and officers were trained in May 2020.\n'

/** An index that can be replaced while a search in it waits. */
async function openPausedCorpus() {
  const [dataDir, indexDir] = [await temporaryFolder(), await temporaryFolder()]
  const settings = { indexDir, engine: 'frozen' as const }
  const write = async (text: string) => {
    await writeFile(join(dataDir, 'report.txt'), text)
    await buildIndex([dataDir], settings)
  }
  await write(before)
  const live = await openLiveCorpus(settings, quietLogger)
  let searching = () => {}
  const waits = new Promise<void>((resolve) => {
    searching = resolve
  })
  let goOn = () => {}
  const gate = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const pause = async () => {
    searching()
    await gate
  }
  const corpora: CorpusSource = {
    use: (work) =>
      live.use((corpus) =>
        work({
          ...corpus,
          search: async (...parameters) => pause().then(() => corpus.search(...parameters)),
          retrieve: async (...parameters) => pause().then(() => corpus.retrieve(...parameters)),
        }),
      ),
    close: () => live.close(),
  }
  return { app: createApp({ corpora }), live, write, waits, goOn }
}

const question = 'How many officers were trained in Accra?'
const parameters = `q=${encodeURIComponent(question)}`

it.each([
  ['the JSON API', `/api/ask?${parameters}`],
  ['the conversation', `/?${parameters}`],
  ['the search page', `/search?${parameters}`],
])('answers a request from one index while another takes its place: %s', async (_, path) => {
  const { app, live, write, waits, goOn } = await openPausedCorpus()
  const answering = app.request(path)
  await waits
  await write(after)
  expect(await live.reload()).toBe(true)
  goOn()
  const told = await (await answering).text()
  expect(told).toContain('40')
  expect(told).not.toMatch(/\b613\b|Quito|May 2020/)
  expect(await (await app.request(path)).text()).toContain('613')
  await live.close()
})

it('quotes the words that stood in that index', async () => {
  const { app, live, write, waits, goOn } = await openPausedCorpus()
  const answering = app.request(`/api/ask?${parameters}`)
  await waits
  await write(after)
  await live.reload()
  goOn()
  const { answer, hits } = (await (await answering).json()) as AskResponse
  const [passage] = hits
  expect(passage?.snippet.text).toContain('40 officers')
  for (const { quote, start, end } of answer.citations) {
    expect(before.replace('1. ', '').trim().slice(start, end)).toBe(quote)
  }
  await live.close()
})
