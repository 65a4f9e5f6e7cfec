import type { Lexicon } from '../../engine/lexicon.ts'
import type { Condition } from '../../engine/passage-condition.ts'
import { phraseWords } from '../../engine/phrase-match.ts'
import { type Remark, remark } from '../../model/remark.ts'
import type { FieldPlanner } from './plan-fields.ts'
import type { FieldNode, QueryLeaf, QueryNode } from './query-node.ts'
import type { PlannedTerm } from './query-plan.ts'
import { patternTerms } from './word-pattern.ts'

/** A field holds what its value surely means: a region is none of its countries. */
const minFieldWeight = 0.5
/** A word means less likely translations only perhaps: enough for the order of passages, not for a condition. */
const minWeight = 0.1

/** Terms of symbols, dates, provisions and places. */
const named = /^(?:[$%§]|!\w+:)/

/** For each word of planned terms the terms that stand for it. */
const termGroups = (planned: readonly PlannedTerm[], least = minWeight): string[][] =>
  planned
    .filter(({ within }) => !within)
    .map(({ group }) => group.alternatives.filter(({ weight }) => weight >= least).map(({ term }) => term))

/** The same for the value of a field. */
export const fieldGroups = (planned: readonly PlannedTerm[]): string[][] =>
  termGroups(planned, minFieldWeight)

/** How the words of a query are read. */
export interface WordPlans {
  /** With all that they may be in other languages. */
  plan(text: string): PlannedTerm[]
  /** As they are written. */
  planLiteral(text: string): PlannedTerm[]
}

/** Turns what the operators of a query ask for into what must hold of a passage. */
export class ConditionPlanner {
  readonly remarks: Remark[] = []
  /** Values that no field can have. */
  readonly unread: string[] = []
  private readonly words: WordPlans
  private readonly fields: FieldPlanner
  private readonly lexicon: Lexicon

  constructor(words: WordPlans, fields: FieldPlanner, lexicon: Lexicon) {
    this.words = words
    this.fields = fields
    this.lexicon = lexicon
  }

  /** The condition of a node; null where it asks for nothing that is indexed, as a function word does. */
  plan(node: QueryNode): Condition | null {
    switch (node.kind) {
      case 'word':
        return this.holdsAll(termGroups(this.words.plan(node.text)))
      case 'phrase':
      case 'pattern':
        return this.planExact(node)
      case 'field':
        return this.planField(node)
      case 'not': {
        const of = this.planExcluded(node.of)
        return of && { kind: 'not', of }
      }
      case 'near': {
        const [left, right] = [this.planPlace(node.of[0]), this.planPlace(node.of[1])]
        return left && right ? { kind: 'near', of: [left, right], distance: node.distance } : (left ?? right)
      }
      default:
        return this.group(
          node.kind,
          node.of.map((each) => this.plan(each)),
        )
    }
  }

  private group(kind: 'all' | 'any', conditions: (Condition | null)[]): Condition | null {
    const of = conditions.filter((condition) => condition !== null)
    return of.length > 1 ? { kind, of } : (of[0] ?? null)
  }

  private holdsAll(groups: string[][]): Condition | null {
    return this.group(
      'all',
      groups.map((terms): Condition => ({ kind: 'terms', terms })),
    )
  }

  private planExact({ kind, text }: QueryLeaf): Condition | null {
    if (kind === 'pattern') return { kind: 'terms', terms: patternTerms(text, this.lexicon) }
    const words = phraseWords(text)
    return words.length > 0 ? { kind: 'phrase', words } : null
  }

  private planField(node: FieldNode): Condition | null {
    const condition = this.fields.plan(node)
    if (condition !== null) return condition
    this.remarks.push(remark('unknown-value', { field: node.name, value: node.text }))
    this.unread.push(node.text)
    return null
  }

  /** What is left out is left out as it is written; places, dates and provisions in every language and notation. */
  private planExcluded(node: QueryNode): Condition | null {
    if (node.kind === 'all' || node.kind === 'any')
      return this.group(
        node.kind,
        node.of.map((each) => this.planExcluded(each)),
      )
    if (node.kind !== 'word') return this.plan(node)
    const literal = termGroups(this.words.planLiteral(node.text)).map((terms) =>
      terms.filter((term) => !term.includes('=')),
    )
    const certain = this.words
      .plan(node.text)
      .flatMap(({ group }) => group.alternatives)
      .filter(({ term, weight }) => named.test(term) && weight === 1)
      .map(({ term }) => term)
    const other: Condition | null = certain.length > 0 ? { kind: 'terms', terms: certain } : null
    return this.group('any', [this.holdsAll(literal), other])
  }

  /** What stands near something: a word of several parts stands where these follow each other. */
  private planPlace(node: QueryNode): Condition | null {
    if (node.kind !== 'word') return this.plan(node)
    const groups = termGroups(this.words.plan(node.text))
    return groups.length > 1 ? this.planExact({ ...node, kind: 'phrase' }) : this.holdsAll(groups)
  }
}
