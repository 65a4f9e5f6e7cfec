import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tablesDir } from '../config.ts'
import { packSections, type Section, Sections } from '../packed/sections.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
/** Beside the program that is made from the sources. */
const folder = join(root, 'dist', 'tables')
/** What was made of older tables may still be asked for by a process that began with it. */
const staleAfterMs = 24 * 60 * 60 * 1000

const filesBelow = (path: string) =>
  readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

let stamp: string | undefined
/** Changes with every change of a table or a source: names, sizes and times, which take some milliseconds to read. */
function stampOfSources(): string {
  if (stamp === undefined) {
    // Names of countries are those that Node knows.
    const hash = createHash('sha256').update(`${process.version} ${process.versions.icu}\n`)
    const files = [...filesBelow(tablesDir), ...filesBelow(join(root, 'src')), join(root, 'package.json')]
    for (const path of files.sort()) {
      const { size, mtimeMs } = statSync(path)
      hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`)
    }
    stamp = hash.digest('hex').slice(0, 16)
  }
  return stamp
}

function readMade(path: string): Sections | null {
  try {
    return new Sections(readFileSync(path))
  } catch {
    // Not made yet, or damaged: it is made anew.
    return null
  }
}

function keep(path: string, bytes: Uint8Array): void {
  const draft = `${path}-${randomUUID()}`
  try {
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(draft, bytes)
    renameSync(draft, path)
    for (const name of readdirSync(folder)) {
      const old = join(folder, name)
      if (!path.startsWith(old) && Date.now() - statSync(old).mtimeMs > staleAfterMs)
        rmSync(old, { recursive: true, force: true })
    }
  } catch {
    // Where nothing may be written, each thread makes its own.
  }
}

/**
 * A table of the languages in the form in which it is looked up, opened when it is first asked for. It is made once, of
 * the files of `data` and by the sources, and kept beside the program: all threads and later starts only read it.
 * @param name tells it from other tables @param make gives what `open` reads
 */
export function packedTable<T>(
  name: string,
  make: () => Iterable<Section>,
  open: (sections: Sections) => T,
): () => T {
  let table: T | undefined
  return () => {
    if (table === undefined) {
      const path = join(folder, stampOfSources(), `${name}.bin`)
      let sections = readMade(path)
      if (sections === null) {
        const bytes = packSections(make())
        keep(path, bytes)
        sections = new Sections(bytes)
      }
      table = open(sections)
    }
    return table
  }
}
