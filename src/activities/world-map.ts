import { z } from 'zod'
import { readTable } from '../tables/read-table.ts'

const worldMapSchema = z.object({
  width: z.int(),
  height: z.int(),
  disputed: z.string().describe('Outlines of areas whose status is disputed, drawn over the others'),
  countries: z.record(z.string(), z.string()).describe('Outlines by ISO 3166-1 alpha-3, as SVG path data'),
  dots: z
    .record(z.string(), z.tuple([z.number(), z.number()]))
    .describe('Where the dots of small territories stand, some of which have an outline, too'),
})
export type WorldMap = z.infer<typeof worldMapSchema>

let map: WorldMap | undefined
/** The map of the world in whole pixels, as `npm run make-map` draws it. */
export function worldMap(): WorldMap {
  map ??= readTable('maps/world.json', worldMapSchema)
  return map
}
