import type { Translator } from '../messages/translator.ts'
import type { ActiveFilter } from './search-view.ts'

interface ActiveFiltersProps {
  t: Translator
  filters: readonly ActiveFilter[]
  /** The same without any of them. */
  clearedAddress: string
  /** How htmx follows a link. */
  htmxTo(address: string): Record<string, string>
}

/** The filters in force; each can be taken away. */
export function ActiveFilters({ t, filters, clearedAddress, htmxTo }: ActiveFiltersProps) {
  if (filters.length === 0) return null
  return (
    <ul class="chips active-filters" data-chips aria-label={t.text('filtersActive')}>
      {filters.map(({ label, address }) => (
        <li>
          <a class="chip" href={address} {...htmxTo(address)} aria-label={t.text('removeFilter', { label })}>
            {label} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <a href={clearedAddress} {...htmxTo(clearedAddress)}>
            {t.text('clearFilters')}
          </a>
        </li>
      )}
    </ul>
  )
}
