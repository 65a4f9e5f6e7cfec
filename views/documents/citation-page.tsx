import type { ContentLanguage } from '../../src/model/language.ts'
import type { DocumentSummary } from '../../src/model/source-document.ts'
import { CopyButton } from '../copy-button.tsx'
import { Layout } from '../layout.tsx'
import type { PageContext } from '../page-context.ts'
import { langOf } from '../search/hit-card.tsx'
import { documentAddress } from './document-facts.tsx'

interface CitationPageProps {
  context: PageContext
  document: Pick<DocumentSummary, 'id' | 'title' | 'language'>
  /** As identifiers name it: `p3`; null for the whole document. */
  part: string | null
  citations: { language: ContentLanguage; text: string }[]
}

const files = [
  ['ris', 'RIS'],
  ['bibtex', 'BibTeX'],
  ['csl', 'CSL-JSON'],
] as const

/** How a document or a place of it is cited. */
export function CitationPage({ context, document, part, citations }: CitationPageProps) {
  const { t } = context
  const address = documentAddress(document.id)
  const fileOf = (format: string) =>
    `/api${address}/citation?${new URLSearchParams({ ...(part ? { part } : {}), format, language: t.language })}`
  return (
    <Layout context={context} title={t.text('citeTitle')} current="documents" scripts={['copy.js']}>
      <h1>{t.text('citeTitle')}</h1>
      <p>
        <a href={`${address}${part ? `#${part}` : ''}`} lang={langOf(document.language)}>
          {document.title}
        </a>
      </p>
      {citations.map(({ language, text }) => (
        <section class="cited">
          <h2>{t.languageName(language)}</h2>
          <p class="citation-text" lang={language}>
            {text}
          </p>
          <CopyButton t={t} copies={{ text }} name={t.languageName(language)} />
        </section>
      ))}
      <h2>{t.text('citeFiles')}</h2>
      <p class="page-links">
        {files.map(([format, name]) => (
          <a href={fileOf(format)} download>
            {name}
          </a>
        ))}
      </p>
    </Layout>
  )
}
