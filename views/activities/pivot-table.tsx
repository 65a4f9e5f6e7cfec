import { type ActivityDimension, activityDimensions } from '../../src/model/activities.ts'
import { HiddenFields, Select } from '../form-fields.tsx'
import type { TextKey, Translator } from '../messages/translator.ts'
import type { ActivitiesView } from './activities-view.ts'
import { activitiesId, htmxFilter } from './htmx-filter.ts'

const dimensionKeys = {
  country: 'dimensionCountry',
  provider: 'dimensionProvider',
  year: 'dimensionYear',
  kind: 'dimensionKind',
} as const satisfies Record<ActivityDimension, TextKey>

interface PivotProps {
  t: Translator
  view: ActivitiesView
}

function PivotForm({ t, view }: PivotProps) {
  const { pivot, pivotHidden } = view
  const labels = { rows: 'pivotRows', columns: 'pivotColumns' } as const
  return (
    <form
      class="filter-row"
      action="/activities#pivot"
      method="get"
      hx-get="/activities"
      hx-trigger="submit, change"
      hx-target={`#${activitiesId}`}
    >
      <HiddenFields fields={pivotHidden} />
      {(['rows', 'columns'] as const).map((name) => (
        <label>
          {t.text(labels[name])}{' '}
          <Select
            id={`pivot-${name}`}
            name={name}
            options={activityDimensions.map((dimension) => [dimension, t.text(dimensionKeys[dimension])])}
            value={pivot[name]}
          />
        </label>
      ))}
      <noscript>
        <button type="submit">{t.text('filterShow')}</button>
      </noscript>
    </form>
  )
}

/** How many activities there are of two things at once; each number is a filter. */
export function PivotTable({ t, view }: PivotProps) {
  const { pivot } = view
  const dimension = (by: ActivityDimension) => t.text(dimensionKeys[by])
  const title = t.text('pivotTitle', {
    rows: dimension(pivot.rows),
    columns: dimension(pivot.columns).toLocaleLowerCase(t.language),
  })
  return (
    <section id="pivot" aria-labelledby="pivot-title">
      <div class="bar-line">
        <h2 id="pivot-title">{title}</h2>
        <PivotForm t={t} view={view} />
      </div>
      <section class="scroll" tabindex={0} aria-label={t.text('tableLabel', { name: title })}>
        <table class="pivot">
          <thead>
            <tr>
              <th scope="col">{dimension(pivot.rows)}</th>
              {pivot.head.map(({ label, title: whole }) => (
                <th scope="col" class="r" title={whole ?? undefined}>
                  {label}
                </th>
              ))}
              <th scope="col" class="r">
                {t.text('pivotAll')}
              </th>
            </tr>
          </thead>
          <tbody>
            {pivot.body.map(({ mark, cells }) => (
              <tr>
                <th scope="row" title={mark.title ?? undefined}>
                  {mark.label}
                </th>
                {cells.map(({ count, address }, i) => (
                  <td class="r">
                    {count === 0 ? (
                      <span class="muted">–</span>
                    ) : (
                      <a
                        href={address}
                        {...htmxFilter(address)}
                        aria-label={t.text('pivotCell', {
                          row: mark.label,
                          column: pivot.head[i]?.label ?? '',
                          count: t.number(count),
                        })}
                      >
                        {t.number(count)}
                      </a>
                    )}
                  </td>
                ))}
                <td class="r">{t.number(mark.count)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t.text('pivotAll')}</th>
              {pivot.head.map(({ count }) => (
                <td class="r">{t.number(count)}</td>
              ))}
              <td class="r">{t.number(pivot.total)}</td>
            </tr>
          </tbody>
        </table>
      </section>
      <p class="small muted">
        {t.text('pivotNote')}{' '}
        {pivot.more > 0 && (
          <>
            {t.count('pivotMore', pivot.more)} <a href={pivot.moreAddress}>JSON</a>.
          </>
        )}
      </p>
    </section>
  )
}
