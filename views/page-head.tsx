import { raw } from 'hono/html'
import { uiLanguages } from '../src/model/language.ts'
import type { PageContext } from './page-context.ts'

/** What programs are told of a page, besides its title. */
export interface PageMeta {
  /** In one sentence; that of the whole site by default. */
  description?: string
  /** As schema.org has it, without `@context`. */
  data?: Record<string, unknown>
  /** The same in other formats. */
  alternates?: { type: string; href: string; title?: string }[]
}

/** A data block: no script, so that the content security policy lets it stand. */
function StructuredData({ data }: { data: Record<string, unknown> }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c')
  return <script type="application/ld+json">{raw(json)}</script>
}

/** What crawlers and previews are told of a page that they may read, and of no other. */
export function PublicHead({
  context,
  title,
  meta,
}: {
  context: PageContext
  title: string
  meta: PageMeta
}) {
  const { t, assets, canonical } = context
  if (canonical === null) return <meta name="robots" content="noindex" />
  const address = canonical.replace(/\?.*/, '')
  return (
    <>
      <link rel="canonical" href={canonical} />
      {uiLanguages.map((language) => (
        <link rel="alternate" hreflang={language} href={`${address}?ui=${language}`} />
      ))}
      <link rel="alternate" hreflang="x-default" href={address} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={meta.description ?? t.text('tagline')} />
      <meta property="og:site_name" content={t.text('appName')} />
      <meta property="og:type" content={meta.data ? 'article' : 'website'} />
      <meta property="og:url" content={canonical} />
      <meta property="og:locale" content={t.language} />
      <meta property="og:image" content={`${new URL(canonical).origin}${assets['preview.png']}`} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={t.text('tagline')} />
      <meta name="twitter:card" content="summary_large_image" />
      {meta.data && <StructuredData data={meta.data} />}
    </>
  )
}
