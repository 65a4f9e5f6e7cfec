/** A request as data that can be passed to another thread. */
export interface PlainRequest {
  method: string
  url: string
  headers: [string, string][]
  body: Uint8Array<ArrayBuffer> | null
}

/** An answer as data. */
export interface PlainResponse {
  status: number
  headers: [string, string][]
  body: Uint8Array<ArrayBuffer> | null
}

/** A request, with its body read. `url` takes the place of the one that the socket knows. */
export async function plainRequest(request: Request, url: string): Promise<PlainRequest> {
  const { method } = request
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return {
    method,
    url,
    headers: [...request.headers],
    body: hasBody ? new Uint8Array(await request.arrayBuffer()) : null,
  }
}

export const requestOf = ({ method, url, headers, body }: PlainRequest): Request =>
  new Request(url, { method, headers, ...(body && body.length > 0 ? { body } : {}) })

/** An answer, with its body read to the end. */
export async function plainResponse(response: Response): Promise<PlainResponse> {
  const body = response.body === null ? null : new Uint8Array(await response.arrayBuffer())
  return { status: response.status, headers: [...response.headers], body }
}

export const responseOf = ({ status, headers, body }: PlainResponse): Response =>
  new Response(body, { status, headers })
