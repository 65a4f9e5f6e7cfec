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
  ADMIN_TOKEN: z.string().min(8, 'must have 8 characters at least').optional(),
  LOG_LEVEL: z.enum(logLevels).default('info'),
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((origin) => origin !== ''))
    .refine(
      (origins) => origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin),
      'give origins such as https://example.org, parted by commas',
    ),
  SITE_OPERATOR: z.string().optional(),
  SITE_CONTACT: z
    .string()
    .refine(
      (text) => /^(?:https?:\/\/\S+|[^\s@]+@[^\s@]+)$/i.test(text),
      'give an address of mail or of a page',
    )
    .optional(),
})

export interface Config {
  /** 0 takes a free port. */
  port: number
  host: string
  dataDir: string
  indexDir: string
  engine: 'minisearch'
  /** Whoever has it may add and remove documents; null switches that off. */
  adminToken: string | null
  logLevel: (typeof logLevels)[number]
  /** Sites whose pages may ask the API. */
  corsOrigins: string[]
  /** Who runs the server and how they are reached, as the page about it says. */
  site: { operator: string | null; contact: string | null }
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
  const { PORT, HOST, DATA_DIR, INDEX_DIR, ENGINE, ADMIN_TOKEN, LOG_LEVEL, ...web } = parsed.data
  return {
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    indexDir: INDEX_DIR,
    engine: ENGINE,
    adminToken: ADMIN_TOKEN ?? null,
    logLevel: LOG_LEVEL,
    corsOrigins: web.CORS_ORIGINS,
    site: { operator: web.SITE_OPERATOR ?? null, contact: web.SITE_CONTACT ?? null },
  }
}
