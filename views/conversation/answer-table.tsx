import type { Translator } from '../messages/translator.ts'
import { passageAddress } from '../passage-number.tsx'
import type { TurnView } from './conversation-view.ts'

/** The activities of a list as a table whose columns can be sorted; a plain list where items are no activities. */
export function AnswerTable({ t, turn }: { t: Translator; turn: TurnView }) {
  const { items } = turn.response.answer
  const rows = items.flatMap((item) => {
    const passage = turn.passages.get(item.passageId)
    return passage?.record ? [{ item, passage, record: passage.record }] : []
  })
  if (rows.length < 2 || new Set(items.map(({ passageId }) => passageId)).size < items.length) return null
  return (
    <div class="answer-table">
      <table data-sortable>
        <thead>
          <tr>
            <th scope="col">{t.text('activity')}</th>
            <th scope="col">{t.text('countries')}</th>
            <th scope="col">{t.text('dates')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ passage, record }) => (
            <tr>
              <td lang={passage.language === 'und' ? '' : passage.language}>
                <a href={passageAddress(passage)}>{record.programme ?? record.description ?? passage.id}</a>
              </td>
              <td lang={passage.language === 'und' ? '' : passage.language}>
                {record.countries.map(({ name }) => name).join('; ')}
              </td>
              <td data-value={record.startDate ?? ''}>
                {record.startDate ? t.period(record.startDate, record.endDate) : (record.dateText ?? '')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {turn.searchAddress && <a href={turn.searchAddress}>{t.text('sameSearch')}</a>}
    </div>
  )
}
