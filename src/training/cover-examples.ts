import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, extname, isAbsolute, join } from 'node:path'
import { extractText } from '../ingest/extract-text.ts'
import { hashBytes, slug } from '../ingest/read-documents.ts'
import type { Evidence } from '../segment/identity/evidence.ts'
import { coverEvidence } from '../segment/segment-document.ts'
import { judgedCovers } from './judged-covers.ts'

/** Covers of the repository are of documents as are served; other judged ones of whatever governments and others publish. */
const servedWeight = 3

/** A document with what it is called and who gives it, as far as it says so: any of these is right. */
export interface CoverExample {
  name: string
  /** Documents of one set are held back together. */
  set: string
  /** How much it counts: those of the kinds that are served more than others. */
  weight: number
  evidence: Evidence
  titles: (string | null)[]
  organizations: (string | null)[]
}

interface Expected {
  file: string
  title: string | null
  organization: string | null
  weight?: number
  accept?: { title?: (string | null)[]; organization?: (string | null)[] }
}

async function evidenceOf(name: string, bytes: Uint8Array): Promise<Evidence> {
  return coverEvidence({
    file: name,
    id: slug(name),
    sha256: hashBytes(bytes),
    ...(await extractText(name, bytes)),
  })
}

/** The documents that `expected.jsonl` of a folder, or a file of such lines, tells of. */
async function readExpected(path: string): Promise<CoverExample[]> {
  const list = existsSync(join(path, 'expected.jsonl')) ? join(path, 'expected.jsonl') : path
  const rows = (await readFile(list, 'utf8')).split('\n').filter(Boolean)
  const examples: CoverExample[] = []
  for (const row of rows) {
    const { file, title, organization, accept, weight = 1 } = JSON.parse(row) as Expected
    const at = isAbsolute(file) ? file : join(dirname(list), file)
    examples.push({
      name: basename(file),
      set: dirname(at),
      weight,
      evidence: await evidenceOf(basename(file), await readFile(at)),
      titles: [title, ...(accept?.title ?? [])],
      organizations: [organization, ...(accept?.organization ?? [])],
    })
  }
  return examples
}

/** The judged covers of the repository, and the documents of folders with `expected.jsonl`. */
export async function readCoverExamples(paths: readonly string[]): Promise<CoverExample[]> {
  const own: CoverExample[] = []
  for (const set of ['tuned', 'asked-once', 'taught'] as const)
    for (const { name, truth, bytes } of await judgedCovers(set))
      own.push({
        name,
        set,
        weight: servedWeight,
        evidence: await evidenceOf(name, bytes),
        // What says nowhere what it is called has the name of its file.
        titles: [truth.title === basename(name, extname(name)) ? null : (truth.title ?? null)],
        organizations: [truth.organization ?? null],
      })
  const told: CoverExample[] = []
  for (const path of paths) told.push(...(await readExpected(path)))
  return [...own, ...told]
}
