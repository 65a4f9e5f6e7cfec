import { expect, it } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { ConfigError } from '../../src/errors.ts'

it('takes the settings of serving, each in its unit', () => {
  const config = parseConfig({
    WORKERS: '0',
    REQUEST_SECONDS: '5',
    DRAIN_SECONDS: '0',
    RATE_LIMIT_PER_MINUTE: '60',
    TRUSTED_PROXY: 'loopback, 10.0.0.0/8',
    READ_KEYS: 'first-key,other-key',
    LOG_QUERIES: 'true',
  })
  expect(config).toMatchObject({
    workers: 0,
    requestMs: 5000,
    drainMs: 0,
    rateLimitPerMinute: 60,
    trustedProxies: ['loopback', '10.0.0.0/8'],
    readKeys: ['first-key', 'other-key'],
    logQueries: true,
    traces: false,
  })
  expect(parseConfig({})).toMatchObject({ rateLimitPerMinute: null, readKeys: [], trustedProxies: [] })
  expect(parseConfig({}).workers).toBeGreaterThanOrEqual(1)
})

it('traces where the variables of OpenTelemetry ask for it', () => {
  const OTEL_EXPORTER_OTLP_ENDPOINT = 'http://localhost:4318'
  expect(parseConfig({ OTEL_EXPORTER_OTLP_ENDPOINT }).traces).toBe(true)
  expect(parseConfig({ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_SDK_DISABLED: 'TRUE' }).traces).toBe(false)
  const unsendable = { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318', OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' }
  expect(() => parseConfig(unsendable)).toThrow(/ENDPOINT=.*\n.*PROTOCOL=/)
})

it('names every setting that is wrong, and repeats no key', () => {
  const wrong = () =>
    parseConfig({
      WORKERS: 'many',
      QUEUE_LENGTH: '-1',
      RATE_LIMIT_PER_MINUTE: '0',
      TRUSTED_PROXY: '10.0.0.0/99',
      READ_KEYS: 'short',
      LOG_QUERIES: 'perhaps',
    })
  expect(wrong).toThrow(ConfigError)
  for (const name of [
    'WORKERS',
    'QUEUE_LENGTH',
    'RATE_LIMIT_PER_MINUTE',
    'TRUSTED_PROXY',
    'READ_KEYS',
    'LOG_QUERIES',
  ])
    expect(wrong, name).toThrow(name)
  expect(wrong).not.toThrow('short"')
})
