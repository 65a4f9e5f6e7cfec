import { type Remark, remark } from '../../model/remark.ts'
import { lexQuery } from './lex-query.ts'
import { type FieldNode, isPlain, type QueryLeaf, type QueryNode, soughtIn } from './query-node.ts'
import { type ParseOptions, QueryParser } from './query-parser.ts'

/** A query as typed, taken apart. */
export interface ParsedQuery {
  /** Words that are looked for, each counting for the order; in the order typed. */
  words: string
  /** The words, phrases and patterns that are looked for. */
  sought: QueryLeaf[]
  /** Whether nothing but titles is looked for: what stands below them need not say it again. */
  titled: boolean
  /** The symbols that `symbol:` asks for. */
  symbols: string[]
  /** What must hold of all that is found: phrases, exclusions, fields and what stands between operators. */
  conditions: QueryNode[]
  /** Whether the last word may be unfinished: it is a plain word with nothing after it. */
  typing: boolean
  /** What could not be read as it was meant. */
  remarks: Remark[]
}

/**
 * What has to hold of a node that stands by itself. Words alone, whether or not AND or OR joins them, say nothing that
 * the order of what is found doesn't: the passages that hold more of them come first.
 */
function conditionsOf(node: QueryNode, whole: boolean): QueryNode[] {
  if (isPlain(node)) return []
  if (node.kind !== 'all' && node.kind !== 'any') return [node]
  if (node.joined === 'side') return node.of.flatMap((each) => conditionsOf(each, false))
  const soft = node.of.every(isPlain) && (whole || node.joined === 'operator')
  return soft ? [] : [node]
}

/**
 * Takes a query of any characters apart: words, `"phrases"` (also « » and “ ”), `-word` and `-"phrase"`, `+word`, word
 * beginnings (`pharm*`), fields (`country:Ghana`), AND, OR, NOT and NEAR/5 in capitals and in three languages, and
 * brackets around any of these. What can't be read so is looked for as words, with a remark.
 */
export function parseQuery(q: string, options: ParseOptions = {}): ParsedQuery {
  const { pieces, unbalanced } = lexQuery(q)
  const parser = new QueryParser(q, pieces, options)
  const nodes = parser.sequence()
  const sought = nodes.flatMap(soughtIn)
  const leaves = sought.filter((node): node is QueryLeaf => node.kind !== 'field')
  const titles = sought.filter((node): node is FieldNode => node.kind === 'field' && node.field === 'title')
  const symbols = sought.flatMap((node) =>
    node.kind === 'field' && node.field === 'symbol' ? node.text : [],
  )
  const counted = [...leaves.filter(({ kind }) => kind === 'word'), ...titles].sort(
    (a, b) => a.start - b.start,
  )
  const last = sought.at(-1)
  const marks = [...new Set(unbalanced)].map((mark) => remark('unbalanced-mark', { mark }))
  return {
    words: counted.map(({ text }) => text).join(' '),
    sought: leaves,
    titled: titles.length > 0 && leaves.length === 0,
    symbols,
    conditions: nodes.flatMap((node) => conditionsOf(node, nodes.length === 1)),
    typing: last?.kind === 'word' && last.end === q.length && /[\p{L}\p{M}\p{N}]$/u.test(last.text),
    remarks: [...marks, ...parser.remarks],
  }
}
