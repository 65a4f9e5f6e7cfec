import type { ListedDocument } from '../../src/model/source-document.ts'
import { authorName } from '../../src/names/organization-names.ts'
import type { Translator } from '../messages/translator.ts'
import type { PageMeta } from '../page-head.tsx'
import { documentAddress } from './document-facts.tsx'
import { documentName } from './document-name.ts'

/** What programs are told of a document's page. */
export function documentMeta(t: Translator, document: ListedDocument, canonical: string | null): PageMeta {
  const { id, title, symbol, date, language, member, organization } = document
  const { text, official } = documentName(t, document)
  const author = member ?? organization
  const address = documentAddress(id)
  return {
    description: [text, official ?? title, symbol].filter((part) => part).join('. '),
    alternates: [
      { type: 'text/markdown', href: `${address}.md` },
      { type: 'application/json', href: `/api${address}` },
    ],
    data: {
      '@type': 'Report',
      name: title,
      ...(canonical ? { url: canonical } : {}),
      ...(symbol ? { identifier: symbol } : {}),
      ...(date ? { datePublished: date } : {}),
      ...(language === 'und' ? {} : { inLanguage: language }),
      ...(author ? { author: { '@type': 'Organization', name: authorName(author, t.language).name } } : {}),
    },
  }
}
