import type { z } from 'zod'
import { type Config, parseConfig } from '../config.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { openCorpus } from '../corpus/open-corpus.ts'
import { PasserelleError } from '../errors.ts'

/** Opens the index of the settings for one piece of work. */
export async function withCorpus<T>(work: (corpus: Corpus, config: Config) => T | Promise<T>): Promise<T> {
  const config = parseConfig(process.env)
  const corpus = await openCorpus(config)
  const outcome = await work(corpus, config)
  await corpus.close()
  return outcome
}

/** What a command was given, checked as requests are. @throws PasserelleError naming all that is wrong */
export function checked<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  throw new PasserelleError(
    parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'),
  )
}
