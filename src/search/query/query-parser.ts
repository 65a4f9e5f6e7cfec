import type { ContentLanguage } from '../../model/language.ts'
import { type Remark, remark } from '../../model/remark.ts'
import type { QueryPiece } from './lex-query.ts'
import { type FieldNode, isPlain, type QueryNode } from './query-node.ts'
import { fieldOf, operatorOf, type SearchOperator } from './search-operators.ts'

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
const inCapitals = (word: string) => word === word.toUpperCase()

/** A field with its name as typed. */
type NamedField = Pick<FieldNode, 'field' | 'name'>

interface Operator {
  name: SearchOperator
  distance: number
}

/** Reads pieces by recursive descent: NOT binds closest, then NEAR, AND, OR; what only stands side by side, last. */
export class QueryParser {
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
    const name = piece.field ?? ''
    const field = piece.field === null ? null : fieldOf(name)
    if (piece.field !== null && field === null) this.remarks.push(remark('unknown-field', { name }))
    if (piece.kind === 'open') return this.bracket(piece, field && { field, name })
    const { text, start, end } = piece
    if (field !== null) return { kind: 'field', field, name, text, start, end }
    if (piece.kind === 'phrase') return hasText(text) ? { kind: 'phrase', text, start, end } : null
    if (this.listed(piece) !== null && !this.shouted)
      this.remarks.push(remark('lone-operator', { word: text }))
    const typed = this.q.slice(start + (piece.sign === null ? 0 : 1), end)
    if (!hasText(typed))
      return typed.length > 0 && piece.sign === null ? { kind: 'word', text: typed, start, end } : null
    return { kind: typed.includes('*') ? 'pattern' : 'word', text: typed, start, end }
  }

  private bracket(piece: QueryPiece, field: NamedField | null): QueryNode | null {
    const nodes = this.sequence()
    const end = this.pieces[this.at++]?.end ?? this.q.length
    const [only] = nodes
    if (field !== null) {
      const plain = nodes.every(isPlain)
      if (plain)
        return {
          kind: 'field',
          ...field,
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

function inField(node: QueryNode, field: NamedField): QueryNode {
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
      return { ...node, ...field, kind: 'field' }
  }
}
