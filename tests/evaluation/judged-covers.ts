import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import { storeDocument } from '../../src/indexing/store-document.ts'
import { summaryOf } from '../../src/indexing/stored-documents.ts'
import { extractText } from '../../src/ingest/extract-text.ts'
import { hashBytes, slug } from '../../src/ingest/read-documents.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'

/** What a cover says, as its lines above `---` tell it; what they don't name is null. */
export const coverFacts = [
  'title',
  'symbol',
  'parentSymbol',
  'date',
  'organization',
  'member',
  'language',
  'kind',
  'council',
] as const
export type CoverFact = (typeof coverFacts)[number]

interface JudgedCover {
  name: string
  truth: Partial<Record<string, string>>
  content: string
}

/** The covers of a set, each with its truth. */
export async function readCovers(set: 'tuned' | 'asked-once'): Promise<JudgedCover[]> {
  const text = await readFile(new URL(`covers/${set}.txt`, import.meta.url), 'utf8')
  return text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [head = '', ...rest] = part.split('\n---\n')
      const [name = '', ...facts] = head.split('\n')
      const truth = Object.fromEntries(facts.map((fact) => fact.split(/: (.*)/s).slice(0, 2)))
      return { name, truth, content: rest.join('\n---\n') }
    })
}

const styles: Record<string, Partial<ConstructorParameters<typeof Paragraph>[0] & object>> = {
  title: { heading: HeadingLevel.TITLE },
  subtitle: { style: 'Subtitle' },
  h1: { heading: HeadingLevel.HEADING_1 },
}

/** Lines "[style] text" as a Word file. */
async function wordFile(content: string): Promise<Uint8Array> {
  const children = content
    .trim()
    .split('\n')
    .map((line) => {
      const [, style = '', text = line] = /^\[(\w+)\] (.*)/.exec(line) ?? []
      return new Paragraph({ text, ...styles[style] })
    })
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

/** What is read of a cover, beside its truth. */
export async function readCover({ name, truth, content }: JudgedCover) {
  const bytes = extname(name) === '.docx' ? await wordFile(content) : Buffer.from(content)
  const source = { file: name, id: slug(name), sha256: hashBytes(bytes), ...(await extractText(name, bytes)) }
  const summary: Record<string, unknown> = summaryOf(storeDocument(segmentDocument(source)))
  return coverFacts.map((fact) => ({ name, fact, wanted: truth[fact] ?? null, got: summary[fact] ?? null }))
}
