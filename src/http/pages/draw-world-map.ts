import type { CountMark, MapShape, WorldMapView } from '../../../views/activities/activities-view.ts'
import { shadeOf, shadeScale } from '../../activities/shade-scale.ts'
import { worldMap } from '../../activities/world-map.ts'

/** The map of the world, shaded by how many activities countries have. */
export function drawWorldMap(marks: readonly CountMark[]): WorldMapView {
  const { width, height, disputed, countries, dots } = worldMap()
  const scale = shadeScale(marks.map(({ count }) => count))
  const shapes = marks.flatMap((mark): MapShape[] => {
    const [path, dot] = [countries[mark.key] ?? null, dots[mark.key] ?? null]
    return path || dot ? [{ mark, shade: shadeOf(mark.count, scale), path, dot }] : []
  })
  const shaded = new Set(shapes.map(({ mark }) => mark.key))
  const most = Math.max(0, ...marks.map(({ count }) => count))
  return {
    width,
    height,
    disputed,
    land: Object.entries(countries)
      .flatMap(([code, path]) => (shaded.has(code) ? [] : [path]))
      .join(''),
    // Dots lie above all outlines, and nothing hides them from the pointer.
    shapes: shapes.sort((a, b) => Number(a.dot !== null) - Number(b.dot !== null)),
    key: scale.flatMap((from, i) => {
      const next = scale[i + 1]
      return from <= most ? [{ shade: (i + 1) as 1 | 2 | 3, from, to: next ? next - 1 : null }] : []
    }),
    offMap: marks.length - shapes.length,
  }
}
