import { InvalidArgumentError } from 'commander'

/** Reads a whole number from 1 on. @throws InvalidArgumentError for anything else. */
export function atLeastOne(text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value > 0) return value
  throw new InvalidArgumentError('give a whole number from 1 on')
}
