import { expect, it } from 'vitest'
import { extractText } from '../../src/ingest/extract-text.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'

const header = 'Title of activity,Dates,Beneficiary countries,Description'
const activity = (i: number) =>
  `Workshop on marks ${i},${1 + (i % 27)} May 2019,Kenya,Examiners drafted opinions`

it('reads a table in which one row has thousands of cells, its other rows as they are', async () => {
  const broken = Array.from({ length: 12_000 }, (_, i) => `Cell ${i}`).join(',')
  const rows = [...Array.from({ length: 2000 }, (_, i) => activity(i)), broken]
  const source = await extractText('activities.csv', Buffer.from([header, ...rows].join('\n')))
  expect(source.text.length).toBeLessThan(rows.join('\n').length * 1.1)
  const { passages } = segmentDocument({ file: 'activities.csv', id: 'activities', sha256: '', ...source })
  const records = passages.filter(({ record }) => record?.countries[0]?.code === 'KEN')
  expect(records).toHaveLength(2000)
  expect(passages.some(({ text }) => text.includes('Cell 11999'))).toBe(true)
})
