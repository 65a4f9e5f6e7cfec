/** A path with its parameters, in their order. */
export const addressOf = (path: string, parameters: readonly [string, string][]): string =>
  parameters.length === 0 ? path : `${path}?${new URLSearchParams([...parameters])}`
