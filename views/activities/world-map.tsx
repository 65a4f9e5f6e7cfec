import type { Translator } from '../messages/translator.ts'
import type { CountMark, MapShape, WorldMapView } from './activities-view.ts'
import { htmxFilter } from './htmx-filter.ts'

/** What a mark says: "Ghana: 3 activities". */
export const markName = (t: Translator, { label, title, count }: CountMark) =>
  t.text('markCount', { name: title ?? label, count: t.count('activityCount', count) })

/** The outline and the dot of a territory; a dot is a line without length, whose cap is round. */
function Outline({ shape: { path, dot } }: { shape: MapShape }) {
  const place = dot && `M${dot[0]} ${dot[1]}h0`
  return (
    <>
      {path && <path d={path} />}
      {place && <path class="rim" d={place} />}
      {place && <path class="dot" d={place} />}
    </>
  )
}

interface WorldMapProps {
  t: Translator
  map: WorldMapView
  /** Whether countries are links that filter: one tab stop, and arrow keys within. */
  interactive: boolean
}

/** The map of the world, its countries shaded by their number of activities. */
export function WorldMap({ t, map, interactive }: WorldMapProps) {
  const label = t.text('mapLabel', { countries: t.count('countryCount', map.shapes.length) })
  return (
    <svg
      class="map"
      viewBox={`0 0 ${map.width} ${map.height}`}
      role={interactive ? 'group' : 'img'}
      aria-label={label}
      {...(interactive ? { 'data-marks': 'map' } : {})}
    >
      <path class="land" d={map.land} />
      {map.shapes.map((shape, i) => {
        const name = markName(t, shape.mark)
        if (!interactive) {
          return (
            <g class={`k${shape.shade}`}>
              <Outline shape={shape} />
            </g>
          )
        }
        return (
          <a
            id={`map-${shape.mark.key}`}
            class={`k${shape.shade}`}
            href={shape.mark.address}
            {...htmxFilter(shape.mark.address)}
            aria-label={name}
            aria-current={shape.mark.selected ? 'true' : undefined}
            tabindex={i === 0 ? 0 : -1}
          >
            <title>{name}</title>
            <Outline shape={shape} />
          </a>
        )
      })}
      <path class="disputed" d={map.disputed} />
    </svg>
  )
}

/** What the shades mean; the first one says what is counted. */
export function MapKey({ t, map }: { t: Translator; map: WorldMapView }) {
  const numbers = ({ from, to }: WorldMapView['key'][number]) => {
    if (to === null) return t.text('mapKeyFrom', { from: t.number(from) })
    return from === to ? t.number(from) : `${t.number(from)}–${t.number(to)}`
  }
  return (
    <p class="key">
      {map.key.map((one, i) => (
        <span class={`k${one.shade}`}>
          {i === 0
            ? t.text(one.to === 1 ? 'mapKeyOne' : 'mapKeyFirst', { numbers: numbers(one) })
            : numbers(one)}
        </span>
      ))}
    </p>
  )
}
