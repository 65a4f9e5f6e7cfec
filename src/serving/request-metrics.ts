import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Outcome } from '../http/outcome.ts'
import type { Backend } from './backend.ts'
import type { Route } from './known-methods.ts'

/** From a cached answer to one that is about to be given up. */
const secondsBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 30]
const hitsBuckets = [0, 1, 3, 10, 30, 100, 300, 1000, 10_000, 100_000]
const methods = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS'])

/** What kind of address a path is: its first word, below `/api` its second. */
function routeOf(path: string): string {
  const [first = '', second = ''] = path.split('/').slice(1)
  return first === 'api' && second !== '' ? `/api/${second}` : `/${first}`
}

/** Why a request was turned away: too many at once, or too many of one client; where its time was up, that is told. */
const shedReasons: Record<number, string> = { 429: 'rate', 503: 'busy' }

export interface FinishedRequest {
  method: string
  path: string
  status: number
  seconds: number
  /** Whether its time was up. */
  isLate: boolean
}

/** What is counted of requests, as Prometheus reads it. */
export class RequestMetrics {
  private readonly registry = new Registry()
  /** Each is a time series, so that nobody may invent them. */
  private readonly routes: ReadonlySet<string>
  private readonly requests: Counter
  private readonly durations: Histogram
  private readonly shed: Counter
  private readonly hits: Histogram
  private readonly asked: Counter
  private readonly empty: Counter

  /** @param routes what there is: requests for all else are counted as one */
  constructor(backend: Backend, routes: readonly Route[]) {
    this.routes = new Set(routes.map(({ path }) => routeOf(path)))
    const registers = [this.registry]
    collectDefaultMetrics({ register: this.registry })
    this.requests = new Counter({
      name: 'passerelle_requests_total',
      help: 'Requests answered, by kind of address, method and status',
      labelNames: ['route', 'method', 'status'],
      registers,
    })
    this.durations = new Histogram({
      name: 'passerelle_request_duration_seconds',
      help: 'Time from the arrival of a request to its answer, by kind of address',
      labelNames: ['route'],
      buckets: secondsBuckets,
      registers,
    })
    this.shed = new Counter({
      name: 'passerelle_requests_shed_total',
      help: 'Requests turned away: too many at once (busy), too many of one client (rate), too slow (deadline)',
      labelNames: ['reason'],
      registers,
    })
    this.hits = new Histogram({
      name: 'passerelle_search_hits',
      help: 'Hits of a search',
      buckets: hitsBuckets,
      registers,
    })
    this.asked = new Counter({
      name: 'passerelle_asked_total',
      help: 'Searches and questions',
      labelNames: ['kind'],
      registers,
    })
    this.empty = new Counter({
      name: 'passerelle_without_result_total',
      help: 'Searches without a hit and questions without an answer',
      labelNames: ['kind'],
      registers,
    })
    const gauge = (name: string, help: string, value: () => number) =>
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(value())
        },
      })
    const index = () => backend.state().index
    gauge('passerelle_requests_under_way', 'Requests being worked on', () => backend.state().underWay)
    gauge('passerelle_requests_queued', 'Requests waiting for a thread', () => backend.state().queued)
    gauge('passerelle_workers_ready', 'Threads that take requests', () => backend.state().ready)
    gauge('passerelle_index_documents', 'Documents of the index in use', () => index()?.documents ?? 0)
    gauge('passerelle_index_passages', 'Passages of the index in use', () => index()?.passages ?? 0)
    gauge(
      'passerelle_index_age_seconds',
      'Time since the index in use was built',
      () => (Date.now() - (index()?.builtAt ?? Date.now())) / 1000,
    )
    gauge('passerelle_index_refused', '1 where a newer index is on disk and was refused', () =>
      backend.state().refused === null ? 0 : 1,
    )
  }

  finished({ method, path, status, seconds, isLate }: FinishedRequest): void {
    const asked = routeOf(path)
    const route = this.routes.has(asked) ? asked : 'other'
    this.requests.inc({ route, method: methods.has(method) ? method : 'other', status })
    this.durations.observe({ route }, seconds)
    const reason = isLate ? 'deadline' : shedReasons[status]
    if (reason !== undefined) this.shed.inc({ reason })
  }

  found({ kind, found }: Outcome): void {
    if (kind === 'search') this.hits.observe(found)
    this.asked.inc({ kind })
    if (found === 0) this.empty.inc({ kind })
  }

  get contentType(): string {
    return this.registry.contentType
  }

  text(): Promise<string> {
    return this.registry.metrics()
  }
}
