import type { WordBlock } from './word-block.ts'
import type { WordStory } from './word-story.ts'
import { childrenOf, descendantsOf, textOf, type XmlElement } from './xml-tree.ts'

/** A chart has no more series or points that are worth a row. */
const maxPoints = 1000

const paragraphsOf = (element: XmlElement): WordBlock[] =>
  descendantsOf(element, 'a:p')
    .map((paragraph) => descendantsOf(paragraph, 'a:t').map(textOf).join('').trim())
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'paragraph', text }))

/** What stands at the points of a series, by the place of the point. */
function pointsOf(series: XmlElement, name: string): Map<number, string> {
  const points = childrenOf(series, name).flatMap((values) => descendantsOf(values, 'c:pt'))
  return new Map(
    points
      .slice(0, maxPoints)
      .map((point): [number, string] => [
        Number.parseInt(point.attributes.idx ?? '0', 10),
        descendantsOf(point, 'c:v').map(textOf).join('').trim(),
      ]),
  )
}

/** The titles of a chart, and its figures as a table: a column for each series. */
function chartBlocks(chart: XmlElement): WordBlock[] {
  const series = descendantsOf(chart, 'c:ser')
  const names = series.map((one) =>
    childrenOf(one, 'c:tx')
      .flatMap((name) => descendantsOf(name, 'c:v'))
      .map(textOf)
      .join(' ')
      .trim(),
  )
  const labels = new Map(series.flatMap((one) => [...pointsOf(one, 'c:cat')]))
  const values = series.map((one) => pointsOf(one, 'c:val'))
  const places = [...new Set([...labels.keys(), ...values.flatMap((points) => [...points.keys()])])].sort(
    (a, b) => a - b,
  )
  const rows = places.map((place) => [
    labels.get(place) ?? '',
    ...values.map((points) => points.get(place) ?? ''),
  ])
  return [...paragraphsOf(chart), { rows: [['', ...names], ...rows] }]
}

/** The texts of a diagram or a chart that stands in a part of its own. */
export function readDrawingPart(story: WordStory, id: string): WordBlock[] {
  const { source } = story.context
  const target = source.target(story.part, id)?.target
  const root = target === undefined ? null : source.part(target)
  if (!root) return []
  return root.name === 'c:chartSpace' ? chartBlocks(root) : paragraphsOf(root)
}
