import type { Span } from '../../model/passage.ts'
import type { SearchField } from './search-operators.ts'

/** Something that is looked for by its text. */
export interface QueryLeaf extends Span {
  /** A `pattern` is a word with a `*`. */
  kind: 'word' | 'phrase' | 'pattern'
  text: string
}

/** A field with its value: `country:Ghana`. */
export interface FieldNode extends Span {
  kind: 'field'
  field: SearchField
  /** As typed. */
  name: string
  text: string
}

/**
 * Several that are looked for together: only side by side, joined by operators, or asked for as one by a bracket around
 * these.
 */
export interface GroupNode {
  kind: 'all' | 'any'
  of: QueryNode[]
  joined: 'side' | 'operator' | 'bracket'
}

/** What a query asks, as its operators have it. */
export type QueryNode =
  | QueryLeaf
  | FieldNode
  | GroupNode
  | { kind: 'not'; of: QueryNode }
  | { kind: 'near'; of: [QueryNode, QueryNode]; distance: number }

/** The leaves and fields that are looked for, in the order typed: nothing that is left out. */
export function soughtIn(node: QueryNode): (QueryLeaf | FieldNode)[] {
  switch (node.kind) {
    case 'not':
      return []
    case 'all':
    case 'any':
    case 'near':
      return node.of.flatMap(soughtIn)
    default:
      return [node]
  }
}

/** Whether a node says no more than a word does. */
export const isPlain = ({ kind }: QueryNode) => kind === 'word' || kind === 'pattern'
