import type { ActivityRecord } from '../../src/model/activity-record.ts'
import type { InspectedPassage } from '../../src/model/segmentation.ts'
import type { FieldName, Translator } from '../messages/translator.ts'
import { langOf } from '../search/hit-card.tsx'
import { StackingTable, type TableCell } from '../stacking-table.tsx'

/** What a printed value was taken for, where that is more than the value itself; or null. */
function readAs(t: Translator, field: FieldName, record: ActivityRecord | undefined): string | null {
  if (!record) return null
  if (field === 'dates' && record.startDate !== null) return t.period(record.startDate, record.endDate)
  if (field === 'countries' && record.countries.length > 0) {
    return record.countries.map(({ name, code }) => `${name} (${code ?? t.text('noCountryCode')})`).join(', ')
  }
  return null
}

/** The fields of an annex entry: what the source prints under which label, where it stands, and what it was taken for. */
export function FieldTable({ t, passage }: { t: Translator; passage: InspectedPassage }) {
  const { fields = [], record, text } = passage
  const lang = langOf(passage.language)
  const rows = fields.map(({ field, label, start, end }): TableCell[] => {
    const value = text.slice(start, end).trim()
    const read = readAs(t, field, record)
    const shown = (
      <div>
        {value === '' ? (
          <em>{t.text('fieldEmpty')}</em>
        ) : (
          <span class="source-text" lang={lang}>
            {value}
          </span>
        )}
        {read !== null && <small>{t.text('readAs', { value: read })}</small>}
        {value !== '' && <small>{t.text('fieldPlace', { start, end })}</small>}
      </div>
    )
    return [{ content: t.field(field) }, { content: label, lang }, { content: shown }]
  })
  return (
    <StackingTable
      caption={<span class="visually-hidden">{t.text('fieldsFrom')}</span>}
      columns={[t.text('fieldName'), t.text('fieldLabel'), t.text('fieldValue')].map((label) => ({ label }))}
      rows={rows}
    />
  )
}
