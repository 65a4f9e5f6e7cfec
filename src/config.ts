import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { ConfigError } from './errors.ts'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** `minisearch` is for tiny or much edited corpora. */
const engines = ['frozen', 'minisearch'] as const

const configSchema = z.object({
  PORT: z.coerce.number('must be a port number').int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  INDEX_DIR: z.string().min(1).default('index'),
  ENGINE: z.enum(engines).default('frozen'),
  ADMIN_TOKEN: z.string().min(8, 'must have 8 characters at least').optional(),
  LOG_LEVEL: z.enum(logLevels).default('info'),
})

export interface Config {
  /** 0 takes a free port. */
  port: number
  host: string
  dataDir: string
  indexDir: string
  engine: (typeof engines)[number]
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
        const shown = name === 'ADMIN_TOKEN' ? name : `${name}=${JSON.stringify(given[name])}`
        return `${shown}: ${issue.message}`
      }),
    )
  }
  const { PORT, HOST, DATA_DIR, INDEX_DIR, ENGINE, ADMIN_TOKEN, LOG_LEVEL } = parsed.data
  return {
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    indexDir: INDEX_DIR,
    engine: ENGINE,
    adminToken: ADMIN_TOKEN ?? null,
    logLevel: LOG_LEVEL,
  }
}
