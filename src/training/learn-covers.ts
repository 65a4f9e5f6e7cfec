import { nameKey } from '../model/fold.ts'
import type { Candidate, CoverModel, FeatureWeights } from '../segment/identity/cover-model.ts'
import { identifyDocument, readCover } from '../segment/identity/identify-document.ts'
import type { CoverExample } from './cover-examples.ts'
import { fitSparseRanker } from './fit-ranker.ts'
import { toTable } from './linear-model.ts'

/** What squared weights cost, as it tells most documents of sets that were held back. */
const penalties = { title: 0.5, organization: 1 }
/** Covers that show one thing each are of no kind that is met as often as others: with more weight, others are told less well. */
const taughtWeight = 4
/** A feature that fewer documents have says more of them than of others. */
const minDocuments = 3

/** What may be one fact of a document, and which of it is right: the last stands for none. */
interface Choice {
  candidates: readonly Candidate[]
  right: boolean[]
  weight: number
}

/** A document with the choices that it teaches. */
export interface CoverLesson {
  example: CoverExample
  title: Choice
  organization: Choice
}

const withoutAcronym = (name: string) => nameKey(name.replace(/\([^()]*\)$/, ''))
/** The forms of a name by which it is compared: with the acronym behind it and without. */
const keysOf = (name: string) => [nameKey(name), withoutAcronym(name)]

/** Whether an answer is one of those that are right. */
export const isRight = (answer: string | null, wanted: readonly (string | null)[]): boolean =>
  wanted.some((one) =>
    one === null || answer === null
      ? one === answer
      : nameKey(one) === nameKey(answer) || withoutAcronym(one) === withoutAcronym(answer),
  )

function choiceOf(
  candidates: readonly Candidate[],
  wanted: readonly (string | null)[],
  weight: number,
): Choice {
  const right = candidates.map(({ text }) => isRight(text, wanted))
  return { candidates, right: [...right, wanted.length === 0 || wanted.includes(null)], weight }
}

/** What a document teaches. Where its Member or its council would be right as well, no organization needs to be said. */
export function lessonOf(example: CoverExample): CoverLesson {
  const { titles, organizations } = readCover(example.evidence)
  const { member, council } = identifyDocument(example.evidence)
  const said = [member, council].flatMap((name) => (name === null ? [] : keysOf(name)))
  const isSaid = example.organizations.some((name) => name !== null && said.includes(withoutAcronym(name)))
  const wanted = isSaid ? [...example.organizations, null] : example.organizations
  const weight = example.set === 'taught' ? taughtWeight : example.weight
  return {
    example,
    title: choiceOf(titles, example.titles, weight),
    organization: choiceOf(organizations, wanted, weight),
  }
}

function learnChoice(choices: readonly Choice[], penalty: number): FeatureWeights {
  const counts = new Map<string, number>()
  for (const { candidates } of choices)
    for (const name of new Set(candidates.flatMap(({ features }) => features)))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts].flatMap(([name, count]) => (count < minDocuments ? [] : name)).sort()
  const places = new Map(names.map((name, at) => [name, at]))
  const groups = choices.map(({ candidates, right, weight }) => ({
    rows: [
      ...candidates.map(({ features }) =>
        Uint32Array.from(features.flatMap((name) => places.get(name) ?? [])),
      ),
      new Uint32Array(0),
    ],
    right,
    weight,
  }))
  return toTable(names, fitSparseRanker(groups, names.length, penalty))
}

/**
 * So much more has to speak for an organization than against it: a wrong issuer misleads, one that is missing doesn't. Of
 * 354 real documents of sets that were held back it makes 48 right and 21 wrong of 100, without it 52 and 33.
 */
const caution = 1

/** The same weights with so much more against every name. */
const withCaution = (weights: FeatureWeights): FeatureWeights => ({
  ...weights,
  name: (weights.name ?? 0) - caution,
})

/** Weights by which right titles and organizations come before all else that might be one, and before none. */
export const learnCovers = (lessons: readonly CoverLesson[]): CoverModel => ({
  title: learnChoice(
    lessons.map(({ title }) => title),
    penalties.title,
  ),
  organization: withCaution(
    learnChoice(
      lessons.map(({ organization }) => organization),
      penalties.organization,
    ),
  ),
})
