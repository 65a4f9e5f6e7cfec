/** A path with its parameters, in their order. */
export const addressOf = (path: string, parameters: readonly [string, string][]): string =>
  parameters.length === 0 ? path : `${path}?${new URLSearchParams([...parameters])}`

/** Parameters as hidden fields of a form, which say the same. */
export const asFields = (parameters: readonly [string, string][]) =>
  parameters.map(([name, value]) => ({ name, value }))
