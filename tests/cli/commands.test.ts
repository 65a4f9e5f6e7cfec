import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { buildIndex } from '../../src/indexing/build-index.ts'
import { omd2019, temporaryFolder } from '../fixtures/documents.ts'
import { run } from './run-program.ts'

it('indexes, then searches from the terminal', async () => {
  const INDEX_DIR = await temporaryFolder()
  const missing = await run(['search', 'Ghana'], { INDEX_DIR })
  expect(missing).toMatchObject({ code: 1, stderr: expect.stringContaining('Run: npx passerelle index') })
  const indexed = await run(['index', omd2019], { INDEX_DIR })
  expect(indexed.stdout).toContain('Indexed 1 document: 21 passages, of them 11 records.')
  const found = await run(['search', 'Ghana'], { INDEX_DIR })
  expect(found.stdout).toMatch(/^omd-2019:r4 {2}\(en\) {2}National Workshop, Ghana/)
  const json = JSON.parse((await run(['search', 'Pangea', '--json'], { INDEX_DIR })).stdout)
  expect(json.hits[0].id).toBe('omd-2019:p3')
  const wrong = await run(['search', 'x', '--limit', '0'], { INDEX_DIR })
  expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining('limit') })
})

it('answers from the terminal, explained where that is asked for, and keeps the newest questions', async () => {
  const INDEX_DIR = await temporaryFolder()
  await buildIndex([omd2019], { indexDir: INDEX_DIR, engine: 'frozen' })
  const question = 'When was the Ghana workshop?'
  const thanks = Array.from({ length: 20 }, () => 'thanks')
  const { stdout } = await run(['ask', ...thanks, question, '--explain'], { INDEX_DIR })
  expect(stdout).toMatch(/newest 20 questions are kept\)\nNational Workshop, Ghana, 28 January/)
  expect(stdout).toMatch(/\ncountries: \["GHA"\]\n.*confidence: /s)
  const json = JSON.parse((await run(['ask', question, '--json', '--without', 'GHA'], { INDEX_DIR })).stdout)
  expect(json).toMatchObject({ truncated: false, interpretation: { countries: [] } })
  expect(json).not.toHaveProperty('explanation')
})

it('shows how a file is segmented, and what could not be read', async () => {
  const inspected = await run(['inspect', omd2019])
  expect(inspected.stdout).toMatch(/organization Organisation mondiale des douanes \(OMD\), kind information/)
  expect(inspected.stdout).toContain('omd-2019:p3')
  expect(inspected.stdout).toContain('## 1 APERÇU DES ACTIVITÉS')
  expect(inspected.stdout).toMatch(/omd-2019:p3 +paragraph 3 +fr +[01]\.\d{3} line \d+/)
  expect(inspected.stdout).toMatch(/countries +Ghana {2}← "Beneficiary country or countries", characters \d+/)
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'bad.txt'), 'null\0characters')
  const failed = await run(['index', folder, '--json'], { INDEX_DIR: await temporaryFolder() })
  expect(failed.code).toBe(1)
  expect(JSON.parse(failed.stdout).errors[0].file).toBe('bad.txt')
})

it.each([
  [['serch', 'Ghana'], /Did you mean search/],
  [['search'], /missing required argument 'query'\n+With --help/],
  [['search', '--lang', 'fr', 'x'], /unknown option '--lang'[\s\S]*With --help/],
  [['gaps', '--limit', '-1'], /whole number from 1[\s\S]*With --help/],
  [
    ['eval', '--questions', 'no-such-folder'],
    /no-such-folder: there is no such file or folder; check the path/,
  ],
  [['learn', 'no-such-folder'], /no-such-folder: there is no such file or folder; check the path/],
  [['restore', 'no-such-folder'], /no whole backup.*Give a folder that `backup` wrote/],
  [['serve', '--from-cluster'], /Set ENGINE=opensearch/],
])('tells what is wrong with %j, and what to do', async (given, told) => {
  const { code, stderr } = await run(given, { INDEX_DIR: await temporaryFolder() })
  expect(code).toBe(1)
  expect(stderr).toMatch(told)
  expect(stderr).not.toMatch(/^ +at /m)
})

it('refuses invalid settings, all at once, and helps', async () => {
  const { code, stderr } = await run(['serve'], { PORT: 'many', LOG_LEVEL: 'loud', ENGINE: 'lucene' })
  expect(code).toBe(1)
  for (const problem of ['PORT="many"', 'ENGINE="lucene"', 'LOG_LEVEL="loud"'])
    expect(stderr).toContain(problem)
  expect((await run(['--help'])).stdout).toContain('index')
})
