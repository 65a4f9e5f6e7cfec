import type { Passage } from '../../src/model/passage.ts'
import { toldApart } from '../documents/document-name.ts'
import type { Translator } from '../messages/translator.ts'
import { passageAddress, shortName } from '../passage-number.tsx'
import { langOf } from '../search/hit-card.tsx'
import { StackingTable } from '../stacking-table.tsx'
import type { TurnView } from './conversation-view.ts'

/** The sources that a row shows; the others are folded. */
const maxOpen = 3

interface Cell {
  text: string
  /** Where it is not that of the page. */
  lang?: string | undefined
  /** What the column is sorted by, where it is not the text. */
  value?: string
}

/** What an answer lists or counts, row by row. */
export interface AnswerRows {
  /** What is the same in all rows; null where nothing is. */
  caption: Cell | null
  columns: Omit<Cell, 'value'>[]
  rows: { cells: Cell[]; passageIds: string[] }[]
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

function activityRows(t: Translator, turn: TurnView): AnswerRows {
  const keys = ['dates', 'countries', 'activity'] as const
  return {
    caption: null,
    columns: keys.map((key) => ({ text: t.text(key) })),
    rows: listedRecords(turn).map(({ passage, record }) => {
      const { programme, description, countries, startDate, endDate, dateText } = record
      return {
        passageIds: [passage.id],
        cells: [
          { text: startDate ? t.period(startDate, endDate) : (dateText ?? ''), value: startDate ?? '' },
          { text: [...new Set(countries.map(turn.countryName))].join(', ') },
          { text: programme ?? description ?? passage.id, lang: langOf(passage.language) },
        ],
      }
    }),
  }
}

/** A column with one value throughout says it once, above the rows; one column is left at least. */
function withCaption(table: AnswerRows): AnswerRows {
  const [first, ...others] = table.rows
  const same = table.columns.findIndex(
    (_, i) => first?.cells[i]?.text && others.every(({ cells }) => cells[i]?.text === first.cells[i]?.text),
  )
  if (same < 0 || others.length === 0 || table.columns.length < 3) return table
  return {
    caption: first?.cells[same] ?? null,
    columns: table.columns.filter((_, i) => i !== same),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter((_, i) => i !== same) })),
  }
}

/** An answer as a table: the rows that were computed, or the activities that it lists; null where it is neither. */
export function answerRows(t: Translator, turn: TurnView): AnswerRows | null {
  const { columns, rows } = turn.response.answer
  const lang = langOf(turn.response.language)
  if (rows.length > 0) {
    return {
      caption: null,
      columns: columns.map((text) => ({ text, lang })),
      rows: rows.map(({ cells, passageIds }) => ({
        passageIds,
        cells: cells.map((text) => ({ text, lang })),
      })),
    }
  }
  return listedRecords(turn).length > 1 ? withCaption(activityRows(t, turn)) : null
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

/** A passage by its document and its number, as short as rows want it: "WCO 2019, annex 1"; with the symbol where that is two. */
export function rowSource(t: Translator, turn: TurnView, passage: Passage): string {
  const facts = turn.documents.get(passage.documentId)
  const document = [facts?.author ?? facts?.label, facts?.year].filter((part) => part).join(' ')
  return [toldApart(document, facts?.mark ?? null), shortName(t, passage)].filter((part) => part).join(', ')
}

function RowSources({ t, turn, ids }: { t: Translator; turn: TurnView; ids: string[] }) {
  const links = [...new Set(ids)].flatMap((id) => {
    const passage = turn.passages.get(id)
    if (!passage) return []
    return [
      <a href={passageAddress(passage)} title={turn.documents.get(passage.documentId)?.label}>
        {/* A number that stands on a line of its own says nothing. */}
        {rowSource(t, turn, passage).replace(/ (?=\d+$)/, '\u00a0')}
      </a>,
    ]
  })
  const parted = (some: typeof links) => some.map((link, i) => (i === 0 ? link : <>; {link}</>))
  if (links.length <= maxOpen) return <>{parted(links)}</>
  return (
    <details>
      <summary>{t.text('rowSources', { count: links.length })}</summary>
      {parted(links)}
    </details>
  )
}

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

/** What an answer lists or counts as a table whose columns can be sorted. */
export function AnswerTable({ t, turn }: { t: Translator; turn: TurnView }) {
  const table = answerRows(t, turn)
  if (table === null) return listedNames(turn).length > 1 ? <Names turn={turn} /> : null
  const { caption, columns, rows } = table
  return (
    <div class="answer-table">
      <StackingTable
        caption={caption && <span lang={caption.lang}>{caption.text}</span>}
        columns={[...columns.map(({ text, lang }) => ({ label: text, lang })), { label: t.text('sources') }]}
        rows={rows.map(({ cells, passageIds }) => [
          ...cells.map(({ text, lang, value }) => ({ content: text, lang, ...(value ? { value } : {}) })),
          { content: <RowSources t={t} turn={turn} ids={passageIds} /> },
        ])}
      />
    </div>
  )
}
