import type { ActivityRecord } from '../src/model/activity-record.ts'
import type { Translator } from './messages/translator.ts'
import { OutwardLink } from './record-facts.tsx'

interface Row {
  label: string | null
  value: string
}

/** The labelled lines of an annex entry, as printed; a line without a label continues the value before it. */
function rowsOf(text: string): Row[] {
  const rows: Row[] = []
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue
    const tab = line.indexOf('\t')
    const last = rows.at(-1)
    if (tab > 0) rows.push({ label: line.slice(0, tab).trim(), value: line.slice(tab + 1).trim() })
    else if (last) last.value += `\n${line}`
    else rows.push({ label: null, value: line })
  }
  return rows
}

/** Parts a text at every occurrence of an address; what is an address already stays whole. */
function cutOut(text: string, address: string, known: string[]): string[] {
  if (known.includes(text)) return [text]
  return text.split(address).flatMap((part, i) => (i === 0 ? [part] : [address, part]))
}

/** A printed value, with the addresses that the record is known to hold made into links. */
function Value({ value, record }: { value: string; record: ActivityRecord }) {
  const emails = record.contacts.flatMap(({ email }) => email ?? [])
  const known = [...new Set([...record.urls, ...emails])].sort((a, b) => b.length - a.length)
  const pieces = known.reduce(
    (parts, address) => parts.flatMap((part) => cutOut(part, address, known)),
    [value],
  )
  return (
    <>
      {pieces.map((piece) => {
        if (!known.includes(piece)) return piece
        if (emails.includes(piece)) return <a href={`mailto:${piece}`}>{piece}</a>
        return <OutwardLink url={piece}>{piece}</OutwardLink>
      })}
    </>
  )
}

/** An annex entry as a fact sheet: every line of the source under its own label, and the period in words. */
export function RecordSheet({ t, text, record }: { t: Translator; text: string; record: ActivityRecord }) {
  return (
    <>
      {record.startDate !== null && (
        <p class="record-period" lang={t.language}>
          <time datetime={record.startDate}>{t.period(record.startDate, record.endDate)}</time>
        </p>
      )}
      <dl class="sheet">
        {rowsOf(text).map(({ label, value }) => (
          <div>
            <dt>{label}</dt>
            <dd>
              <Value value={value} record={record} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
