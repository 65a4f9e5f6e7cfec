/** A path with its parameters, in their order. */
export const addressOf = (path: string, parameters: readonly [string, string][]): string =>
  parameters.length === 0 ? path : `${path}?${new URLSearchParams([...parameters])}`

/**
 * What an address says of a request: the fields of these names, in this order, without those that have the values that
 * they have by default. Lists repeat their name.
 */
export function parametersOf<Asked extends object>(
  asked: Asked,
  names: readonly (keyof Asked & string)[],
  defaults: Partial<Record<keyof Asked, unknown>> = {},
): [string, string][] {
  return names.flatMap((name): [string, string][] => {
    const value: unknown = asked[name]
    if (value === undefined || value === null || value === defaults[name]) return []
    if (Array.isArray(value)) return value.map((one) => [name, String(one)])
    return [[name, typeof value === 'object' ? JSON.stringify(value) : String(value)]]
  })
}
