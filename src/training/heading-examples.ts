import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { tablesDir } from '../config.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'

/** A text that is a title, or one that is none. */
export interface HeadingExample {
  text: string
  title: boolean
  language: ContentLanguage
  /** Texts of one group are of one law, or one file: they are held back together. */
  group: string
  own: boolean
}

/** Longer texts are told by their length. */
const maxChars = 200

/** The rows of a tab-separated file by the names of its columns. */
function readRows(path: string): Record<string, string>[] {
  const bytes = readFileSync(path)
  const [header = '', ...lines] = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .trimEnd()
    .split('\n')
  const names = header.split('\t')
  return lines.map((line) => {
    const cells = line.split('\t')
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']))
  })
}

/** Without what ends a sentence: by that alone no heading is to be told. */
const openEnded = (text: string) => text.replace(/(?<![\s.;:,!?…»”"])[\s.;:,!?…»”"]+$/u, '')

/** A line of print holds so many characters: where a paragraph is cut there, its first line is no title. */
const lineChars = { least: 24, spread: 76 }
const everyParagraph = 2

/** The first line of a paragraph as print would wrap it, or null where it isn't that long. */
function firstLine(text: string, at: number): string | null {
  const width = lineChars.least + ((at * 7) % lineChars.spread)
  const end = text.lastIndexOf(' ', width)
  return at % everyParagraph === 0 && text.length > width + lineChars.least && end > 0
    ? text.slice(0, end)
    : null
}

/** Kinds of texts in files of aligned laws and sentences: marginal notes are titles; terms may be either. */
const titleOf: Record<string, boolean> = { note: true, paragraph: false, sentence: false }

/** Marginal notes and paragraphs of laws, everyday sentences: every text of a folder of aligned texts, once. */
export function readAlignedExamples(folder: string): HeadingExample[] {
  const seen = new Set<string>()
  const files = readdirSync(folder)
    .filter((name) => /\.tsv(?:\.gz)?$/.test(name))
    .sort()
  return files.flatMap((file) =>
    readRows(join(folder, file)).flatMap((row, at) =>
      contentLanguages.flatMap((language): HeadingExample[] => {
        const title = titleOf[row.kind ?? '']
        const whole = row[language] ?? ''
        const cut =
          !title && (whole.length > maxChars || row.kind === 'sentence') ? firstLine(whole, at) : null
        const text = cut ?? openEnded(whole)
        if (title === undefined || !text || text.length > maxChars || seen.has(text)) return []
        seen.add(text)
        const group = row.kind === 'sentence' ? `sentence ${at % 50}` : (row.act ?? file)
        return [{ text, title, language, group, own: false }]
      }),
    ),
  )
}

/** Titles and other short texts written for Passerelle. */
export function readOwnExamples(): HeadingExample[] {
  return readRows(join(tablesDir, 'learned', 'heading-examples.tsv')).map(
    ({ language, kind, text = '' }, at) => ({
      text: openEnded(text),
      title: kind === 'title',
      language: language as ContentLanguage,
      group: `own ${at % 10}`,
      own: true,
    }),
  )
}
