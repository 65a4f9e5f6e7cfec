import type { Child } from 'hono/jsx'
import type { ActivityRecord, Contact } from '../src/model/activity-record.ts'
import type { TextKey, Translator } from './messages/translator.ts'

/** The host of an address, for a link that has to be short; the whole address where it can't be read. */
function hostOf(url: string): string {
  return URL.canParse(absolute(url)) ? new URL(absolute(url)).hostname : url
}

const absolute = (url: string) => (/^https?:/i.test(url) ? url : `http://${url}`)

/** A link to a site that a document names. */
export function OutwardLink({ url, children }: { url: string; children: Child }) {
  return (
    <a href={absolute(url)} rel="noreferrer external">
      {children}
    </a>
  )
}

function ContactLine({ contact }: { contact: Contact }) {
  const name = [contact.name, contact.organization].filter((part) => part !== null).join(', ')
  return (
    <>
      {name || (contact.email === null && contact.text)}
      {contact.email !== null && (
        <>
          {name !== '' && ' · '}
          <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </>
      )}
    </>
  )
}

/** Dates, countries, provider, link and contact of an annex entry; what is missing is left out. */
export function RecordFacts(props: { t: Translator; record: ActivityRecord; lang: string }) {
  const { t, record, lang } = props
  const dates = record.startDate === null ? record.dateText : t.period(record.startDate, record.endDate)
  const facts: [TextKey, Child, string | undefined][] = []
  if (dates !== null) facts.push(['dates', dates, record.startDate === null ? lang : undefined])
  if (record.countries.length > 0) {
    facts.push(['countries', record.countries.map((country) => country.name).join('; '), lang])
  }
  if (record.providers.length > 0) facts.push(['provider', record.providers.join('; '), lang])
  for (const url of record.urls) {
    facts.push(['link', <OutwardLink url={url}>{hostOf(url)}</OutwardLink>, undefined])
  }
  for (const contact of record.contacts) facts.push(['contact', <ContactLine contact={contact} />, lang])
  if (facts.length === 0) return null
  return (
    <dl class="facts">
      {facts.map(([key, value, valueLang]) => (
        <div>
          <dt>{t.text(key)}</dt>
          <dd lang={valueLang}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
