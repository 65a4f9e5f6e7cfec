import type { AnswerTable as ComputedTable } from '../../src/model/answer.ts'
import type { Translator } from '../messages/translator.ts'
import { PassageNumber, passageAddress } from '../passage-number.tsx'
import { langOf } from '../search/hit-card.tsx'
import type { TurnView } from './conversation-view.ts'
import { StackingTable } from './stacking-table.tsx'

/** The sources that a row shows; the others are folded. */
const maxOpen = 3

function RowSources({ t, turn, ids }: { t: Translator; turn: TurnView; ids: string[] }) {
  const links = [...new Set(ids)].flatMap((id) => {
    const passage = turn.passages.get(id)
    if (!passage) return []
    return [
      <a href={passageAddress(passage)} title={turn.documents.get(passage.documentId)?.label}>
        <PassageNumber t={t} passage={passage} />
      </a>,
    ]
  })
  const parted = (some: typeof links) => some.map((link, i) => (i === 0 ? link : <>, {link}</>))
  if (links.length <= maxOpen) return <>{parted(links)}</>
  return (
    <details>
      <summary>{t.text('rowSources', { count: links.length })}</summary>
      {parted(links)}
    </details>
  )
}

/** A table that was computed from records, its cells in the language of the answer. */
function Computed({ t, turn, table }: { t: Translator; turn: TurnView; table: ComputedTable }) {
  const lang = langOf(turn.response.language)
  return (
    <StackingTable
      columns={[...table.columns.map((label) => ({ label, lang })), { label: t.text('sources') }]}
      rows={table.rows.map(({ cells, passageIds }) => [
        ...cells.map((content) => ({ content, lang })),
        { content: <RowSources t={t} turn={turn} ids={passageIds} /> },
      ])}
    />
  )
}

/** The listed activities, each once; none where items are no activities. */
function listedRecords({ response, passages }: TurnView) {
  const { items } = response.answer
  const rows = items.flatMap(({ passageId }) => {
    const passage = passages.get(passageId)
    return passage?.record ? [{ passage, record: passage.record }] : []
  })
  return new Set(items.map(({ passageId }) => passageId)).size < items.length ? [] : rows
}

interface ActivitiesProps {
  t: Translator
  turn: TurnView
  rows: ReturnType<typeof listedRecords>
}

function Activities({ t, turn, rows }: ActivitiesProps) {
  return (
    <StackingTable
      columns={(['dates', 'countries', 'activity', 'source'] as const).map((key) => ({ label: t.text(key) }))}
      rows={rows.map(({ passage, record }) => {
        const { programme, description, countries, startDate, endDate, dateText } = record
        const lang = langOf(passage.language)
        const name = programme ?? description ?? passage.id
        return [
          { content: startDate ? t.period(startDate, endDate) : (dateText ?? ''), value: startDate ?? '' },
          { content: [...new Set(countries.map(turn.countryName))].join(', ') },
          { content: name, lang },
          {
            content: (
              <a href={passageAddress(passage)} title={turn.documents.get(passage.documentId)?.label}>
                <PassageNumber t={t} passage={passage} />
              </a>
            ),
          },
        ]
      })}
    />
  )
}

/** Names, each once, where a list is none of activities: countries, providers, months. */
function listedNames({ response, passages }: TurnView) {
  const { items } = response.answer
  const isShort = items.length > 1 && items.every(({ label }) => label !== '')
  return isShort && response.answer.headline !== null
    ? items.flatMap(({ passageId, label }) => {
        const passage = passages.get(passageId)
        return passage ? [{ label, passage }] : []
      })
    : []
}

/** Whether an answer is told by rows or names that lead to their places. */
export const showsRows = (turn: TurnView) =>
  turn.response.answer.rows.length > 0 || listedRecords(turn).length > 1 || listedNames(turn).length > 1

function Names({ turn }: { turn: TurnView }) {
  return (
    <ul class="listed-names" lang={langOf(turn.response.language)}>
      {listedNames(turn).map(({ label, passage }) => (
        <li>
          <a href={passageAddress(passage)}>{label}</a>
        </li>
      ))}
    </ul>
  )
}

/** The ways to the same activities elsewhere. */
function AnsweredSet({ t, turn: { answeredSet } }: { t: Translator; turn: TurnView }) {
  if (answeredSet === null) return null
  const { count, activitiesAddress, searchAddress } = answeredSet
  return (
    <p class="page-links">
      <a href={activitiesAddress}>{t.count('seeOnMap', count)}</a>
      {searchAddress !== null && <a href={searchAddress}>{t.text('sameSearch')}</a>}
    </p>
  )
}

/** What an answer lists or counts as a table whose columns can be sorted, with the way to the same search. */
export function AnswerTable({ t, turn }: { t: Translator; turn: TurnView }) {
  const { columns, rows } = turn.response.answer
  const records = rows.length === 0 ? listedRecords(turn) : []
  if (!showsRows(turn)) return null
  return (
    <div class="answer-table">
      {rows.length > 0 ? (
        <Computed t={t} turn={turn} table={{ columns, rows }} />
      ) : records.length > 1 ? (
        <Activities t={t} turn={turn} rows={records} />
      ) : (
        <Names turn={turn} />
      )}
      <AnsweredSet t={t} turn={turn} />
    </div>
  )
}
