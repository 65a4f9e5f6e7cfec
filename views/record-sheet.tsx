import type { Child } from 'hono/jsx'
import type { ActivityRecord } from '../src/model/activity-record.ts'
import type { Span } from '../src/model/passage.ts'
import { linesOf, MarkedRange } from './marked-text.tsx'

const absolute = (url: string) => (/^https?:/i.test(url) ? url : `http://${url}`)

/** A link to a site that a document names. */
function OutwardLink({ url, children }: { url: string; children: Child }) {
  return (
    <a href={absolute(url)} rel="noreferrer external">
      {children}
    </a>
  )
}

interface Row {
  label: Span | null
  values: Span[]
}

/** The labelled lines of an annex entry, as printed; a line without a label continues the value before it. */
function rowsOf(text: string): Row[] {
  const rows: Row[] = []
  for (const { start, end } of linesOf(text)) {
    const tab = text.slice(start, end).indexOf('\t')
    const last = rows.at(-1)
    if (tab > 0) rows.push({ label: { start, end: start + tab }, values: [{ start: start + tab + 1, end }] })
    else if (last) last.values.push({ start, end })
    else rows.push({ label: null, values: [{ start, end }] })
  }
  return rows
}

/** Parts a range at the addresses that stand in it. */
function cutAtAddresses(
  text: string,
  { start, end }: Span,
  addresses: string[],
): (Span & { address?: string })[] {
  const first = addresses
    .map((address) => ({ address, at: text.indexOf(address, start) }))
    .filter(({ address, at }) => at >= 0 && at + address.length <= end)
    .sort((a, b) => a.at - b.at || b.address.length - a.address.length)[0]
  if (!first) return [{ start, end }]
  const { address, at } = first
  const after = at + address.length
  const pieces = [
    { start, end: at },
    { start: at, end: after, address },
  ]
  return [...pieces, ...cutAtAddresses(text, { start: after, end }, addresses)].filter(
    (piece) => piece.end > piece.start,
  )
}

interface RecordSheetProps {
  text: string
  record: ActivityRecord
  marks: readonly Span[]
  firstMark?: number | undefined
}

/** An annex entry as a fact sheet: every line of the source under its own label, its addresses as links. */
export function RecordSheet({ text, record, marks, firstMark }: RecordSheetProps) {
  const emails = record.contacts.flatMap(({ email }) => email ?? [])
  const addresses = [...new Set([...record.urls, ...emails])]
  const shown = ({ start, end }: Span) => (
    <MarkedRange text={text} marks={marks} from={start} to={end} firstMark={firstMark} />
  )
  return (
    <dl class="sheet">
      {rowsOf(text).map(({ label, values }) => (
        <div>
          <dt>{label && shown(label)}</dt>
          <dd>
            {values.map((value, i) => (
              <>
                {i > 0 && <br />}
                {cutAtAddresses(text, value, addresses).map(({ address, ...piece }) => {
                  if (address === undefined) return shown(piece)
                  if (emails.includes(address)) return <a href={`mailto:${address}`}>{shown(piece)}</a>
                  return <OutwardLink url={address}>{shown(piece)}</OutwardLink>
                })}
              </>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
