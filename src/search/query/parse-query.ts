import type { ContentLanguage } from '../../model/language.ts'
import { type Remark, remark } from '../../model/remark.ts'
import { lexQuery, type QueryPiece } from './lex-query.ts'
import { type FieldNode, type QueryLeaf, type QueryNode, soughtIn } from './query-node.ts'
import { fieldOf, operatorOf, type SearchField, type SearchOperator } from './search-operators.ts'

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

export interface ParseOptions {
  /** Of the query, where it is sure: letters that join in one language are letters in the others. */
  language?: () => ContentLanguage | null
  /** How the documents usually write a word; null where they don't have it. */
  spellingOf?: (word: string) => string | null
}

/** How far apart words may stand where nothing is said. */
const usualDistance = 10
const maxDistance = 100
const hasText = (text: string) => /[\p{L}\p{N}]/u.test(text)
const isPlain = ({ kind }: QueryNode) => kind === 'word' || kind === 'pattern'
const inCapitals = (word: string) => word === word.toUpperCase()

interface Operator {
  name: SearchOperator
  distance: number
}

/** Reads pieces by recursive descent: NOT binds closest, then NEAR, AND, OR; what only stands side by side, last. */
class QueryParser {
  readonly remarks: Remark[] = []
  private at = 0
  private readonly q: string
  private readonly pieces: QueryPiece[]
  private readonly language: () => ContentLanguage | null
  private readonly shouted: boolean

  constructor(
    q: string,
    pieces: QueryPiece[],
    { language = () => null, spellingOf = () => null }: ParseOptions,
  ) {
    this.q = q
    this.pieces = pieces
    this.language = language
    // In a query that is all capitals an operator is a word like the others, unless these are written so anyway.
    const words = pieces.filter((piece) => piece.kind === 'word' && !this.listed(piece))
    this.shouted = !/\p{Ll}/u.test(q) && words.some(({ text }) => !inCapitals(spellingOf(text) ?? 'A'))
  }

  /** The nodes that stand side by side, to the end or to a closing bracket. */
  sequence(): QueryNode[] {
    const nodes: QueryNode[] = []
    while (this.at < this.pieces.length && this.pieces[this.at]?.kind !== 'close') {
      const node = this.chain('or', 'any', () => this.chain('and', 'all', () => this.unary()))
      if (node) nodes.push(node)
    }
    return nodes
  }

  private listed({ kind, sign, field, text }: QueryPiece): Operator | null {
    if (kind !== 'word' || sign !== null || field !== null) return null
    const [word = '', distance] = text.split('/')
    const name = operatorOf(word, this.language)
    if (name === null || (distance !== undefined && (name !== 'near' || !/^\d{1,3}$/.test(distance))))
      return null
    return { name, distance: Math.min(maxDistance, Number(distance ?? usualDistance)) }
  }

  /** The operator at the present place, if there is something that it could join. */
  private operator(): Operator | null {
    const piece = this.pieces[this.at]
    const listed = piece && !this.shouted ? this.listed(piece) : null
    const next = this.pieces[this.at + 1]
    if (!listed || next === undefined || next.kind === 'close') return null
    const after = this.listed(next)
    return after === null || after.name === 'not' ? listed : null
  }

  private chain(name: 'and' | 'or', kind: 'all' | 'any', read: () => QueryNode | null): QueryNode | null {
    const nodes = [read()]
    while (this.operator()?.name === name) {
      this.at++
      nodes.push(read())
    }
    const known = nodes.filter((node) => node !== null)
    return known.length > 1 ? { kind, of: known, joined: 'operator' } : (known[0] ?? null)
  }

  private unary(): QueryNode | null {
    if (this.operator()?.name === 'not') {
      this.at++
      const of = this.unary()
      return of && { kind: 'not', of }
    }
    let node = this.primary()
    for (let near = this.operator(); node && near?.name === 'near'; near = this.operator()) {
      this.at++
      const other = this.primary()
      if (other) node = { kind: 'near', of: [node, other], distance: near.distance }
    }
    return node
  }

  private primary(): QueryNode | null {
    const piece = this.pieces[this.at++]
    if (!piece || piece.kind === 'close') return null
    const node = this.positive(piece)
    if (node && piece.sign === '-') return { kind: 'not', of: node }
    return node && piece.sign === '+' ? { kind: 'all', of: [node], joined: 'bracket' } : node
  }

  private positive(piece: QueryPiece): QueryNode | null {
    const field = piece.field === null ? null : fieldOf(piece.field)
    if (piece.field !== null && field === null)
      this.remarks.push(remark('unknown-field', { name: piece.field }))
    if (piece.kind === 'open') return this.bracket(piece, field)
    const { text, start, end } = piece
    if (field !== null) return { kind: 'field', field, text, start, end }
    if (piece.kind === 'phrase') return hasText(text) ? { kind: 'phrase', text, start, end } : null
    if (this.listed(piece) !== null && !this.shouted)
      this.remarks.push(remark('lone-operator', { word: text }))
    const typed = this.q.slice(start + (piece.sign === null ? 0 : 1), end)
    if (!hasText(typed))
      return typed.length > 0 && piece.sign === null ? { kind: 'word', text: typed, start, end } : null
    return { kind: typed.includes('*') ? 'pattern' : 'word', text: typed, start, end }
  }

  private bracket(piece: QueryPiece, field: SearchField | null): QueryNode | null {
    const nodes = this.sequence()
    const end = this.pieces[this.at++]?.end ?? this.q.length
    const [only] = nodes
    if (field !== null) {
      const plain = nodes.every(isPlain)
      if (plain)
        return {
          kind: 'field',
          field,
          text: this.q.slice(piece.start, end).replace(/^[^(]*\(|\)$/g, ''),
          start: piece.start,
          end,
        }
      return { kind: 'all', of: nodes.map((node) => inField(node, field)), joined: 'bracket' }
    }
    if (nodes.length !== 1 || only === undefined)
      return nodes.length === 0 ? null : { kind: 'all', of: nodes, joined: 'side' }
    return only.kind === 'all' || only.kind === 'any' ? { ...only, joined: 'bracket' } : only
  }
}

function inField(node: QueryNode, field: SearchField): QueryNode {
  switch (node.kind) {
    case 'not':
      return { ...node, of: inField(node.of, field) }
    case 'all':
    case 'any':
      return { ...node, of: node.of.map((each) => inField(each, field)) }
    case 'near':
      return { kind: 'all', of: node.of.map((each) => inField(each, field)), joined: 'bracket' }
    case 'field':
      return node
    default:
      return { ...node, kind: 'field', field }
  }
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
