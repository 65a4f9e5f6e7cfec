import { firstOf } from '../../model/first-of.ts'
import type { IndexedPassage } from '../../model/passage.ts'
import type { Facets } from '../../model/search-result.ts'
import { compileCondition, type PassageTest } from '../passage-condition.ts'
import type { EngineHit, EngineQuery, EngineResult, SearchEngine, VersionChoice } from '../search-engine.ts'
import { filterTests, headingTest } from './column-tests.ts'
import { FacetCounts } from './facet-counts.ts'
import { joinFacts, type PassageFacts, type PlacedSegment } from './frozen-segment.ts'
import { FrozenTerms } from './frozen-terms.ts'
import { HitOrder } from './hit-order.ts'
import { firstWorded } from './hit-page.ts'
import { ScoreTable } from './score-table.ts'
import { VersionGroups } from './version-groups.ts'

/** A segment by the key of the file that it was opened from. */
export interface OpenedSegment extends PlacedSegment {
  key: string
}

const heldIn =
  (held: Uint8Array): PassageTest =>
  (ordinal) =>
    held[ordinal] === 1

/** Those of some passages that pass a test, in their order. A loop, as there may be as many as the corpus has. */
function keepPassing(ordinals: Uint32Array, test: PassageTest): Uint32Array {
  const passing = new Uint32Array(ordinals.length)
  let count = 0
  for (let i = 0; i < ordinals.length; i++) {
    const ordinal = ordinals[i] as number
    if (test(ordinal)) passing[count++] = ordinal
  }
  return passing.subarray(0, count)
}

/** Searches frozen segments. Passages are read where they are shown, or where nothing else tells what is asked of them. */
export class FrozenEngine implements SearchEngine {
  readonly segments: readonly OpenedSegment[]
  private readonly size: number
  private readonly passageAt: (ordinal: number) => IndexedPassage
  private readonly facts: PassageFacts
  private readonly facets: FacetCounts
  private readonly terms: FrozenTerms
  private readonly table: ScoreTable
  /** By the name of a group of versions, from 1, the first hit of it; all 0 between searches. */
  private readonly seen: Int32Array
  /** Of the corpus that asked last. */
  private versions: { keyOf: VersionChoice['keyOf']; groups: VersionGroups } | undefined

  /** @param passageAt reads a passage by its place in the corpus */
  constructor(
    segments: readonly OpenedSegment[],
    size: number,
    passageAt: (ordinal: number) => IndexedPassage,
  ) {
    this.segments = segments
    this.size = size
    this.passageAt = passageAt
    this.facts = joinFacts(segments, size)
    this.facets = new FacetCounts(this.facts.columns)
    this.terms = new FrozenTerms(segments)
    this.table = new ScoreTable(this.facts.lengths)
    this.seen = new Int32Array(size)
  }

  async search(query: EngineQuery): Promise<EngineResult> {
    const { columns } = this.facts
    const tests = this.testsOf(query)
    const found = this.table.fill(query, this.terms)
    const hits = tests.reduce(keepPassing, found)
    const named = query.names.flatMap((name) => this.terms.holders(name))
    const order = new HitOrder(hits, query, this.table, columns, this.passageAt, named)
    const groups = this.group(order, query.versions)
    const upTo = query.offset + query.limit
    const first =
      query.wordings.length > 0
        ? firstWorded(groups.leading, upTo, order, query.wordings.length)
        : firstOf(groups.leading, upTo, order.compare)
    const counts = this.facets
    let facets: Facets | undefined
    return {
      total: groups.leading.length,
      hits: first.slice(query.offset).map((best) => this.show(best, groups.several.get(best), order, query)),
      get facets() {
        facets ??= counts.count(groups.single, [...groups.several.values()], query.programmes)
        return facets
      },
    }
  }

  async holders(terms: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>> {
    return new Map(terms.map((term) => [term, this.terms.holders(term)]))
  }

  async close(): Promise<void> {}

  /** What must hold of a passage, by its place, the cheapest first. */
  private testsOf({ filter, onlyLanguage, condition }: EngineQuery): PassageTest[] {
    const { columns } = this.facts
    const tests = filterTests(filter, columns)
    if (onlyLanguage !== null) {
      const code = columns.language.codeOf(onlyLanguage)
      tests.push((ordinal) => columns.language.codes[ordinal] === code)
    }
    if (condition) {
      const lookup = {
        holders: (term: string) => this.terms.holders(term),
        passageAt: this.passageAt,
        terms: (terms: string[]) => heldIn(this.terms.holding(terms, this.size)),
        phrase: (words: string[]) => heldIn(this.terms.phrase(words, this.size)),
        heading: (groups: string[][]) => headingTest(groups, columns),
        filter: (own: typeof filter): PassageTest => {
          const parts = filterTests(own, columns)
          return (ordinal) => parts.every((test) => test(ordinal))
        },
      }
      const all = condition.kind === 'all' ? condition.of : [condition]
      tests.push(...all.map((one) => compileCondition(one, lookup)))
    }
    return tests
  }

  /**
   * The hits with their versions together: the best of each group, those that are by themselves, and by the best of them
   * the groups of several, best first.
   */
  private group(order: HitOrder, versions: VersionChoice | null) {
    const { hits } = order
    const several = new Map<number, number[]>()
    if (!versions) return { leading: hits, single: hits, several }
    if (this.versions?.keyOf !== versions.keyOf) {
      this.versions = { keyOf: versions.keyOf, groups: new VersionGroups(versions, this.facts.columns) }
    }
    const { groups } = this.versions
    if (groups.none) return { leading: hits, single: hits, several }
    const { seen } = this
    const members = new Map<number, number[]>()
    const related = hits.filter((hit) => !groups.isAlone(hit))
    for (const hit of related) {
      const group = groups.groupOf(hit)
      const before = seen[group] as number
      // Places are kept from 1 on: 0 was not seen.
      if (before === 0) seen[group] = hit + 1
      else {
        const known = members.get(group)
        if (known) known.push(hit)
        else members.set(group, [before - 1, hit])
      }
    }
    for (const hit of related) seen[groups.groupOf(hit)] = 0
    if (members.size === 0) return { leading: hits, single: hits, several }
    const single = hits.filter((hit) => groups.isAlone(hit) || !members.has(groups.groupOf(hit)))
    for (const group of members.values()) {
      group.sort(order.compare)
      several.set(group[0] as number, group)
    }
    const leading = new Uint32Array(single.length + several.size)
    leading.set(single)
    leading.set([...several.keys()], single.length)
    return { leading, single, several }
  }

  /** Of the versions of a passage that were found, the one that is shown: with the score of the best. */
  private show(
    best: number,
    group: readonly number[] | undefined,
    order: HitOrder,
    { versions, near }: EngineQuery,
  ): EngineHit {
    const { language } = this.facts.columns
    const preferred = versions ? language.codeOf(versions.preferredLanguage) : -1
    const shown = group?.find((ordinal) => language.codes[ordinal] === preferred) ?? best
    const { words } = this.table
    const byMeaning = near && (group ?? [best]).every((ordinal) => words[ordinal] === 0)
    return {
      passage: this.passageAt(shown),
      score: order.scoreOf(best),
      ...(byMeaning ? { byMeaning } : {}),
    }
  }
}
