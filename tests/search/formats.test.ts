import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { documentSummarySchema } from '../../src/model/source-document.ts'
import { corpusOf, openIndexOf, temporaryFolder } from '../fixtures/documents.ts'
import { reportFiles } from '../fixtures/report-files.ts'

it('finds damaged French by intact words, and reads what was encoded twice as it was meant', async () => {
  const text =
    "La coopération technique de l'Office a été étendue à des bénéficiaires de la région des Grands Lacs."
  const { search } = await corpusOf({
    'lost.txt': text.replace(/[^\p{ASCII}]/gu, ''),
    'misread.txt': Buffer.from(text).toString('latin1'),
    'intact.txt': text,
  })
  const { hits } = await search({ q: 'coopération bénéficiaires' })
  expect(hits.map(({ documentId, language }) => `${documentId} ${language}`).sort()).toEqual([
    'intact fr',
    'lost fr',
    'misread fr',
  ])
  const misread = hits.find(({ documentId }) => documentId === 'misread')
  const [highlight] = misread?.snippet.highlights ?? []
  expect(misread?.snippet.text.slice(highlight?.start, highlight?.end)).toBe('coopération')
})

it('indexes a folder of files in every format, with what their covers state', async () => {
  const folder = await temporaryFolder()
  for (const [file, make] of Object.entries(reportFiles)) await writeFile(join(folder, file), await make())
  const { corpus } = await openIndexOf([folder])
  const documents = corpus.documents()
  expect(documents).toHaveLength(Object.keys(reportFiles).length)
  for (const document of documents) {
    expect(documentSummarySchema.parse(document)).toMatchObject({
      symbol: 'IP/C/W/977/Add.3',
      date: '2019-10-14',
      organization: 'World Museum Organization (WMO)',
      kinds: { paragraph: 5, record: 2 },
      languages: { en: 7 },
    })
  }
})
