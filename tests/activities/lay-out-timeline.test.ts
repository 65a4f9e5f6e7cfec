import fc from 'fast-check'
import { expect, it } from 'vitest'
import { layOutTimeline } from '../../src/activities/lay-out-timeline.ts'
import { someActivities } from './some-activities.ts'

const providers = ['wipo', 'wco', 'a body']
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1

it('draws each dated activity once, as long as it is, and none over another', () => {
  fc.assert(
    fc.property(someActivities, (activities) => {
      const layout = layOutTimeline(activities, { providers })
      const bars = layout?.rows.flatMap((row) => row.bars) ?? []
      const dated = activities.filter(({ period }) => period)
      expect(bars.map(({ activity }) => activity.passage.id).sort()).toEqual(
        dated.map(({ passage }) => passage.id).sort(),
      )
      if (!layout) return
      const longest = Math.max(...dated.map(({ period }) => days(period?.from ?? '', period?.to ?? '')))
      for (const { bars: own, lanes } of layout.rows) {
        for (const bar of own) {
          expect(bar.from).toBeGreaterThanOrEqual(0)
          expect(bar.to).toBeLessThanOrEqual(100)
          expect(bar.lane).toBeLessThan(lanes)
          // All of one scale: what is twice as long has a bar twice as long.
          const scale = 98 / days(layout.first, layout.last)
          const expected = Math.max(0.5, days(bar.first, bar.last) * scale)
          if (bar.to < 100) expect(Math.abs(bar.to - bar.from - expected)).toBeLessThan(0.03)
        }
        if (lanes === 10) continue
        for (const a of own)
          for (const b of own)
            if (a !== b && a.lane === b.lane) expect(a.to <= b.from || b.to <= a.from).toBe(true)
      }
      expect(longest).toBeGreaterThan(0)
    }),
  )
})

it('counts instead where there are too many for bars', () => {
  fc.assert(
    fc.property(someActivities, (activities) => {
      const layout = layOutTimeline(activities, { providers, maxBars: 3 })
      const dated = activities.filter(({ period }) => period).length
      if (!layout) {
        expect(dated).toBe(0)
        return
      }
      expect(layout.dense).toBe(dated > 3)
      if (!layout.dense) return
      const columns = layout.rows.flatMap((row) => row.columns)
      expect(columns.reduce((sum, { count }) => sum + count, 0)).toBe(dated)
      expect(columns.length).toBeLessThanOrEqual(60)
      expect(layout.rows.flatMap(({ bars }) => bars)).toEqual([])
    }),
  )
})

it('labels at most so many years as have room on a phone', () => {
  fc.assert(
    fc.property(someActivities, (activities) => {
      const ticks = layOutTimeline(activities, { providers })?.ticks ?? []
      expect(ticks.length).toBeLessThanOrEqual(7)
      expect(ticks.map(({ at }) => at)).toEqual(ticks.map(({ at }) => at).sort((a, b) => a - b))
      for (const [i, { at }] of ticks.entries())
        if (i > 0) expect(at - (ticks[i - 1]?.at ?? 0)).toBeGreaterThan(8)
    }),
  )
})
