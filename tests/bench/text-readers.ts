import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { promisify } from 'node:util'
import { extractText } from '../../src/ingest/extract-text.ts'

/** A program that takes the text out of files. */
export interface TextReader {
  name: string
  extensions: readonly string[]
  read: (path: string) => Promise<string>
}

const loadAll = (names: string[]) => Promise.all(names.map((name) => import(name)))

const run = async (command: string, parameters: string[]) =>
  (await promisify(execFile)(command, parameters, { maxBuffer: 2 ** 28 })).stdout

/** LibreOffice writes a file beside the source, by its own name. */
async function convert(path: string): Promise<string> {
  const folder = dirname(path)
  await run('soffice', ['--headless', '--convert-to', 'txt:Text', '--outdir', folder, path])
  const written = join(folder, `${basename(path, extname(path))}.txt`)
  const text = await readFile(written, 'utf8')
  await rm(written)
  return text
}

/** Not among the dependencies: used where they are installed beside. */
const articleLibraries = ['@mozilla/readability', 'jsdom']

async function readArticle(path: string): Promise<string> {
  const [{ Readability }, { JSDOM }] = await loadAll(articleLibraries)
  const { document } = new JSDOM(await readFile(path, 'utf8')).window
  return new Readability(document).parse()?.textContent ?? ''
}

const others: (TextReader & { isThere: () => Promise<unknown> })[] = [
  {
    name: 'pdftotext',
    extensions: ['.pdf'],
    isThere: () => run('pdftotext', ['-v']),
    read: (path) => run('pdftotext', [path, '-']),
  },
  {
    name: 'pandoc',
    extensions: ['.docx', '.odt', '.rtf', '.epub', '.html', '.md'],
    isThere: () => run('pandoc', ['--version']),
    read: (path) => run('pandoc', ['--to', 'plain', '--wrap', 'none', path]),
  },
  {
    name: 'LibreOffice',
    extensions: ['.docx', '.odt', '.rtf', '.html'],
    isThere: () => run('soffice', ['--version']),
    read: convert,
  },
  {
    name: 'trafilatura',
    extensions: ['.html'],
    isThere: () => run('trafilatura', ['--version']),
    read: (path) => run('sh', ['-c', 'trafilatura < "$0"', path]),
  },
  {
    name: 'Readability',
    extensions: ['.html'],
    isThere: () => loadAll(articleLibraries),
    read: readArticle,
  },
]

/** Our reader. */
export const ours: TextReader = {
  name: 'Passerelle',
  extensions: [],
  read: async (path) => (await extractText(basename(path), await readFile(path))).text,
}

/** The other readers that are installed here. */
export async function installedReaders(): Promise<TextReader[]> {
  const there = await Promise.all(
    others.map(({ isThere }) =>
      isThere().then(
        () => true,
        () => false,
      ),
    ),
  )
  return others.filter((_, i) => there[i])
}
