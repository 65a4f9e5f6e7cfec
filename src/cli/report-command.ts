import { Command } from 'commander'
import { type QualityReport, qualityKinds } from '../model/quality.ts'
import { withCorpus } from './with-corpus.ts'

function describe({ counts, findings }: QualityReport): string[] {
  const lines = findings.map(({ kind, file, line, passageId, message }) => {
    const place = [file, line, passageId].filter((part) => part !== null).join(':')
    return `${kind}: ${place}: ${message}`
  })
  const sums = qualityKinds.map((kind) => `${kind} ${counts[kind]}`)
  return [...lines, findings.length === 0 ? 'Nothing to mend was found.' : sums.join(', ')]
}

/** What an editor would mend in the indexed documents. */
export function reportCommand(): Command {
  return new Command('report')
    .description('list what an editor would mend in the indexed documents')
    .option('--json', 'print the findings as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const report = await withCorpus((corpus) => corpus.quality())
      if (json) console.log(JSON.stringify(report, null, 2))
      else for (const line of describe(report)) console.log(line)
    })
}
