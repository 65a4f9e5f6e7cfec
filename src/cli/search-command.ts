import { Command } from 'commander'
import { searchRequestSchema } from '../model/search-request.ts'
import type { SearchHit, SearchResult, Snippet } from '../model/search-result.ts'
import { checked, withCorpus } from './with-corpus.ts'

/** A snippet on one line, the matched words between [brackets]. */
function markSnippet({ text, highlights }: Snippet): string {
  let marked = ''
  let at = 0
  for (const { start, end } of highlights) {
    marked += `${text.slice(at, start)}[${text.slice(start, end)}]`
    at = end
  }
  return (marked + text.slice(at)).replace(/\s+/g, ' ')
}

function describeHit(hit: SearchHit): string {
  const near = hit.nearInMeaning ? '  near in meaning' : ''
  return `${hit.id}  (${hit.language})  ${hit.title}${near}\n    ${markSnippet(hit.snippet)}`
}

function describeResult(result: SearchResult): string {
  const lines = result.hits.map(describeHit)
  lines.push(`${result.total} ${result.total === 1 ? 'passage' : 'passages'}, ${lines.length} shown`)
  lines.push(...result.remarks.map(({ message }) => message))
  if (result.suggestion) lines.push(`Did you mean: ${result.suggestion}`)
  return lines.join('\n')
}

export function searchCommand(): Command {
  return new Command('search')
    .description('search the index')
    .argument(
      '<query>',
      'words, "phrases", -excluded words; AND, OR, NOT, NEAR/5, (brackets), pharm*, country:Ghana',
    )
    .option('--limit <n>', 'hits to show, 1 to 100', '10')
    .option('--offset <n>', 'hits to pass over', '0')
    .option('--document <id...>', 'search these documents alone')
    .option('--json', 'print the result as the JSON API gives it')
    .action(
      async (
        q: string,
        { json, ...options }: { limit: string; offset: string; document?: string[]; json?: boolean },
      ) => {
        const request = checked(searchRequestSchema, { q, ...options })
        const result = await withCorpus((corpus) => corpus.search(request))
        console.log(json ? JSON.stringify(result, null, 2) : describeResult(result))
      },
    )
}
