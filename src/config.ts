import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import {
  type EmbeddingSettings,
  embeddingProblem,
  embeddingSettings,
  embeddingShape,
} from './embedding-settings.ts'
import { ConfigError } from './errors.ts'
import { type ServingConfig, servingConfig, servingShape } from './serving-config.ts'
import { flag, folder, isWebAddress, list, secret, wholeNumber } from './setting-schemas.ts'

/** Their values are not repeated: an address may hold a password. */
const secretNames = new Set([
  'ADMIN_TOKEN',
  'READ_KEYS',
  'OPENSEARCH_URL',
  'EMBEDDINGS_KEY',
  'EMBEDDINGS_URL',
])

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** `minisearch` is for tiny or much edited corpora. */
const engines = ['frozen', 'minisearch', 'opensearch'] as const

const hostName = z.string().regex(/^(?:\*|[\w-]+(?:\.[\w-]+)*)$/, 'must be names of this server, or *')

const settingsSchema = z.object({
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z.string().regex(/^\S+$/, 'must be an address or a name').default('127.0.0.1'),
  HOSTNAMES: list.pipe(z.array(hostName)).default([]),
  DATA_DIR: folder.default('data'),
  INDEX_DIR: folder.default('index'),
  STATE_DIR: folder.optional(),
  ENGINE: z.enum(engines).default('frozen'),
  OPENSEARCH_URL: z
    .string()
    .default('http://127.0.0.1:9200')
    .transform((urls) => urls.split(',').map((url) => url.trim()))
    .refine((urls) => urls.every(isWebAddress), 'give addresses as http://host:9200, parted by commas'),
  OPENSEARCH_INDEX: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]{0,99}$/, 'must be of small letters, digits, - and _')
    .default('passerelle'),
  ADMIN_TOKEN: secret.optional(),
  GAP_LIST: flag.default(true),
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
  ...servingShape,
  ...embeddingShape,
})
const configSchema = settingsSchema.superRefine((given, context) => {
  const problem = embeddingProblem(given)
  if (problem) context.addIssue({ code: 'custom', path: [problem.name], message: problem.message })
})

/** The environment variables that are looked at. */
export const settingNames = Object.keys(settingsSchema.shape)

/** A cluster, and the name that its indices share. */
export interface ClusterSettings {
  /** One or more of its nodes, with user and password where they are asked for. */
  urls: string[]
  index: string
}

/** What tells where an index is. */
export type IndexSettings = Pick<Config, 'indexDir' | 'engine' | 'cluster' | 'embeddings'>

export interface Config extends ServingConfig {
  /** 0 takes a free port. */
  port: number
  host: string
  /** Names by which this server is asked, besides its addresses and `localhost`; `*` is any name. */
  hostNames: string[]
  dataDir: string
  indexDir: string
  /** Where is kept what is no index and no document. */
  stateDir: string
  engine: (typeof engines)[number]
  /** Where the engine `opensearch` keeps its index; no other engine needs it. */
  cluster?: ClusterSettings
  /** What passages and queries mean is asked there; absent where search goes by words alone. */
  embeddings?: EmbeddingSettings
  /** Whoever has it may add and remove documents; null switches that off. */
  adminToken: string | null
  /** Whether is counted what was looked for and not found. */
  gapList: boolean
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
        const isShown = given[name] !== undefined && !secretNames.has(name)
        const shown = isShown ? `${name}=${JSON.stringify(given[name])}` : name
        return `${shown}: ${issue.message}`
      }),
    )
  }
  const { PORT, HOST, HOSTNAMES, DATA_DIR, INDEX_DIR, STATE_DIR, ENGINE, ADMIN_TOKEN, GAP_LIST, LOG_LEVEL } =
    parsed.data
  const { OPENSEARCH_URL: urls, OPENSEARCH_INDEX: index } = parsed.data
  const embeddings = embeddingSettings(parsed.data)
  const { CORS_ORIGINS, SITE_OPERATOR, SITE_CONTACT } = parsed.data
  return {
    port: PORT,
    host: HOST,
    hostNames: HOSTNAMES.map((name) => name.toLowerCase()),
    dataDir: DATA_DIR,
    indexDir: INDEX_DIR,
    stateDir: STATE_DIR ?? INDEX_DIR,
    engine: ENGINE,
    ...(ENGINE === 'opensearch' ? { cluster: { urls, index } } : {}),
    ...(embeddings ? { embeddings } : {}),
    adminToken: ADMIN_TOKEN ?? null,
    gapList: GAP_LIST,
    logLevel: LOG_LEVEL,
    corsOrigins: CORS_ORIGINS,
    site: { operator: SITE_OPERATOR ?? null, contact: SITE_CONTACT ?? null },
    ...servingConfig(parsed.data),
  }
}
