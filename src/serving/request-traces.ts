import { PasserelleError } from '../errors.ts'
import { type HttpLogger, loggedPath } from '../http/request-log.ts'
import { programVersion } from '../program-version.ts'

/** What can't be sent is told with a stack behind the reason. */
const maxMessage = 300

const packages = ['sdk-trace-base', 'exporter-trace-otlp-http', 'resources', 'core', 'api']

interface TracedRequest {
  method: string
  path: string
  header(name: string): string | undefined
}

/** A request as a span of OpenTelemetry. */
export interface RequestSpan {
  traceId: string
  end(status: number): void
}

export interface RequestTraces {
  begin(request: TracedRequest): RequestSpan
  /** Sends what has not been sent. */
  close(): Promise<void>
}

/** Most servers send no traces: the packages are installed by those who do. */
async function loadPackages() {
  try {
    const [sdk, exporter, resources, core, api] = await Promise.all([
      import('@opentelemetry/sdk-trace-base'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/core'),
      import('@opentelemetry/api'),
    ])
    return { sdk, exporter, resources, core, api }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    const names = packages.map((name) => `@opentelemetry/${name}`).join(' ')
    throw new PasserelleError(`The settings ask for traces. Run: npm install --no-save ${names}`, {
      cause: error,
    })
  }
}

/**
 * Traces of requests over OTLP, as the standard variables of OpenTelemetry say (`OTEL_EXPORTER_OTLP_ENDPOINT`,
 * `OTEL_SERVICE_NAME`, `OTEL_TRACES_SAMPLER` …). A request that comes with a `traceparent` goes on with its trace.
 * @throws PasserelleError where the packages are not installed.
 */
export async function openTraces(logger: Pick<HttpLogger, 'warn'>): Promise<RequestTraces> {
  const { sdk, exporter, resources, core, api } = await loadPackages()
  const tell = (message: string) => logger.warn({}, `traces: ${message.slice(0, maxMessage)}`)
  const quiet = () => {}
  const diagnostics = { error: tell, warn: tell, info: quiet, debug: quiet, verbose: quiet }
  api.diag.setLogger(diagnostics, { logLevel: api.DiagLogLevel.WARN, suppressOverrideMessage: true })
  const named = resources.resourceFromAttributes({
    'service.name': 'passerelle',
    'service.version': programVersion,
  })
  const resource = resources
    .defaultResource()
    .merge(named)
    .merge(resources.detectResources({ detectors: [resources.envDetector] }))
  const provider = new sdk.BasicTracerProvider({
    resource,
    spanProcessors: [new sdk.BatchSpanProcessor(new exporter.OTLPTraceExporter())],
  })
  const tracer = provider.getTracer('passerelle', programVersion)
  const propagator = new core.W3CTraceContextPropagator()
  const getter = {
    get: (request: TracedRequest, name: string) => request.header(name),
    keys: () => ['traceparent', 'tracestate'],
  }
  return {
    begin(request) {
      const parent = propagator.extract(api.ROOT_CONTEXT, request, getter)
      const path = loggedPath(request.path)
      const attributes = { 'http.request.method': request.method, 'url.path': path }
      const span = tracer.startSpan(request.method, { kind: api.SpanKind.SERVER, attributes }, parent)
      return {
        traceId: span.spanContext().traceId,
        end(status) {
          span.setAttribute('http.response.status_code', status)
          if (status >= 500) span.setStatus({ code: api.SpanStatusCode.ERROR })
          span.end()
        },
      }
    },
    // Whoever stops is not held up by what can't be sent.
    close: () => provider.shutdown().catch((error: Error) => tell(error.message)),
  }
}
