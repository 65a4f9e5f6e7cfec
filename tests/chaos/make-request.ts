import { randomNumbers } from '../../src/evaluation/ranking-figures.ts'

const methods = [
  'GET',
  'GET',
  'GET',
  'POST',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'FROB',
  'TRACE',
  'TRACK',
]
const paths = [
  ...[
    '/',
    '/search',
    '/documents',
    '/documents/report-1',
    '/documents/report-1/delete',
    '/upload',
    '/quality',
    '/gaps',
  ],
  ...[
    '/documents/report-1/correct',
    '/documents/report-1/segmentation',
    '/drafts/0123456789abcdef0123456789abcdef',
  ],
  ...[
    '/search/pin',
    '/search/pinned',
    '/documents/nope/delete',
    '/docs',
    '/openapi.json',
    '/robots.txt',
    '/assets/x.js',
  ],
  ...[
    '/api/search',
    '/api/suggest',
    '/api/ask',
    '/api/documents',
    '/api/documents/report-1',
    '/api/records',
    '/api/quality',
  ],
  ...[
    '/api/search/pin',
    '/api/search/compare',
    '/api/gaps',
    '/api/verify',
    '/api/passages/report-1:p1',
    '/mcp',
    '/metrics',
  ],
  ...[
    '/api/passages/report-1:p1/evidence',
    '/api/documents/report-1/citation',
    '/api/documents/report-1/file',
  ],
  ...[
    '/api/documents/drafts/x',
    '/healthz',
    '/readyz',
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '//x',
    '/%',
  ],
]
const names = [
  'q',
  'q',
  'q',
  'limit',
  'offset',
  'country',
  'from',
  'to',
  'kind',
  'language',
  'sort',
  'document',
  'ui',
]
const moreNames = [
  'without',
  'version',
  'crossLanguage',
  'mark',
  'corpus',
  'seen',
  'on',
  'page',
  'format',
  'part',
  '__proto__',
]
const words = [
  ...[
    'customs',
    'contrefaçon',
    '"',
    '""',
    '-',
    '*',
    '(',
    ')))',
    'AND',
    'OR OR',
    'NEAR/5',
    'country:',
    'year:9999',
    'x'.repeat(600),
  ],
  ...[
    '%00',
    '%E0%A4%A',
    '\u0000',
    '\ud800',
    '🏴‍☠️',
    'ﷺ',
    '١٢٣',
    '<script>',
    "' OR 1=1 --",
    '#{7*7}',
    '../../..',
    '1e999',
    '-0',
    'NaN',
  ],
  ...[
    '2019-02-30',
    '2019-01-01',
    'GHA',
    'zz',
    'true',
    'null',
    '[]',
    '{}',
    ' ',
    '\u202e',
    'a:b:c',
    '%',
    'report-1:p1',
    'toString',
  ],
]
const types = [
  ...[
    'application/json',
    'multipart/form-data',
    'multipart/form-data; boundary=a',
    'application/x-www-form-urlencoded',
  ],
  ...[
    'text/plain; charset=utf-99',
    'application/json; charset=x',
    '',
    'x'.repeat(3000),
    'multipart/form-data; boundary="',
  ],
]
const bodies = [
  ...[
    '',
    '{',
    '{}',
    'null',
    '[]',
    '"x"',
    '{"question":1}',
    '{"question":"customs","history":[{}]}',
    '[[[[[[[[',
  ],
  ...[
    '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search","arguments":{"q":5}}}',
    'token=a&act=publish',
  ],
  ...[
    '--a\r\nContent-Disposition: form-data; name="token"\r\n\r\nx\r\n--a--\r\n',
    '--a\r\n\r\n',
    '%E0%A4%A',
    '\u0000\u0001',
  ],
  ...[
    '{"corpus":"x","on":"2026-01-01","total":1,"query":"q=%00","seen":["a:b"]}',
    '{"title":null,"date":"x"}',
  ],
]
const headers = [
  ...[
    'Accept-Language: xx;q=9, ,',
    'Cookie: ui=%00; draft=x; deleted=;',
    'If-None-Match: W/"',
    'HX-Request-Type: partial',
  ],
  ...[
    'HX-Current-URL: ://',
    'Origin: null',
    'Sec-Fetch-Site: cross-site',
    'Range: bytes=9-1',
    'Accept: */*;q=x',
    'Expect: 100-continue',
  ],
  ...[
    'Authorization: Bearer',
    'Authorization: Basic !!!',
    'X-Forwarded-For: ,,::1,x',
    'Accept-Encoding: gzip;q=0, br',
    'X-Request-Id: \t',
  ],
  ...[
    'Content-Encoding: gzip',
    'Transfer-Encoding: chunked',
    'Upgrade: websocket',
    'Referer: \u00ff',
    'Authorization: Bearer TOKEN',
  ],
]
const hosts = [
  'localhost',
  '127.0.0.1',
  '[::1]',
  'attacker.example',
  'a b',
  '',
  'localhost:99999',
  'LOCALHOST.',
]

/** A request that a seed stands for, as bytes, with its first line. Right tokens are given now and then. */
export function makeRequest(seed: number, adminToken: string): { bytes: Buffer; line: string } {
  const random = randomNumbers((seed * 0x9e3779b1) | 0)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const some = <T>(most: number, make: () => T): T[] =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, make)
  const value = () => {
    const text = some(3, () => pick(words)).join(' ')
    return random() < 0.3
      ? text.replace(/[\s#]/g, '+')
      : encodeURIComponent(text.replace(/[\ud800-\udfff]/g, ''))
  }
  const query = some(4, () => `${pick(random() < 0.7 ? names : moreNames)}=${value()}`).join('&')
  const [method, path] = [pick(methods), pick(paths)]
  const line = `${method} ${path}${query === '' ? '' : `?${query}`} HTTP/1.1`
  const body = method === 'GET' || method === 'HEAD' ? '' : pick(bodies)
  const length = random() < 0.95 ? Buffer.byteLength(body) : Math.floor(random() * 3)
  const lines = [
    line,
    `Host: ${random() < 0.9 ? 'localhost' : pick(hosts)}`,
    ...some(3, () => pick(headers).replace('TOKEN', adminToken)),
    ...(method === 'GET' || method === 'HEAD'
      ? []
      : [`Content-Type: ${pick(types)}`, `Content-Length: ${length}`]),
    'Connection: close',
  ]
  return { bytes: Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`), line }
}
