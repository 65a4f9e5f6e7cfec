import { FileLinks } from '../file-links.tsx'
import { Select } from '../form-fields.tsx'
import type { TextKey, Translator } from '../messages/translator.ts'
import type { SearchView } from './search-view.ts'

const orders: [string, TextKey][] = [
  ['relevance', 'sortRelevance'],
  ['-date', 'sortNewest'],
  ['date', 'sortDate'],
]
const groupings: [string, TextKey][] = [
  ['document', 'groupDocument'],
  ['none', 'groupNone'],
]
/** How much a page may show. */
const limits = [10, 20, 50, 100]

interface ChoiceProps {
  name: string
  label: string
  /** Values with what they are called. */
  options: [string, string][]
  value: string
}

function Choice({ label, ...select }: ChoiceProps) {
  return (
    <label>
      {label} <Select {...select} id={select.name} form="search" />
    </label>
  )
}

/** How what was found is ordered, laid out and taken away. */
export function ResultControls({ t, view }: { t: Translator; view: SearchView }) {
  const { result, sort, group, canGroup, files } = view
  const told = (options: [string, TextKey][]) =>
    options.map(([value, key]): [string, string] => [value, t.text(key)])
  const sizes = [...new Set([...limits, result.limit])].sort((a, b) => a - b)
  const pageSizes = sizes.map((size): [string, string] => [String(size), t.number(size)])
  return (
    <details class="result-options">
      <summary>{t.text('resultOptions')}</summary>
      <div class="result-controls">
        {result.total > 1 && (
          <div class="choices">
            <Choice name="sort" label={t.text('sortLabel')} options={told(orders)} value={sort} />
            {canGroup && (
              <Choice name="group" label={t.text('groupLabel')} options={told(groupings)} value={group} />
            )}
            <Choice
              name="limit"
              label={t.text('limitLabel')}
              options={pageSizes}
              value={String(result.limit)}
            />
            <noscript>
              <button type="submit" form="search">
                {t.text('show')}
              </button>
            </noscript>
          </div>
        )}
        <p>
          {t.text('saveAs')} <FileLinks files={files} />
          {' · '}
          <a href={view.pinAddress}>{t.text('pinLink')}</a>
        </p>
      </div>
    </details>
  )
}
