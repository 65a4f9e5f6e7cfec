import { type IndexedPassage, placeKinds } from '../../model/passage.ts'
import { CertainScores, nearlyCertain } from '../compensate.ts'
import { comparedByWording, raiseByWording } from '../exact-wording.ts'
import { comparedByHeading, lowerHeadingOnly } from '../heading-only.ts'
import { type NearPassage, type RaisedHit, raiseNear } from '../raise-near.ts'
import { countWordings } from '../rank-hits.ts'
import type { EngineQuery } from '../search-engine.ts'
import { type Columns, readPeriod } from './passage-columns.ts'
import type { ScoreTable } from './score-table.ts'
import { TopHits } from './top-hits.ts'

const placeNames: readonly string[] = placeKinds

/** What is found of passages, a bit each. */
const marks = { translated: 1, doubtful: 2, named: 4 }

/** The hits of a query, compared by their places in the corpus, as `rankHits` compares passages. */
export class HitOrder {
  readonly hits: Uint32Array
  private readonly query: EngineQuery
  private readonly table: ScoreTable
  private readonly columns: Columns
  private readonly passageAt: (ordinal: number) => IndexedPassage
  private readonly flags: Uint8Array
  private readonly unbounded: Float64Array
  /** By the code of a period, where its first day stands among all; 0 where there is none. */
  private readonly dates: Uint32Array | null
  private readonly wordings = new Map<number, number>()

  constructor(
    hits: Uint32Array,
    query: EngineQuery,
    table: ScoreTable,
    columns: Columns,
    passageAt: (ordinal: number) => IndexedPassage,
    named: readonly number[],
  ) {
    this.hits = hits
    this.query = query
    this.table = table
    this.columns = columns
    this.passageAt = passageAt
    this.flags = table.flags.fill(0)
    this.unbounded = table.unbounded
    this.dates = query.sort === 'relevance' ? null : datesOf(columns)
    for (const ordinal of named) this.flags[ordinal] = marks.named
    const certain = this.weigh()
    if (query.near) this.raiseNear(query.near, certain)
  }

  /** What a hit scores in the end. */
  scoreOf(ordinal: number): number {
    return this.table.score[ordinal] as number
  }

  /** Below 0 where the first stands before the second. */
  compare = (a: number, b: number): number =>
    this.compareClass(a, b) || this.wordedOf(b) - this.wordedOf(a) || this.compareScores(a, b)

  /** By what counts more than wordings. */
  compareClass(a: number, b: number): number {
    const named = ((this.flags[b] as number) & marks.named) - ((this.flags[a] as number) & marks.named)
    return (this.dates ? this.compareDates(this.dates, a, b) : 0) || named
  }

  /** By what counts less than wordings. */
  compareScores = (a: number, b: number): number => {
    const { score } = this.table
    const difference = (score[b] as number) - (score[a] as number)
    if (difference !== 0) return difference
    const [first, second] = [this.flags[a] as number, this.flags[b] as number]
    return (
      (first & marks.doubtful) - (second & marks.doubtful) ||
      (first & marks.translated) - (second & marks.translated) ||
      (this.unbounded[b] as number) - (this.unbounded[a] as number) ||
      a - b
    )
  }

  /** How many of the wordings that are asked for a hit has to the letter: it is read for that. */
  wordedOf(ordinal: number): number {
    const { wordings } = this.query
    if (wordings.length === 0) return 0
    const known = this.wordings.get(ordinal)
    if (known !== undefined) return known
    const count = countWordings(this.passageAt(ordinal), wordings)
    this.wordings.set(ordinal, count)
    return count
  }

  private compareDates(dates: Uint32Array, a: number, b: number): number {
    const { codes } = this.columns.period
    const [first, second] = [dates[codes[a] as number] as number, dates[codes[b] as number] as number]
    if (first === second) return 0
    if (first === 0 || second === 0) return first === 0 ? 1 : -1
    return (first - second) * (this.query.sort === 'date' ? 1 : -1)
  }

  /** What headings, wording and translations add to the scores or take from them. */
  private weigh(): CertainScores {
    const { hits, query, table, flags, columns } = this
    const { score } = table
    const { kind, language } = columns
    const isPlace = Uint8Array.from({ length: kind.size }, (_, code) =>
      Number(placeNames.includes(kind.valueOf(code))),
    )
    const own = query.compensation ? language.codeOf(query.compensation.ownLanguage) : null
    for (let i = 0; i < hits.length; i++) {
      const ordinal = hits[i] as number
      if (isPlace[kind.codes[ordinal] as number] === 1)
        score[ordinal] = (score[ordinal] as number) * query.placeShare
      if (own !== null && language.codes[ordinal] !== own)
        flags[ordinal] = (flags[ordinal] as number) | marks.translated
    }
    if (query.groups.length === 0) return new CertainScores()
    const leading = this.best(comparedByHeading, () => true)
    lowerHeadingOnly(leading, query.groups, query.placeShare)
    this.keep(leading)
    const isTranslated = (ordinal: number) => ((flags[ordinal] as number) & marks.translated) !== 0
    const worded = this.best(comparedByWording, (ordinal) => !isTranslated(ordinal))
    const raise = raiseByWording(worded, query.wording, query.rarityOf)
    this.keep(worded)
    for (let i = 0; raise !== 1 && i < hits.length; i++) {
      const ordinal = hits[i] as number
      if (isTranslated(ordinal)) score[ordinal] = (score[ordinal] as number) * raise
    }
    return this.compensate(query.compensation?.factor ?? 1)
  }

  private raiseNear(near: readonly NearPassage[], certain: CertainScores): void {
    const { score, words } = this.table
    const nearness = new Map(near.map((own) => [own.ordinal, own.nearness]))
    const raised: (readonly [hit: { ordinal: number } & RaisedHit, nearness: number])[] = []
    let best = 0
    let all = 0
    for (const ordinal of this.hits) {
      const own = score[ordinal] as number
      best = Math.max(best, own)
      all |= words[ordinal] as number
      const gain = nearness.get(ordinal)
      if (gain === undefined) continue
      const doubtful = ((this.flags[ordinal] as number) & marks.doubtful) !== 0
      raised.push([{ ordinal, score: own, words: words[ordinal] as number, doubtful }, gain])
    }
    raiseNear(raised, { best, words: all, certain })
    this.keep(raised.map(([hit]) => hit))
  }

  /** The best hits so far, read. */
  private best(limit: number, counts: (ordinal: number) => boolean) {
    const top = new TopHits(limit)
    const { score } = this.table
    const { hits } = this
    for (let i = 0; i < hits.length; i++) {
      const ordinal = hits[i] as number
      const own = score[ordinal] as number
      if (own >= top.threshold && counts(ordinal)) top.add(ordinal, own)
    }
    return top.best().map(({ doc: ordinal, score: own }) => ({
      ordinal,
      score: own,
      passage: this.passageAt(ordinal),
      held: this.table.held[ordinal] as number,
      translated: false,
    }))
  }

  private keep(weighed: readonly { ordinal: number; score: number }[]): void {
    for (const { ordinal, score } of weighed) this.table.score[ordinal] = score
  }

  /** As `compensate` does for hits that are objects. */
  private compensate(factor: number): CertainScores {
    const { hits, flags, unbounded } = this
    const { score, held, sure, words } = this.table
    const certain = new CertainScores()
    let doubtful = 0
    for (let i = 0; i < hits.length; i++) {
      const ordinal = hits[i] as number
      // As `isDoubtful`, without an object for each hit.
      if ((sure[ordinal] as number) < nearlyCertain * (held[ordinal] as number)) {
        flags[ordinal] = (flags[ordinal] as number) | marks.doubtful
        doubtful++
      } else certain.add(words[ordinal] as number, score[ordinal] as number)
    }
    for (let i = 0; doubtful > 0 && i < hits.length; i++) {
      const ordinal = hits[i] as number
      const own = flags[ordinal] as number
      if ((own & marks.doubtful) === 0) continue
      const raised = (score[ordinal] as number) * ((own & marks.translated) !== 0 ? factor : 1)
      unbounded[ordinal] = raised
      score[ordinal] = Math.min(raised, certain.boundOf(words[ordinal] as number))
    }
    return certain
  }
}

/** By the code of a period, where its first day stands among all first days, from 1; 0 where there is none. */
function datesOf({ period }: Columns): Uint32Array {
  const dates = new Uint32Array(period.size)
  let last = ''
  let rank = 0
  // Periods stand in order, and so do their first days.
  for (let code = 0; code < period.size; code++) {
    const from = readPeriod(period.valueOf(code))?.from
    if (!from) continue
    if (from !== last) rank++
    last = from
    dates[code] = rank
  }
  return dates
}
