import { availableParallelism } from 'node:os'
import { z } from 'zod'
import { parseNetworks } from './serving/trusted-networks.ts'
import { flag, isWebAddress, list, secret, wholeNumber } from './setting-schemas.ts'

const collector = z.string().refine(isWebAddress, 'give an address as http://host:4318')
/** Spans are sent as JSON: what takes the other form over HTTP takes that, too. */
const protocol = z.enum(['http/json', 'http/protobuf']).default('http/json')

/** The settings of serving, as environment variables; see docs/operation.md. */
export const servingShape = {
  WORKERS: wholeNumber(0, 64).default(() => availableParallelism()),
  // At twenty pages a second and core, whoever is last in a queue of these waits two seconds.
  QUEUE_LENGTH: wholeNumber(0, 10_000).default(64),
  REQUEST_SECONDS: wholeNumber(1, 600).default(30),
  RATE_LIMIT_PER_MINUTE: wholeNumber(1, 1_000_000).optional(),
  MAX_CONNECTIONS: wholeNumber(1, 100_000).default(1000),
  // Long enough for a proxy on the same machine to see that `/readyz` says 503.
  DRAIN_SECONDS: wholeNumber(0, 600).default(2),
  TRUSTED_PROXY: list
    .pipe(z.array(z.string().refine((text) => parseNetworks([text]) !== null, 'is no address or network')))
    .default([]),
  READ_KEYS: list.pipe(z.array(secret)).default([]),
  LOG_QUERIES: flag.default(false),
  SLOW_REQUEST_MS: wholeNumber(1, 600_000).default(1000),
  // The standard variables of OpenTelemetry; its packages read the others themselves.
  OTEL_EXPORTER_OTLP_ENDPOINT: collector.optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: collector.optional(),
  OTEL_EXPORTER_OTLP_PROTOCOL: protocol,
  OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: protocol,
  OTEL_TRACES_EXPORTER: z.enum(['otlp', 'none']).default('otlp'),
  OTEL_SDK_DISABLED: z.string().toLowerCase().pipe(flag).default(false),
}
const servingSchema = z.object(servingShape)

export interface ServingConfig {
  /** Threads that search and answer; 0 does it in the main one. */
  workers: number
  /** How many requests may wait for a thread; those beyond are told to come again. */
  queueLength: number
  /** How long a request may be worked on before its work is ended. */
  requestMs: number
  /** Requests per minute and client; null sets no limit. */
  rateLimitPerMinute: number | null
  maxConnections: number
  /** How long requests are still taken after `/readyz` has said that the server stops. */
  drainMs: number
  /** Addresses and networks of proxies whose word on the client is taken. */
  trustedProxies: string[]
  /** Whoever reads must have one of these; all may where there are none. */
  readKeys: string[]
  /** Whether queries of addresses are logged. */
  logQueries: boolean
  /** Requests that take as long are logged as slow. */
  slowRequestMs: number
  /** Whether requests are traced. */
  traces: boolean
}

export function servingConfig(settings: z.infer<typeof servingSchema>): ServingConfig {
  return {
    workers: settings.WORKERS,
    queueLength: settings.QUEUE_LENGTH,
    requestMs: settings.REQUEST_SECONDS * 1000,
    rateLimitPerMinute: settings.RATE_LIMIT_PER_MINUTE ?? null,
    maxConnections: settings.MAX_CONNECTIONS,
    drainMs: settings.DRAIN_SECONDS * 1000,
    trustedProxies: settings.TRUSTED_PROXY,
    readKeys: settings.READ_KEYS,
    logQueries: settings.LOG_QUERIES,
    slowRequestMs: settings.SLOW_REQUEST_MS,
    traces:
      (settings.OTEL_EXPORTER_OTLP_ENDPOINT ?? settings.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) !== undefined &&
      settings.OTEL_TRACES_EXPORTER !== 'none' &&
      !settings.OTEL_SDK_DISABLED,
  }
}

/** What holds where nothing is set. */
export const usualServing = (): ServingConfig => servingConfig(servingSchema.parse({}))
