/** A function to be made small, with its gradient written into `gradient`. */
export type Objective = (weights: Float64Array, gradient: Float64Array) => number

const memory = 8

const dot = (a: Float64Array, b: Float64Array) => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

/**
 * The weights at which an objective is least, from zero or `start` on: L-BFGS (Nocedal 1980) with a backtracking line
 * search. The same objective gives the same bytes.
 */
export function minimise(
  objective: Objective,
  size: number,
  steps = 200,
  start?: Float64Array,
): Float64Array {
  let weights = start ? Float64Array.from(start) : new Float64Array(size)
  let gradient = new Float64Array(size)
  let value = objective(weights, gradient)
  const history: { s: Float64Array; y: Float64Array; rho: number }[] = []
  for (let step = 0; step < steps; step++) {
    const direction = gradient.map((g) => -g)
    const alphas: number[] = []
    for (const { s, y, rho } of [...history].reverse()) {
      const alpha = rho * dot(s, direction)
      alphas.push(alpha)
      for (let i = 0; i < size; i++) direction[i] = (direction[i] as number) - alpha * (y[i] as number)
    }
    const last = history.at(-1)
    const scale = last
      ? dot(last.s, last.y) / dot(last.y, last.y)
      : 1 / (Math.sqrt(dot(gradient, gradient)) || 1)
    for (let i = 0; i < size; i++) direction[i] = (direction[i] as number) * scale
    for (const { s, y, rho } of history) {
      const beta = rho * dot(y, direction)
      const alpha = alphas.pop() ?? 0
      for (let i = 0; i < size; i++)
        direction[i] = (direction[i] as number) + (s[i] as number) * (alpha - beta)
    }
    const slope = dot(gradient, direction)
    if (slope > -1e-10) break
    let rate = 1
    const next = new Float64Array(size)
    const nextGradient = new Float64Array(size)
    let nextValue = Number.POSITIVE_INFINITY
    for (; rate > 1e-6; rate /= 2) {
      for (let i = 0; i < size; i++) next[i] = (weights[i] as number) + rate * (direction[i] as number)
      nextValue = objective(next, nextGradient)
      if (nextValue <= value + 1e-4 * rate * slope) break
    }
    if (nextValue >= value - 1e-9 * Math.abs(value)) break
    const s = next.map((w, i) => w - (weights[i] as number))
    const y = nextGradient.map((g, i) => g - (gradient[i] as number))
    const curvature = dot(s, y)
    if (curvature > 1e-12) history.push({ s, y, rho: 1 / curvature })
    if (history.length > memory) history.shift()
    weights = next
    gradient = nextGradient
    value = nextValue
  }
  return weights
}
