import { firstDayOf } from '../../model/document-date.ts'
import { authorOf } from '../../model/source-document.ts'
import { escapeXml } from '../escape-xml.ts'
import type { Place } from './place.ts'

/** What bears no date is older than all that does. */
const undated = '1970-01-01'
const dayOf = ({ document }: Place) => `${firstDayOf(document.date ?? undated)}T00:00:00Z`

interface FeedFacts {
  title: string
  /** Of the feed itself, and of the search as a page. */
  address: string
  page: string
  language: string
}

function entry(place: Place): string {
  const { passage, document, citation, address } = place
  const lang = passage.language === 'und' ? '' : ` xml:lang="${passage.language}"`
  const author = authorOf(document) ?? document.label
  return `<entry>
<id>${escapeXml(address)}</id>
<title>${escapeXml(citation)}</title>
<link rel="alternate" type="text/html" href="${escapeXml(address)}"/>
<updated>${dayOf(place)}</updated>
<author><name>${escapeXml(author)}</name></author>
<content type="text"${lang}>${escapeXml(passage.text)}</content>
</entry>`
}

/** The newest documents first: their dates are what the sources themselves state. */
export const newestFirst = (places: Place[]): Place[] =>
  places.sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || a.document.id.localeCompare(b.document.id))

/** Places as an Atom feed (RFC 4287), in their order; an entry is dated by its document. */
export function atomFeed({ title, address, page, language }: FeedFacts, places: readonly Place[]): string {
  const [latest] = places.map(dayOf).sort().reverse()
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${escapeXml(address)}</id>
<title>${escapeXml(title)}</title>
<link rel="self" type="application/atom+xml" href="${escapeXml(address)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>
<updated>${latest ?? `${undated}T00:00:00Z`}</updated>
<author><name>Passerelle</name></author>
${places.map(entry).join('\n')}
</feed>
`
}
