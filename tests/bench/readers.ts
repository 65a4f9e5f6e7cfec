// What readers find of documents that are made here in all layouts, beside the other readers that are installed.
//   npm run bench -- readers [NAME]
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { extractText } from '../../src/ingest/extract-text.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import { type MadeDocument, makeDocuments } from './made-documents.ts'
import { compareTexts, type Likeness } from './text-likeness.ts'
import { installedReaders, ours, type TextReader } from './text-readers.ts'

const [, , wanted] = process.argv

async function recordsFound({ file, bytes }: MadeDocument): Promise<number> {
  const source = await extractText(file, bytes)
  const { passages } = segmentDocument({ file, id: 'made', sha256: '', ...source })
  return passages.filter(({ kind }) => kind === 'record').length
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1)
const nothing: Likeness = { words: 0, runs: 0, precision: 0 }

async function likenessOf(reader: TextReader, { text }: MadeDocument, path: string): Promise<Likeness> {
  return reader.read(path).then(
    (read) => compareTexts(text, read),
    () => nothing,
  )
}

function line(name: string, reader: string, all: Likeness[], records = ''): string {
  const figures = (['words', 'runs', 'precision'] as const).map((key) =>
    mean(all.map((one) => one[key])).toFixed(3),
  )
  return [name.padEnd(58), reader.padEnd(12), ...figures, records].join('  ')
}

const work = await mkdtemp(join(tmpdir(), 'passerelle-readers-'))
try {
  const others = await installedReaders()
  const documents = (await makeDocuments()).filter(({ name }) => !wanted || name.includes(wanted))
  const groups = new Map<string, MadeDocument[]>()
  for (const document of documents) {
    const key = `${extname(document.file)} ${document.name}`
    groups.set(key, [...(groups.get(key) ?? []), document])
  }
  const byFormat = new Map<string, { likeness: Likeness[]; found: number; records: number }>()
  console.log(`${'format, document'.padEnd(58)}  reader        words  runs   prec.  records`)
  for (const [name, members] of groups) {
    const paths = members.map((document, i) => join(work, `${i}-${document.file}`))
    for (const [i, { bytes }] of members.entries()) await writeFile(paths[i] as string, bytes)
    const measure = (reader: TextReader) =>
      Promise.all(members.map((document, i) => likenessOf(reader, document, paths[i] as string)))
    const likeness = await measure(ours)
    const found = (await Promise.all(members.map(recordsFound))).reduce((sum, count) => sum + count, 0)
    const records = members.reduce((sum, document) => sum + document.records, 0)
    console.log(line(name, ours.name, likeness, `${found}/${records}`))
    const extension = extname(members[0]?.file ?? '')
    for (const reader of others.filter(({ extensions }) => extensions.includes(extension)))
      console.log(line('', reader.name, await measure(reader)))
    const sum = byFormat.get(extension) ?? { likeness: [], found: 0, records: 0 }
    sum.likeness.push(...likeness)
    byFormat.set(extension, { ...sum, found: sum.found + found, records: sum.records + records })
  }
  console.log('\nby format')
  for (const [extension, { likeness, found, records }] of byFormat)
    console.log(line(extension, ours.name, likeness, `${found}/${records}`))
} finally {
  await rm(work, { recursive: true, force: true })
}
