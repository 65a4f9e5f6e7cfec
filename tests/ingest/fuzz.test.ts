import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RemarkError, SourceError } from '../../src/errors.ts'
import { unpackArchive } from '../../src/ingest/archive.ts'
import { extractText } from '../../src/ingest/extract-text.ts'
import { holdsFiles } from '../../src/ingest/inner-files.ts'
import { listInner } from '../../src/ingest/list-inner.ts'
import { segmentDocument } from '../../src/segment/segment-document.ts'
import { afterDamage, damages } from '../fixtures/damage.ts'
import { heading, makeDocx, numbered, paragraph, table, withNote } from '../fixtures/make-docx.ts'
import { makeEml, makeEpub, makeOdt, makeRtf, makeXlsx, type Piece, pack } from '../fixtures/make-office.ts'
import { makePdf, writeLines } from '../fixtures/make-pdf.ts'
import { packArchive } from '../fixtures/pack-archive.ts'

const rows = [
  ['Activity', 'Date', 'Country'],
  ['Workshop on "seeds"', '4-6 June 2020', 'Peru; Kenya'],
]
const said = ['1. The office trained twenty clerks.', '2. Its report was noted.']
const pieces: Piece[] = [{ heading: '1 Overview' }, ...said.map((text) => ({ text })), { rows }]
const lines = ['REPORT OF THE OFFICE', '', '1 Overview', '', ...said.flatMap((line) => [line, ''])]
const cellsOf = (tag: string, row: string[]) => row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')
const html = `<h1>Report</h1><ol><li>${said.join('</li><li>')}</li></ol><table>${rows.map((row) => `<tr>${cellsOf('td', row)}</tr>`).join('')}</table><p>Note <sup>1</sup> &eacute; <b>bold</b></p>`
const mail = () => makeEml({ Subject: 'Report', From: 'A <a@example.org>' }, said.join('\n\n'), [])

/** The parts of an archive as they are, so that damage reaches what they say and not how they are packed. */
const unpacked = (bytes: Uint8Array) => packArchive(unpackArchive(bytes, () => true))

const files: Record<string, () => Uint8Array | Promise<Uint8Array>> = {
  'a.txt': () => Buffer.from(lines.join('\n')),
  'a.md': () =>
    Buffer.from(
      `# Report\n\n${said.join('\n')}\n\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n| --- | --- | --- |\n')}\n\n* one[^1]\n\n[^1]: Noted.\n`,
    ),
  'a.html': () => Buffer.from(`<!doctype html><html><meta charset="utf-8"><body>${html}</body></html>`),
  'a.csv': () => Buffer.from(rows.map((row) => row.map((cell) => JSON.stringify(cell)).join(',')).join('\n')),
  'a.rtf': () => makeRtf(pieces),
  'a.odt': () => makeOdt(pieces),
  'a.epub': () => makeEpub(html, '<p>2. Its report was noted.</p>'),
  'a.xlsx': () => makeXlsx([{ name: 'Activities', rows: [...rows, ['', [43986, 1]]], merged: ['A2:A3'] }]),
  'a.eml': mail,
  'a.zip': () =>
    pack({ 'one.txt': lines.join('\n'), 'in/two.md': '# Two', 'mail.eml': Buffer.from(mail()).toString() }),
  'a.docx': async () =>
    unpacked(
      await makeDocx(
        [heading('Overview'), numbered(said[0] ?? ''), withNote('Noted', 1), table(rows)],
        ['Paid.'],
      ),
    ),
  'packed.docx': () => makeDocx([heading('Overview'), paragraph(said[0] ?? '')]),
  'a.pdf': () => makePdf((pdf) => writeLines(pdf, lines, 72, 80), { compress: false }),
}

/** The refusals that are meant; a reader's own slip is told as "unreadable" with the words of the machine. */
const isSlip = (error: unknown) =>
  error instanceof TypeError || error instanceof ReferenceError || error instanceof AssertionFault
class AssertionFault extends Error {}

/** Reads a file as the indexer does, and the files in it. */
async function read(file: string, bytes: Uint8Array): Promise<void> {
  try {
    if (holdsFiles(file)) await listInner(file, bytes, () => null)
    const extraction = await extractText(file, bytes)
    try {
      segmentDocument({ file, id: 'd', sha256: '', ...extraction })
    } catch (error) {
      throw new AssertionFault('what is read must not stop the indexer', { cause: error })
    }
  } catch (error) {
    if (!(error instanceof SourceError || error instanceof RemarkError)) throw error
    if (isSlip(error.cause)) throw error.cause
  }
}

/**
 * To look for an hour instead, each format its share, told as it goes:
 * `FUZZ_MINUTES=60 FUZZ_SEED=7 npx vitest run tests/ingest/fuzz.test.ts`.
 */
const minutes = Number(process.env.FUZZ_MINUTES ?? 0)
const seed = Number(process.env.FUZZ_SEED ?? 20_261_129)
const bound = minutes
  ? { numRuns: 10_000_000, interruptAfterTimeLimit: (minutes * 60_000) / Object.keys(files).length }
  : { numRuns: 40 }

describe('a damaged file is read or refused, whatever its format', () => {
  it.each(Object.keys(files))(
    '%s',
    async (file) => {
      const whole = await files[file]?.()
      if (!whole) throw new Error(file)
      await expect(read(file, whole)).resolves.toBeUndefined()
      let count = 0
      let longest = 0
      const timed = async (bytes: Uint8Array) => {
        const start = performance.now()
        await read(file, bytes)
        count++
        longest = Math.max(longest, performance.now() - start)
      }
      await fc.assert(
        fc.asyncProperty(damages, (all) => timed(afterDamage(whole, all))),
        { ...bound, seed },
      )
      if (minutes)
        console.log(`${file}: ${count} files read or refused, the longest in ${Math.round(longest)} ms`)
    },
    10_000_000,
  )
})
