import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { ConfigError } from './errors.ts'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const configSchema = z.object({
  PORT: z.coerce.number('must be a port number').int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  INDEX_DIR: z.string().min(1).default('index'),
  ENGINE: z.enum(['minisearch']).default('minisearch'),
  LOG_LEVEL: z.enum(logLevels).default('info'),
})

export interface Config {
  /** 0 takes a free port. */
  port: number
  host: string
  dataDir: string
  indexDir: string
  engine: 'minisearch'
  logLevel: (typeof logLevels)[number]
}

/** The folder of language tables that ship with Passerelle, wherever the source documents are. */
export const tablesDir = fileURLToPath(new URL('../data/', import.meta.url))

/**
 * Settings from environment variables; an empty variable counts as unset.
 * @throws ConfigError naming every invalid variable at once.
 */
export function parseConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = configSchema.safeParse(given)
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => {
        const name = String(issue.path[0])
        return `${name}=${JSON.stringify(given[name])}: ${issue.message}`
      }),
    )
  }
  const { PORT, HOST, DATA_DIR, INDEX_DIR, ENGINE, LOG_LEVEL } = parsed.data
  return {
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    indexDir: INDEX_DIR,
    engine: ENGINE,
    logLevel: LOG_LEVEL,
  }
}
