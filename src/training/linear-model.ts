import { fitSigned } from './fit-signed.ts'

/** A logistic regression over named features; the last weight is the bias. */
export interface LinearModel {
  names: readonly string[]
  weights: Float64Array
}

/** What it learns from: features by name, those missing being 0. */
export interface LinearExample {
  features: Readonly<Record<string, number>>
  yes: boolean
  weight: number
}

const rowOf = (names: readonly string[], features: LinearExample['features']) =>
  Float32Array.from(names, (name) => features[name] ?? 0)

/** The names of all features of some examples, sorted. */
export const featureNames = (examples: readonly Pick<LinearExample, 'features'>[]) =>
  [...new Set(examples.flatMap(({ features }) => Object.keys(features)))].sort()

/** Learns from examples; `signOf` tells of which features the weight may not be negative (1) or not positive (−1). */
export function fitLinear(
  examples: readonly LinearExample[],
  names: readonly string[],
  penalty: number,
  signOf: (name: string) => -1 | 0 | 1 = () => 0,
): LinearModel {
  const rows = examples.map(({ features, yes, weight }) => ({ row: rowOf(names, features), yes, weight }))
  return { names, weights: fitSigned(rows, names.map(signOf), penalty) }
}

/** The probability that a model gives, 0 to 1. */
export function tell({ names, weights }: LinearModel, features: LinearExample['features']): number {
  let score = weights[names.length] as number
  for (const [i, name] of names.entries()) score += (weights[i] as number) * (features[name] ?? 0)
  return 1 / (1 + Math.exp(-score))
}

/** Finer differences of weights change no answer. */
const decimals = 1e4
export const rounded = (weight: number) => Math.round(weight * decimals) / decimals

/** Weights by name as they are shipped, without those that are 0. */
export function toTable(names: readonly string[], weights: ArrayLike<number>): Record<string, number> {
  const all = names.map((name, i): [string, number] => [name, rounded(weights[i] as number)])
  return Object.fromEntries(all.filter(([, weight]) => weight !== 0))
}
