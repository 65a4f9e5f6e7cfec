import { Layout } from './layout.tsx'
import type { TextKey } from './messages/translator.ts'
import type { PageContext } from './page-context.ts'

/** What is said of a site: what it holds, as of when, and who runs it. */
export interface AboutView {
  documents: number
  activities: number
  /** The years of the first and of the last document; null where none is dated. */
  years: { first: string; last: string } | null
  /** The day of the index (ISO); null where it isn't known. */
  indexedOn: string | null
  /** Null where the settings don't say. */
  operator: string | null
  /** An address of mail or of a page; null where the settings don't say. */
  contact: string | null
}

const contactHref = (contact: string) => (/^https?:/i.test(contact) ? contact : `mailto:${contact}`)

/** What the site is, what it holds, whose the texts are, who runs it and what is kept of readers. */
export function AboutPage({ context, view }: { context: PageContext; view: AboutView }) {
  const { t } = context
  const { years, indexedOn, operator, contact } = view
  const inside = {
    documents: t.count('documents', view.documents),
    activities: t.count('documentActivities', view.activities),
    date: indexedOn === null ? '' : t.date(indexedOn),
  }
  const section = (id: string, heading: TextKey, texts: (string | null)[]) => (
    <section aria-labelledby={id}>
      <h2 id={id}>{t.text(heading)}</h2>
      {texts.map((text) => text && <p>{text}</p>)}
    </section>
  )
  return (
    <Layout context={context} title={t.text('aboutTitle')} current={null} scripts={[]}>
      <div class="prose">
        <h1>{t.text('aboutTitle')}</h1>
        <p class="lead">{t.text('aboutWhat')}</p>
        {section('quotes', 'aboutQuotes', [t.text('aboutQuotesText')])}
        {section('inside', 'aboutInside', [
          t.text(indexedOn === null ? 'aboutInsideUndated' : 'aboutInsideText', inside),
          years && t.text('aboutYears', years),
        ])}
        {section('rights', 'rightsTitle', [t.text('rightsText'), t.text('rightsProgram')])}
        {section('operator', 'aboutOperator', [
          operator === null
            ? t.text('aboutOperatorUnknown')
            : t.text('aboutOperatorText', { name: operator }),
        ])}
        {contact !== null && (
          <p>
            {t.text('aboutContact')}
            {t.text('colon')}
            <a href={contactHref(contact)}>{contact}</a>
          </p>
        )}
        {section('privacy', 'aboutPrivacy', [t.text('aboutPrivacyText')])}
      </div>
    </Layout>
  )
}

/** The page that is kept for where there is no connection. */
export function OfflinePage({ context }: { context: PageContext }) {
  const { t } = context
  return (
    <Layout context={context} title={t.text('offlineTitle')} current={null} scripts={[]}>
      <h1>{t.text('offlineTitle')}</h1>
      <p>{t.text('offlineText')}</p>
    </Layout>
  )
}
