import { Command } from 'commander'
import { parseConfig } from '../config.ts'
import { openCorpus } from '../corpus/open-corpus.ts'
import { type QualityReport, qualityKinds } from '../model/quality.ts'

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
      const corpus = await openCorpus(parseConfig(process.env))
      const report = corpus.quality()
      if (json) console.log(JSON.stringify(report, null, 2))
      else for (const line of describe(report)) console.log(line)
      await corpus.close()
    })
}
