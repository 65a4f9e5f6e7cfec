import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type GeoPermissibleObjects, type GeoProjection, geoEqualEarth, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import { tablesDir } from '../config.ts'
import { countryCodeOfNumber } from '../names/country-names.ts'

type Point = [number, number]
/** Its arcs are shared by neighbours; each point is told by its distance from the one before, on a grid. */
type Topology = Parameters<typeof feature>[0]
interface Shape {
  name: string
  /** ISO 3166-1 numeric, of some territories shared; missing where nobody but Natural Earth draws the border. */
  number: string | undefined
  geometry: { type: 'MultiPolygon'; coordinates: Point[][][] }
}

/** The map's width in pixels; its height follows. */
const width = 1184
/** Territories whose box is smaller than this are hit by no pointer: they are dots. */
const minBoxPx = 7
/** Points of a coast or border that are nearer to each other don't show. */
const minStepPx = 2.4
const antarctica = '010'
/** What Natural Earth draws by itself and the United Nations as part of a State. */
const partOf: Record<string, string> = { 'N. Cyprus': '196', Somaliland: '706' }
/** Of disputed status: neither shade nor border. */
const disputedNames = ['W. Sahara', 'Falkland Is.', 'Kosovo']
/** Natural Earth has the peninsula as a polygon of its own among those of Russia. */
const isCrimea = (ring: Point[]) => ring.every(([lon, lat]) => lon > 32 && lon < 37 && lat > 44 && lat < 46.5)
/** Jammu and Kashmir with Aksai Chin and the Northern Areas, along the lines of the map at this scale, clockwise. */
const kashmir: Point[] = [
  [75.257, 32.271],
  [74.451, 32.765],
  [74.105, 33.442],
  [73.749, 34.317],
  [73.1, 34.9],
  [72.6, 36.1],
  [72.921, 36.721],
  [74.069, 36.836],
  [74.577, 37.02],
  [75.16, 37.134],
  [75.898, 36.666],
  [76.193, 35.898],
  [77.838, 35.494],
  [79.1, 35.9],
  [80.2, 35.5],
  [80.2, 34.6],
  [79.4, 33.8],
  [78.81, 33.506],
  [79.21, 32.994],
  [79.177, 32.484],
  [78.457, 32.618],
  [77.8, 32.9],
  [76.9, 33.1],
  [76, 32.8],
  [75.257, 32.271],
]

/** South of here, what Natural Earth gives to Morocco is Western Sahara. */
const saharaBelow = 27.667

/** What of a ring lies north or south of a parallel (Sutherland and Hodgman's clipping, against one line). */
function cutAt(ring: Point[], parallel: number, side: 'north' | 'south'): Point[] {
  const isInside = ([, lat]: Point) => (side === 'north' ? lat >= parallel : lat <= parallel)
  return ring.flatMap((point, i) => {
    const before = ring.at(i - 1) as Point
    const share = (parallel - before[1]) / (point[1] - before[1])
    const crossing: Point = [before[0] + share * (point[0] - before[0]), parallel]
    const own = isInside(point) ? [point] : []
    return isInside(before) === isInside(point) ? own : [crossing, ...own]
  })
}

/** Draws an arc with fewer points, the same for both of its neighbours; its ends stay. */
function thin(arc: number[][], at: (x: number, y: number) => Point): number[][] {
  const kept: number[][] = []
  let [x, y] = [0, 0]
  let [keptX, keptY] = [0, 0]
  let last: Point | null = null
  for (const [i, [dx = 0, dy = 0]] of arc.entries()) {
    x += dx
    y += dy
    const point = at(x, y)
    const near = last !== null && Math.hypot(point[0] - last[0], point[1] - last[1]) < minStepPx
    if (near && i < arc.length - 1) continue
    kept.push([x - keptX, y - keptY])
    ;[keptX, keptY, last] = [x, y, point]
  }
  return kept
}

/** The territories of the world at one scale. */
function shapesOf(scale: '110m' | '50m' | '10m', projection?: GeoProjection): Shape[] {
  const file = createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`)
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology
  if (projection && topology.transform) {
    const { scale: by, translate } = topology.transform
    topology.arcs = topology.arcs.map((arc) =>
      thin(arc, (x, y) => projection([x * by[0] + translate[0], y * by[1] + translate[1]]) as Point),
    ) as typeof topology.arcs
  }
  const all = feature(topology, topology.objects.countries as never) as unknown as {
    features: {
      id?: string
      properties: { name: string }
      geometry: { type: string; coordinates: unknown[] }
    }[]
  }
  return all.features.map(({ id, properties: { name }, geometry: { type, coordinates } }) => ({
    name,
    number: id ?? partOf[name],
    geometry: {
      type: 'MultiPolygon',
      coordinates: (type === 'Polygon' ? [coordinates] : coordinates) as Point[][][],
    },
  }))
}

const multi = (coordinates: Point[][][]) => ({ type: 'MultiPolygon' as const, coordinates })

/** The rings of a shape in whole pixels; those that shrink to nothing are left out. */
function ringsOf(shape: GeoPermissibleObjects, projection: GeoProjection): Point[][] {
  const rings: Point[][] = []
  geoPath(projection, {
    moveTo: (x, y) => rings.push([[Math.round(x), Math.round(y)]]),
    lineTo(x, y) {
      const ring = rings.at(-1) as Point[]
      const [point, last] = [[Math.round(x), Math.round(y)] as Point, ring.at(-1)]
      if (point[0] !== last?.[0] || point[1] !== last[1]) ring.push(point)
    },
    closePath: () => {},
    arc: () => {},
    beginPath: () => {},
  })(shape)
  return rings.filter((ring) => ring.length > 2)
}

/** Rings as the data of an SVG path, each point relative to the one before. */
const pathData = (rings: Point[][]) =>
  rings
    .map((ring) => {
      const [first, ...rest] = ring as [Point, ...Point[]]
      let [x, y] = first
      const steps = rest.map((point) => {
        const step = `${point[0] - x} ${point[1] - y}`
        ;[x, y] = point
        return step
      })
      return `M${first.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}z`
    })
    .join('')

function isSmall(rings: Point[][]): boolean {
  const extent = (axis: 0 | 1) => {
    const values = rings.flat().map((point) => point[axis])
    return Math.max(...values) - Math.min(...values)
  }
  return rings.length === 0 || Math.max(extent(0), extent(1)) < minBoxPx
}

/** The middle of a territory's largest part, in whole pixels. */
function middleOf({ geometry }: Shape, projection: GeoProjection): Point {
  const path = geoPath(projection)
  const parts = geometry.coordinates.map((polygon) => multi([polygon]))
  const [largest] = parts.sort((a, b) => path.area(b) - path.area(a))
  return path.centroid(largest ?? geometry).map(Math.round) as Point
}

/**
 * Draws the world for the pages, once: `npm run make-map` writes `data/tables/maps/world.json`, from Natural Earth's
 * 1:110 million (public domain) in the Equal Earth projection.
 */
function makeWorldMap(): void {
  const inhabited = ({ number }: Shape) => number !== antarctica
  const geometries = shapesOf('110m')
    .filter(inhabited)
    .map(({ geometry }) => geometry)
  const projection = geoEqualEarth().fitWidth(width, { type: 'GeometryCollection', geometries })
  const shapes = shapesOf('110m', projection).filter(inhabited)
  const disputed: Point[][][] = [[kashmir]]
  const byCode = new Map<string, Point[][][]>()
  for (const { name, number, geometry } of shapes) {
    const code = disputedNames.includes(name) ? null : countryCodeOfNumber(number ?? '')
    for (const polygon of geometry.coordinates) {
      const [outer = []] = polygon
      if (code === 'MAR') disputed.push([cutAt(outer, saharaBelow, 'south')])
      const own = code === 'MAR' ? [cutAt(outer, saharaBelow, 'north')] : polygon
      if (code === null || isCrimea(outer)) disputed.push(polygon)
      else byCode.set(code, [...(byCode.get(code) ?? []), own])
    }
  }
  const countries: Record<string, string> = {}
  const dots: Record<string, Point> = {}
  for (const [code, polygons] of [...byCode].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const rings = ringsOf(multi(polygons), projection)
    if (rings.length > 0) countries[code] = pathData(rings)
    if (!isSmall(rings)) byCode.delete(code)
  }
  const drawn = new Set(Object.keys(countries).filter((code) => !byCode.has(code)))
  for (const shape of [...shapesOf('50m'), ...shapesOf('10m')]) {
    const code = countryCodeOfNumber(shape.number ?? '')
    if (code === null || code in dots || drawn.has(code) || disputedNames.includes(shape.name)) continue
    if (shape.number !== antarctica) dots[code] = middleOf(shape, projection)
  }
  const height = Math.ceil(Math.max(...Object.values(dots).map(([, y]) => y), projection([0, -56])?.[1] ?? 0))
  const map = { width, height, disputed: pathData(ringsOf(multi(disputed), projection)), countries, dots }
  mkdirSync(join(tablesDir, 'maps'), { recursive: true })
  writeFileSync(join(tablesDir, 'maps', 'world.json'), `${JSON.stringify(map, null, 1)}\n`)
}

makeWorldMap()
