import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { AppearanceForm } from './appearance-form.tsx'
import { LanguageLinks } from './language-links.tsx'
import type { TextKey, Translator } from './messages/translator.ts'
import type { AssetName, PageContext } from './page-context.ts'
import { type PageMeta, PublicHead } from './page-head.tsx'

/** htmx adds no style sheet of its own: the content security policy and the theme are ours. */
const htmxConfig = '{"includeIndicatorCSS":false}'

/** What a page needs that swaps its parts. */
const usualScripts: readonly AssetName[] = ['htmx.js', 'search.js']

const rooms = [
  ['ask', '/', 'navAsk'],
  ['search', '/search', 'navSearch'],
  ['activities', '/activities', 'navActivities'],
  ['documents', '/documents', 'navDocuments'],
] as const satisfies [string, string, TextKey][]

interface LayoutProps {
  context: PageContext
  title: string
  current: (typeof rooms)[number][0] | null
  /** Pages without moving parts load less. */
  scripts?: readonly AssetName[]
  meta?: PageMeta
  children: Child
}

/** What the browser calls a page. */
export const pageTitle = (t: Translator, title: string) => `${title} · ${t.text('appName')}`

function Head({ context, title, scripts = usualScripts, meta = {} }: Omit<LayoutProps, 'children'>) {
  const { t, assets } = context
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#fbf9f4" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#16191b" media="(prefers-color-scheme: dark)" />
      <meta name="description" content={meta.description ?? t.text('tagline')} />
      <meta name="htmx-config" content={htmxConfig} />
      <title>{pageTitle(t, title)}</title>
      <PublicHead context={context} title={title} meta={meta} />
      {meta.alternates?.map(({ type, href, title: name }) => (
        <link rel="alternate" type={type} href={href} title={name} />
      ))}
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        title={t.text('appName')}
        href="/opensearch.xml"
      />
      <link rel="icon" href={assets['logo.svg']} type="image/svg+xml" />
      <link rel="manifest" href="/manifest.webmanifest" />
      <link rel="stylesheet" href={assets['style.css']} />
      {(['page.js', ...scripts] as const).map((name) => (
        <script src={assets[name]} defer></script>
      ))}
    </head>
  )
}

/** The frame of every page. */
export function Layout(props: LayoutProps) {
  const { context, current, children } = props
  const { t } = context
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={t.language} class={context.appearance ?? undefined}>
        <Head {...props} />
        <body>
          <a class="skip-link" href="#content">
            {t.text('skipToContent')}
          </a>
          <header class="site-header">
            <a class="brand" href="/">
              <svg viewBox="0 0 32 32" aria-hidden="true">
                <path d="M2 23h28M4 23C9 9 23 9 28 23M10 16.2V23M16 12.6V23M22 16.2V23" />
              </svg>
              {t.text('appName')}
            </a>
            <nav aria-label={t.text('siteNavigation')}>
              {rooms.map(([room, address, key]) => (
                <a href={address} aria-current={current === room ? 'page' : undefined}>
                  {t.text(key)}
                </a>
              ))}
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
            <nav aria-label={t.text('aboutNavigation')}>
              <a href="/help">{t.text('navHelp')}</a>
              <a href="/about">{t.text('aboutTitle')}</a>
              <a href="/docs">{t.text('apiTitle')}</a>
              <a href="/about#rights">{t.text('rightsTitle')}</a>
            </nav>
            <AppearanceForm context={context} />
          </footer>
        </body>
      </html>
    </>
  )
}
