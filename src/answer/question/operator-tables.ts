import { z } from 'zod'
import type { ContentLanguage } from '../../model/language.ts'
import { readLanguageTables } from '../../tables/read-table.ts'
import { compileCues, sourcesOf } from './cue-patterns.ts'

const patterns = z.array(z.string())
const group = <const Id extends string>(...ids: readonly Id[]) => z.record(z.enum(ids), patterns)

const tables = readLanguageTables(
  'operators',
  z.object({
    negations: group('not', 'except', 'only'),
    universals: patterns,
    shapes: group('table', 'timeline', 'newest-first', 'all-fields', 'comparison'),
    totals: patterns,
    days: patterns,
    sets: group('both', 'but-not', 'versus'),
    having: patterns,
    adjacent: patterns,
    elapsed: patterns,
    taking: patterns,
    single: patterns,
    several: patterns,
    another: patterns,
    indefinite: patterns,
    bodies: patterns,
    times: patterns,
    units: group('day', 'week', 'month'),
    every: patterns,
    same: patterns,
    seams: patterns,
  }),
)
/**
 * Words that tell what is to be done with activities, `data/tables/languages/<language>/operators.json`: `negations`
 * turn round or narrow what follows, `universals` deny all of it, `shapes` are forms of an answer, `totals` ask for a
 * sum and `days` for its unit, `sets` join or compare two sets, `having` asks for activities that give something,
 * `adjacent` asks for the next one in time, `elapsed` for the time between two, `single` is one and no more,
 * `several` more than one, `another` one beside the one named, `bodies` are words for who provides, `times` and
 * `units` are counted, `every` asks of all, `same` asks for what is equal to something else's, `seams` part two
 * things with time between them, and `taking` only says that an activity has to do with what follows.
 */
export const operators = compileCues(tables)

/** Every pattern of a language's table: words that questions are made of. */
export const operatorSources = (language: ContentLanguage): string[] => sourcesOf(tables[language])
