import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { ConfigError } from './errors.ts'
import { type ServingConfig, servingConfig, servingShape } from './serving-config.ts'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const configSchema = z.object({
  PORT: z.coerce.number('must be a port number').int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  INDEX_DIR: z.string().min(1).default('index'),
  ENGINE: z.enum(['minisearch']).default('minisearch'),
  ADMIN_TOKEN: z.string().min(8, 'must have 8 characters at least').optional(),
  LOG_LEVEL: z.enum(logLevels).default('info'),
  ...servingShape,
})

export interface Config extends ServingConfig {
  /** 0 takes a free port. */
  port: number
  host: string
  dataDir: string
  indexDir: string
  engine: 'minisearch'
  /** Whoever has it may add and remove documents; null switches that off. */
  adminToken: string | null
  logLevel: (typeof logLevels)[number]
}

/** The folder of language tables that ship with Passerelle, wherever the source documents are. */
export const tablesDir = fileURLToPath(new URL('../data/tables/', import.meta.url))

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
        const shown =
          name === 'ADMIN_TOKEN' || name === 'READ_KEYS' ? name : `${name}=${JSON.stringify(given[name])}`
        return `${shown}: ${issue.message}`
      }),
    )
  }
  const { PORT, HOST, DATA_DIR, INDEX_DIR, ENGINE, ADMIN_TOKEN, LOG_LEVEL, ...serving } = parsed.data
  return {
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    indexDir: INDEX_DIR,
    engine: ENGINE,
    adminToken: ADMIN_TOKEN ?? null,
    logLevel: LOG_LEVEL,
    ...servingConfig(serving),
  }
}
