import { Command } from 'commander'
import { readPassages } from '../indexing/stored-documents.ts'
import { readDocuments } from '../ingest/read-documents.ts'
import type { IndexedPassage } from '../model/passage.ts'
import type { Heading } from '../model/source-document.ts'
import { segmentDocument } from '../segment/segment-document.ts'
import type { SegmentWarning } from '../segment/segmented-document.ts'

/** How one file was cut: passages with kind, language and beginning, and what is doubtful. */
export function inspectCommand(): Command {
  return new Command('inspect')
    .description('show how a file is segmented')
    .argument('<path>', 'a file, or a folder')
    .option('--json', 'print whole passages and records as JSON')
    .action(async (path: string, { json }: { json?: boolean }) => {
      const { documents, errors } = await readDocuments([path])
      const inspected = documents.map((source) => {
        const segmented = segmentDocument(source)
        const { id, file, title, subtitle, warnings } = segmented
        const headings = segmented.headings.map(({ text, level, before }) => ({ text, level, before }))
        return { id, file, title, subtitle, headings, passages: readPassages(segmented), warnings }
      })
      if (json) console.log(JSON.stringify(inspected, null, 2))
      else for (const document of inspected) for (const line of describe(document)) console.log(line)
      for (const error of errors) console.error(`error: ${error.message}`)
      if (errors.length > 0) process.exitCode = 1
    })
}

interface Inspected {
  file: string
  title: string
  headings: Heading[]
  passages: IndexedPassage[]
  warnings: SegmentWarning[]
}

function describe({ file, title, headings, passages, warnings }: Inspected): string[] {
  const lines = [`${file}: ${title}`]
  for (const passage of passages) {
    for (const heading of headings.filter(({ before }) => before === passage.id)) {
      lines.push(`${'#'.repeat(heading.level + 1)} ${heading.text}`)
    }
    const beginning = passage.text.replace(/\s+/g, ' ').slice(0, 70)
    lines.push(
      `  ${passage.id.padEnd(16)} ${passage.kind.padEnd(9)} ${passage.language.padEnd(3)}  ${beginning}`,
    )
  }
  return [...lines, ...warnings.map((w) => `warning: ${w.file}:${w.line}: ${w.message}`)]
}
