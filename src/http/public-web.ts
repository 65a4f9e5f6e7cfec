import { type Context, Hono } from 'hono'
import type { CorpusEnv } from './corpus-of-request.ts'

const originOf = (c: Context) => new URL(c.req.url).origin
const escapeXml = (text: string) => text.replace(/[<>&'"]/g, (c) => `&#${c.charCodeAt(0)};`)
const xml = { 'Content-Type': 'application/xml; charset=utf-8' }

/** Crawlers read documents; searches and conversations have no end. */
const robots = (origin: string) => `User-agent: *
Disallow: /api/
Disallow: /search?
Disallow: /?
Disallow: /upload
Disallow: /drafts/
Disallow: /mcp
Allow: /

Sitemap: ${origin}/sitemap.xml
`

const sitemap = (addresses: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map((address) => `<url><loc>${escapeXml(address)}</loc></url>`).join('\n')}
</urlset>
`

/** By which browsers offer the search in their own bar. */
const openSearch = (origin: string) => `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>Passerelle</ShortName>
<Description>Technical-cooperation documents of the TRIPS Council, in English, French and Spanish</Description>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="${escapeXml(origin)}/search?q={searchTerms}"/>
<Url type="application/json" template="${escapeXml(origin)}/api/search?q={searchTerms}"/>
</OpenSearchDescription>
`

const inMarkdown = (text: string) => text.replace(/[[\]]/g, '\\$&')

/** What there is, in a form that language models read: https://llmstxt.org. */
const llms = (
  origin: string,
  documents: { id: string; label: string; symbol: string | null }[],
) => `# Passerelle

> Search and quoted answers over technical-cooperation documents of the WTO's TRIPS Council, in English, French and Spanish. Texts are the sources' own words; what the documents don't say is said not to be there.

## For programs

- [OpenAPI](${origin}/openapi.json): every address with its parameters
- [Search](${origin}/api/search?q=counterfeiting): passages in whichever language they were written
- [Ask](${origin}/api/ask?q=Which+workshops+took+place+in+2019%3F): answers with quotations; kind "none" where there is none
- [Check a quotation](${origin}/docs): /api/verify
- MCP: ${origin}/mcp (streamable HTTP)

## Documents

${documents.map(({ id, label, symbol }) => `- [${inMarkdown(label)}](${origin}/api/documents/${encodeURIComponent(id)})${symbol ? `: ${symbol}` : ''}`).join('\n')}
`

/** What crawlers, browsers and language models look for at fixed addresses. */
export function publicWeb(icon: string): Hono<CorpusEnv> {
  return new Hono<CorpusEnv>()
    .get('/robots.txt', (c) => c.text(robots(originOf(c))))
    .get('/sitemap.xml', (c) => {
      const documents = c.var.corpus.documents().map(({ id }) => `/documents/${encodeURIComponent(id)}`)
      const addresses = ['/', '/documents', '/docs', ...documents].map((path) => `${originOf(c)}${path}`)
      return c.body(sitemap(addresses), 200, xml)
    })
    .get('/opensearch.xml', (c) =>
      c.body(openSearch(originOf(c)), 200, { 'Content-Type': 'application/opensearchdescription+xml' }),
    )
    .get('/llms.txt', (c) => c.text(llms(originOf(c), c.var.corpus.documents())))
    .get('/favicon.ico', (c) => c.redirect(icon))
}
