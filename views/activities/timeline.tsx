import type { Translator } from '../messages/translator.ts'
import type { TimelineMark, TimelineView } from './activities-view.ts'
import { htmxFilter } from './htmx-filter.ts'

/** Pixels from the top to the first row, of a row's name, and of a lane. */
const headHeight = 24
const nameHeight = 24
const laneHeight = 12
const rowGap = 8

interface TimelineProps {
  t: Translator
  timeline: TimelineView
  /** Whether marks are links: one tab stop, and arrow keys within. */
  interactive: boolean
}

interface PlacedMark {
  mark: TimelineMark
  /** The top of the lanes of its row, and how high they are. */
  top: number
  height: number
}

const percent = (value: number) => `${value}%`

/** A bar in its lane, or a column on the ground of its row. */
function Bar({ mark: { from, to, lane, height: share }, top, height }: PlacedMark) {
  if (lane !== null) {
    const y = top + lane * laneHeight + laneHeight / 2
    return <line class="bar" x1={percent(from)} x2={percent(to)} y1={y} y2={y} />
  }
  const own = Math.max(2, Math.round(share * height))
  const width = Math.round((to - from) * 90) / 100
  return <rect class="column" x={percent(from)} width={percent(width)} y={top + height - own} height={own} />
}

/** When activities took place, a row for each organization. Lengths are percents, so that text keeps its size. */
export function Timeline({ t, timeline, interactive }: TimelineProps) {
  let y = headHeight
  const rows = timeline.rows.map((row) => {
    const name = y + nameHeight - 8
    const top = y + nameHeight
    const height = row.lanes * laneHeight
    y = top + height + rowGap
    return { row, name, placed: row.marks.map((mark): PlacedMark => ({ mark, top, height })) }
  })
  const first = rows[0]?.placed[0]?.mark
  return (
    <svg
      class="time"
      width="100%"
      height={y}
      role={interactive ? 'group' : 'img'}
      aria-label={t.text('timelineLabel', { span: timeline.span })}
      {...(interactive ? { 'data-marks': 'timeline' } : {})}
    >
      {timeline.ticks.map(({ at, label }, i) => (
        <>
          {(i > 0 || at > 0) && <line class="tick" x1={percent(at)} x2={percent(at)} y1="0" y2={y} />}
          <text x={percent(at)} dx={i > 0 || at > 0 ? 4 : 0} y="14">
            {label}
          </text>
        </>
      ))}
      {rows.map(({ row, name, placed }) => (
        <>
          <text class="name" x="0" y={name}>
            {row.label}
          </text>
          {placed.map((one) => {
            const { mark } = one
            if (!interactive) return <Bar {...one} />
            return (
              <a
                href={mark.address}
                {...(mark.filters ? htmxFilter(mark.address) : {})}
                aria-label={mark.label}
                tabindex={mark === first ? 0 : -1}
              >
                <title>{mark.label}</title>
                <Bar {...one} />
              </a>
            )
          })}
        </>
      ))}
    </svg>
  )
}
