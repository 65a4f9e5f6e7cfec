import { Command } from 'commander'
import { storeDocument } from '../indexing/store-document.ts'
import { segmentationOf } from '../indexing/stored-documents.ts'
import { readDocuments } from '../ingest/read-documents.ts'
import { oneLine } from '../model/fold.ts'
import type { InspectedPassage, Segmentation } from '../model/segmentation.ts'
import { segmentDocument } from '../segment/segment-document.ts'

const shorten = (text: string, length: number) =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text

function describePassage(passage: InspectedPassage): string[] {
  const { id, kind, number, language, margin, line, text, fields } = passage
  const facts = [
    id.padEnd(18),
    kind.padEnd(9),
    (number ?? '–').padEnd(5),
    language.padEnd(3),
    margin.toFixed(3),
    `line ${line}`.padEnd(9),
  ]
  const values = (fields ?? []).map(({ field, label, start, end }) => {
    const value = shorten(oneLine(text.slice(start, end)), 60) || '(empty)'
    return `      ${field.padEnd(12)} ${value}  ← "${oneLine(label)}", characters ${start}–${end}`
  })
  return [`  ${facts.join(' ')}  ${shorten(oneLine(text), 60)}`, ...values]
}

/** What the cover states; nothing of what it doesn't. */
function describeCover(document: Segmentation): string[] {
  const { subtitle, organization, member, kind, council, symbol, parentSymbol, date } = document
  const named = {
    subtitle,
    organization,
    member,
    kind,
    council,
    symbol,
    'parent symbol': parentSymbol,
    date,
  }
  const facts = Object.entries(named).flatMap(([name, value]) =>
    value === null ? [] : [`${name} ${oneLine(value)}`],
  )
  return facts.length > 0 ? [`  ${facts.join(', ')}`] : []
}

function describe(document: Segmentation): string[] {
  const { file, title, headings, content, warnings } = document
  const lines = [`${file}: ${title}`, ...describeCover(document)]
  for (const passage of content) {
    for (const heading of headings.filter(({ before }) => before === passage.id)) {
      lines.push(`${'#'.repeat(heading.level + 1)} ${heading.text}`)
    }
    lines.push(...describePassage(passage))
  }
  return [...lines, ...warnings.map((w) => `warning: ${w.file}:${w.line}: ${w.message}`)]
}

/** How files were cut: passages with kind, number, language and margin, fields with their origin, what is doubtful. */
export function inspectCommand(): Command {
  return new Command('inspect')
    .description('show how a file is segmented')
    .argument('<path>', 'a file, or a folder')
    .option('--json', 'print whole passages and records as JSON')
    .action(async (path: string, { json }: { json?: boolean }) => {
      const { documents, errors, skipped } = await readDocuments([path])
      const inspected = documents.map((source) => segmentationOf(storeDocument(segmentDocument(source))))
      if (json) console.log(JSON.stringify(inspected, null, 2))
      else for (const document of inspected) for (const line of describe(document)) console.log(line)
      for (const { file, reason } of skipped) console.error(`skipped: ${file}: ${reason}`)
      for (const error of errors) console.error(`error: ${error.message}`)
      if (errors.length > 0 || documents.length === 0) process.exitCode = 1
    })
}
