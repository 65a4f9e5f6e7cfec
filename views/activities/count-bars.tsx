import type { ActivityDimension } from '../../src/model/activities.ts'
import type { PluralKey, TextKey, Translator } from '../messages/translator.ts'
import type { CountList, CountMark } from './activities-view.ts'
import { htmxFilter } from './htmx-filter.ts'

/** Longer lists fold what follows. */
const maxOpen = 10

const words = {
  country: ['byCountry', 'moreCountries'],
  provider: ['byProvider', 'moreProviders'],
  year: ['byYear', 'moreYears'],
  kind: ['byKind', 'moreKinds'],
} as const satisfies Record<ActivityDimension, [TextKey, PluralKey]>

interface CountBarsProps {
  t: Translator
  by: ActivityDimension
  list: CountList
}

/** Bars with their numbers: the picture and its table in one. */
export function CountBars({ t, by, list: { marks } }: CountBarsProps) {
  const [heading, more] = words[by]
  if (marks.length === 0) return null
  const most = Math.max(...marks.map(({ count }) => count))
  const bars = (some: CountMark[]) => (
    <ul>
      {some.map((mark) => (
        <li>
          <a
            id={`${by}-${mark.key.replace(/[^\p{L}\p{N}]+/gu, '-')}`}
            href={mark.address}
            {...htmxFilter(mark.address)}
            title={mark.title ?? undefined}
            aria-current={mark.selected ? 'true' : undefined}
          >
            <span>{mark.label}</span>
            <svg aria-hidden="true">
              <rect width={`${Math.max(1, Math.round((100 * mark.count) / most))}%`} height="8" />
            </svg>
            <span class="num" aria-hidden="true">
              {t.number(mark.count)}
            </span>
            <span class="visually-hidden">
              {t.text('colon')}
              {t.count('activityCount', mark.count)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
  const folded = marks.length > maxOpen + 1 ? marks.slice(maxOpen) : []
  return (
    <section class="bars" aria-labelledby={`${by}-heading`}>
      <h3 class="label" id={`${by}-heading`}>
        {t.text(heading)}
      </h3>
      {bars(marks.slice(0, marks.length - folded.length))}
      {folded.length > 0 && (
        <details id={`${by}-more`}>
          <summary>{t.count(more, folded.length)}</summary>
          {bars(folded)}
        </details>
      )}
    </section>
  )
}
