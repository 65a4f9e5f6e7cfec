import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { ConfigError } from './errors.ts'

/** Their values are not repeated: the second may hold a password. */
const secretNames = new Set(['ADMIN_TOKEN', 'OPENSEARCH_URL'])

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const isWebAddress = (url: string) => /^https?:/.test(url) && URL.canParse(url)

const configSchema = z.object({
  PORT: z.coerce.number('must be a port number').int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  INDEX_DIR: z.string().min(1).default('index'),
  ENGINE: z.enum(['minisearch', 'opensearch']).default('minisearch'),
  OPENSEARCH_URL: z
    .string()
    .default('http://127.0.0.1:9200')
    .transform((urls) => urls.split(',').map((url) => url.trim()))
    .refine((urls) => urls.every(isWebAddress), 'give addresses as http://host:9200, parted by commas'),
  OPENSEARCH_INDEX: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]{0,99}$/, 'must be of small letters, digits, - and _')
    .default('passerelle'),
  ADMIN_TOKEN: z.string().min(8, 'must have 8 characters at least').optional(),
  LOG_LEVEL: z.enum(logLevels).default('info'),
})

/** A cluster, and the name that its indices share. */
export interface ClusterSettings {
  /** One or more of its nodes, with user and password where they are asked for. */
  urls: string[]
  index: string
}

/** What tells where an index is. */
export type IndexSettings = Pick<Config, 'indexDir' | 'engine' | 'cluster'>

export interface Config {
  /** 0 takes a free port. */
  port: number
  host: string
  dataDir: string
  indexDir: string
  engine: 'minisearch' | 'opensearch'
  /** Where the engine `opensearch` keeps its index; no other engine needs it. */
  cluster?: ClusterSettings
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
        const shown = secretNames.has(name) ? name : `${name}=${JSON.stringify(given[name])}`
        return `${shown}: ${issue.message}`
      }),
    )
  }
  const { PORT, HOST, DATA_DIR, INDEX_DIR, ENGINE, ADMIN_TOKEN, LOG_LEVEL } = parsed.data
  const { OPENSEARCH_URL: urls, OPENSEARCH_INDEX: index } = parsed.data
  return {
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    indexDir: INDEX_DIR,
    engine: ENGINE,
    ...(ENGINE === 'opensearch' ? { cluster: { urls, index } } : {}),
    adminToken: ADMIN_TOKEN ?? null,
    logLevel: LOG_LEVEL,
  }
}
