import { z } from 'zod'
import { nameKey } from '../../model/fold.ts'
import { readTable } from '../../tables/read-table.ts'

/** Where the weights are, below `data/tables`; made by `npm run train-covers`. */
export const coverModelTable = 'learned/cover-model.json'

const weightsSchema = z.record(z.string(), z.number())

/** What each feature of a candidate adds to its score: of titles and of organizations. */
const modelSchema = z.object({ title: weightsSchema, organization: weightsSchema })
export type CoverModel = z.infer<typeof modelSchema>
export type FeatureWeights = CoverModel['title']

/** The weights that were learned. */
export const coverModel = readTable(coverModelTable, modelSchema)

/** Something that may be the title of a document, or its organization, and what speaks for and against it. */
export interface Candidate {
  text: string
  features: readonly string[]
}

/** How much speaks for a candidate, more than against it. */
export const scoreOf = ({ features }: Candidate, weights: FeatureWeights): number =>
  features.reduce((sum, name) => sum + (weights[name] ?? 0), 0)

interface Scored<C> {
  candidate: C | null
  key: string | null
  score: number
}

/** The candidates that more speaks for than against, best first, and none at all. */
function rank<C extends Candidate>(candidates: readonly C[], weights: FeatureWeights): Scored<C>[] {
  const none: Scored<C> = { candidate: null, key: null, score: 0 }
  const scored = candidates.map((candidate): Scored<C> => {
    return { candidate, key: nameKey(candidate.text), score: scoreOf(candidate, weights) }
  })
  return [...scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score), none]
}

/**
 * The title and the organization of a document that most speaks for together, or none of them: what is the one can't be
 * the other, so what is certainly an organization leaves the title to the line below it.
 */
export function chooseIdentity<T extends Candidate, O extends Candidate>(
  titles: readonly T[],
  organizations: readonly O[],
  model: CoverModel = coverModel,
): { title: T | null; organization: O | null } {
  const ranked = rank(organizations, model.organization)
  let best: { title: T | null; organization: O | null; score: number } | null = null
  for (const title of rank(titles, model.title)) {
    const other = ranked.find(({ key }) => key === null || key !== title.key)
    const score = title.score + (other?.score ?? 0)
    if (best === null || score > best.score)
      best = { title: title.candidate, organization: other?.candidate ?? null, score }
  }
  return { title: best?.title ?? null, organization: best?.organization ?? null }
}
