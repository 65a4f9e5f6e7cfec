import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'

/** A cover with what it says of its document. */
export interface JudgedCover {
  name: string
  truth: Partial<Record<string, string>>
  bytes: Uint8Array
}

/** The sets of `tests/evaluation/covers`; covers that are taught show one thing each. */
export type CoverSet = 'tuned' | 'asked-once' | 'taught'

/** The covers of a set, each with its truth. */
export async function judgedCovers(set: CoverSet): Promise<JudgedCover[]> {
  const text = await readFile(new URL(`../../tests/evaluation/covers/${set}.txt`, import.meta.url), 'utf8')
  const covers: JudgedCover[] = []
  for (const part of text.split(/^=== /m).slice(1)) {
    const [head = '', ...rest] = part.split('\n---\n')
    const [name = '', ...facts] = head.split('\n')
    const content = rest.join('\n---\n')
    covers.push({
      name,
      truth: Object.fromEntries(facts.map((fact) => fact.split(/: (.*)/s).slice(0, 2))),
      bytes: extname(name) === '.docx' ? await wordFile(content) : Buffer.from(content),
    })
  }
  return covers
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
      return style === 'bold'
        ? new Paragraph({ children: [new TextRun({ text, bold: true })] })
        : new Paragraph({ text, ...styles[style] })
    })
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}
