import { expect, it } from 'vitest'
import { worldMap } from '../../src/activities/world-map.ts'
import { countryTable } from '../../src/names/country-names.ts'

const map = worldMap()

/** The corners of each ring of a path in absolute pixels. */
function corners(path: string): [number, number][][] {
  return path
    .split('z')
    .filter((ring) => ring !== '')
    .map((ring) => {
      const [start = '', steps = ''] = ring.slice(1).split('l')
      let [x = 0, y = 0] = start.split(' ').map(Number)
      const numbers = (steps.match(/-?\d+/g) ?? []).map(Number)
      const points: [number, number][] = [[x, y]]
      for (let i = 0; i < numbers.length; i += 2) {
        x += numbers[i] ?? 0
        y += numbers[i + 1] ?? 0
        points.push([x, y])
      }
      return points
    })
}

const holds = (ring: [number, number][], [x, y]: [number, number]) =>
  ring.reduce((inside, [bx, by], i) => {
    const [ax, ay] = ring.at(i - 1) ?? [0, 0]
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !inside : inside
  }, false)
const isIn = (path: string | undefined, place: [number, number]) =>
  corners(path ?? '').some((ring) => holds(ring, place))

it('is drawn in whole pixels, all of it within its frame, and small enough for a first page', () => {
  const paths = [map.disputed, ...Object.values(map.countries)]
  for (const path of paths) expect(path).toMatch(/^(?:M\d+ \d+l-?\d+(?:[ -]\d+)+(?: ?-?\d+)*z)+$/)
  for (const [x, y] of [...paths.flatMap(corners).flat(), ...Object.values(map.dots)]) {
    expect(x >= -1 && x <= map.width + 6 && y >= -1 && y <= map.height).toBe(true)
  }
  expect(paths.join('').length).toBeLessThan(30_000)
})

it('has a place for every country and nearly every territory that documents name', () => {
  const codes = countryTable.map(({ id }) => id).filter((id) => /^[A-Z]{3}$/.test(id))
  const lacking = codes.filter((code) => !(code in map.countries) && !(code in map.dots))
  // Without inhabitants, of disputed status, or part of a country's outline.
  const known = 'ATA BES BVT CCK CXR ESH FLK GLP GUF MTQ MYT REU SJM TKL XKK'.split(' ')
  expect(lacking.filter((code) => !known.includes(code))).toEqual([])
})

it('gives areas of disputed status to nobody', () => {
  // Of the map's projection: places in Western Sahara, Crimea and the Kashmir valley, and beside them.
  const [sahara, crimea, kashmir]: [number, number][] = [
    [545, 185],
    [689, 98],
    [825, 140],
  ]
  for (const place of [sahara, crimea, kashmir]) expect(isIn(map.disputed, place ?? [0, 0])).toBe(true)
  expect(isIn(map.countries.MAR, sahara ?? [0, 0])).toBe(false)
  expect(isIn(map.countries.RUS, crimea ?? [0, 0])).toBe(false)
})
