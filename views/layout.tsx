import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { LanguageLinks } from './language-links.tsx'
import type { Translator } from './messages/translator.ts'
import type { PageContext } from './page-context.ts'

/** htmx adds no style sheet of its own: the content security policy and the theme are ours. */
const htmxConfig = '{"includeIndicatorCSS":false}'

interface LayoutProps {
  context: PageContext
  title: string
  current: 'ask' | 'search' | 'activities' | 'documents' | null
  children: Child
}

/** What the browser calls a page. */
export const pageTitle = (t: Translator, title: string) => `${title} · ${t.text('appName')}`

/** The frame of every page. */
export function Layout({ context, title, current, children }: LayoutProps) {
  const { t, assets, canonical } = context
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={t.language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="description" content={t.text('tagline')} />
          <meta name="htmx-config" content={htmxConfig} />
          <title>{pageTitle(t, title)}</title>
          {canonical === null ? (
            <meta name="robots" content="noindex" />
          ) : (
            <>
              <link rel="canonical" href={canonical} />
              <meta property="og:title" content={title} />
              <meta property="og:site_name" content={t.text('appName')} />
              <meta property="og:type" content="article" />
              <meta property="og:url" content={canonical} />
            </>
          )}
          <link
            rel="search"
            type="application/opensearchdescription+xml"
            title={t.text('appName')}
            href="/opensearch.xml"
          />
          <link rel="icon" href={assets['logo.svg']} type="image/svg+xml" />
          <link rel="stylesheet" href={assets['style.css']} />
          <script src={assets['htmx.js']} defer></script>
          <script src={assets['requests.js']} defer></script>
          <script src={assets['search.js']} defer></script>
          <script src={assets['ask.js']} defer></script>
        </head>
        <body>
          <a class="skip-link" href="#content">
            {t.text('skipToContent')}
          </a>
          <header class="site-header">
            <a class="brand" href="/">
              <img src={assets['logo.svg']} alt="" width="28" height="28" />
              {t.text('appName')}
            </a>
            <nav aria-label={t.text('siteNavigation')}>
              <a href="/" aria-current={current === 'ask' ? 'page' : undefined}>
                {t.text('navAsk')}
              </a>
              <a href="/search" aria-current={current === 'search' ? 'page' : undefined}>
                {t.text('navSearch')}
              </a>
              <a href="/activities" aria-current={current === 'activities' ? 'page' : undefined}>
                {t.text('navActivities')}
              </a>
              <a href="/documents" aria-current={current === 'documents' ? 'page' : undefined}>
                {t.text('navDocuments')}
              </a>
            </nav>
            <nav class="languages" id="languages" aria-label={t.text('interfaceLanguage')}>
              <LanguageLinks context={context} />
            </nav>
          </header>
          <main id="content" tabindex={-1}>
            {children}
          </main>
          <footer class="site-footer">
            <p>{t.text('footer')}</p>
            <p>
              <a href="/docs">{t.text('apiTitle')}</a>
            </p>
          </footer>
        </body>
      </html>
    </>
  )
}
