import { readFileSync } from 'node:fs'
import { type Context, Hono } from 'hono'
import { translatorFor } from '../../views/messages/translator.ts'
import type { AssetName } from '../../views/page-context.ts'
import { assetAddresses } from './assets.ts'
import type { CorpusEnv } from './corpus-of-request.ts'
import { escapeXml } from './escape-xml.ts'
import { uiLanguageOf } from './ui-language.ts'

const originOf = (c: Context) => new URL(c.req.url).origin
const xml = { 'Content-Type': 'application/xml; charset=utf-8' }

/** Crawlers read documents; searches and conversations have no end. */
const robots = (origin: string) => `User-agent: *
Disallow: /api/
Disallow: /conversation.
Disallow: /offline
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

/** By which a phone puts the site among its programs. */
const manifest = (c: Context) => {
  const t = translatorFor(uiLanguageOf(c))
  return {
    name: t.text('appName'),
    short_name: t.text('appName'),
    description: t.text('tagline'),
    lang: t.language,
    start_url: '/',
    display: 'minimal-ui',
    background_color: '#fbf9f4',
    theme_color: '#0b5c68',
    icons: [{ src: assetAddresses['logo.svg'], type: 'image/svg+xml', sizes: 'any', purpose: 'any' }],
  }
}

/** What the page that is shown without a connection needs. */
const keptAssets = ['style.css', 'logo.svg', 'page.js'] as const satisfies AssetName[]
const worker = readFileSync(new URL('../../views/assets/service-worker.js', import.meta.url), 'utf8').replace(
  "'{files}'",
  keptAssets.map((name) => `'${assetAddresses[name]}'`).join(', '),
)

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
  documents: readonly { id: string; label: string; symbol: string | null }[],
) => `# Passerelle

> Search and quoted answers over technical-cooperation documents of the WTO's TRIPS Council, in English, French and Spanish. Texts are the sources' own words; what the documents don't say is said not to be there.

## For programs

- [OpenAPI](${origin}/openapi.json): every address with its parameters
- [Search](${origin}/api/search?q=counterfeiting): passages in whichever language they were written
- [Ask](${origin}/api/ask?q=Which+workshops+took+place+in+2019%3F): answers with quotations; kind "none" where there is none
- [Documentation](${origin}/docs): every address with an example; /api/verify checks a quotation
- MCP: ${origin}/mcp (streamable HTTP)

## Documents

${documents.map(({ id, label, symbol }) => `- [${inMarkdown(label)}](${origin}/documents/${encodeURIComponent(id)}.md)${symbol ? `: ${symbol}` : ''}`).join('\n')}
`

/** What crawlers, browsers and language models look for at fixed addresses. */
export const publicWeb = new Hono<CorpusEnv>()
  .get('/robots.txt', (c) => c.text(robots(originOf(c))))
  .get('/sitemap.xml', (c) => {
    const documents = c.var.corpus.documents().map(({ id }) => `/documents/${encodeURIComponent(id)}`)
    const addresses = ['/', '/documents', '/about', '/docs', ...documents].map(
      (path) => `${originOf(c)}${path}`,
    )
    return c.body(sitemap(addresses), 200, xml)
  })
  .get('/opensearch.xml', (c) =>
    c.body(openSearch(originOf(c)), 200, { 'Content-Type': 'application/opensearchdescription+xml' }),
  )
  .get('/llms.txt', (c) => c.text(llms(originOf(c), c.var.corpus.documents())))
  .get('/manifest.webmanifest', (c) =>
    c.json(manifest(c), 200, { 'Content-Type': 'application/manifest+json' }),
  )
  .get('/service-worker.js', (c) =>
    c.body(worker, 200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' }),
  )
  .get('/favicon.ico', (c) => c.redirect(assetAddresses['logo.svg']))
