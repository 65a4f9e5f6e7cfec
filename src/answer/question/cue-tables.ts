import { z } from 'zod'
import type { ContentLanguage } from '../../model/language.ts'
import { readLanguageTables } from '../../tables/read-table.ts'
import { compileCues, sourcesOf } from './cue-patterns.ts'
import { operatorSources } from './operator-tables.ts'

const patterns = z.array(z.string())
/** One list of patterns for each identifier: a row that no code knows, or that is missing, is an error. */
const group = <const Id extends string>(...ids: readonly Id[]) => z.record(z.enum(ids), patterns)

const tableSchema = z.object({
  asks: group(
    'when',
    'where',
    'how-long',
    'how-often',
    'how-much',
    'how-many',
    'with-whom',
    'who',
    'what-for',
    'definition',
    'which-country',
    'list',
    'which',
  ),
  yesNo: patterns,
  attributes: group(
    'provider',
    'partner',
    'audience',
    'outcome',
    'link',
    'email',
    'contact',
    'job',
    'phone',
    'cost',
    'participants',
    'status',
    'lodging',
    'description',
  ),
  fieldsMissing: patterns,
  relations: group(
    'after',
    'follows',
    'before',
    'between',
    'started',
    'ended',
    'more-than',
    'less-than',
    'at-least',
    'at-most',
  ),
  superlatives: group('longest', 'shortest', 'first', 'last', 'most', 'fewest'),
  comparatives: group('longer', 'shorter', 'earlier', 'later', 'more', 'fewer', 'same'),
  ofTheTwo: patterns,
  activities: patterns,
  activityTypes: patterns,
  anyKind: patterns,
  followUp: group('starts', 'pronouns', 'all', 'only', 'twoOfThem', 'others', 'othersOf'),
  filler: patterns,
  lightVerbs: patterns,
  denyingVerbs: patterns,
  givingVerbs: patterns,
  names: group('country', 'provider', 'programme', 'year', 'month'),
  per: group('country', 'year', 'month', 'provider', 'programme'),
  halves: patterns,
  future: patterns,
  polite: patterns,
  nominalAsks: patterns,
  auxiliaries: patterns,
  or: patterns,
  and: patterns,
  nounLinks: patterns,
  measured: patterns,
  nounless: patterns,
  relatives: patterns,
  documentWords: patterns,
})
const tables = readLanguageTables('questions', tableSchema)

/**
 * What the words of questions tell about what is asked for: `data/tables/languages/<language>/questions.json`.
 * `halves` stand between two things that are compared; `future` is what is still to come; `nominalAsks` ask only where nothing else does (« le nombre de … »); `polite` phrases are no
 * questions of yes or no; `nounLinks` stand between a question word and its noun, `auxiliaries` instead of one;
 * `measured` words ask for so much of their noun, `nounless` for none; `lightVerbs` say nothing of what is asked,
 * `denyingVerbs` that something is not or no longer so, `givingVerbs` that somebody gives an activity, all in any
 * inflection; `relatives` ask nothing behind another question word, and begin clauses that tell which are meant; what
 * `anyKind` names any activity may be; a year beside one of the `documentWords` is the document's.
 */
export const cues = compileCues(tables)

type Table = (typeof tables)['en']
type Lists = { [Key in keyof Table]: Table[Key] extends string[] ? Key : never }[keyof Table]

/** The patterns of one list in a language. */
export const patternsOf = (language: ContentLanguage, key: Lists): string[] => tables[language][key]

/** Every pattern of a language's question tables: what questions are made of. */
export const cueSources = (language: ContentLanguage): string[] => [
  ...operatorSources(language),
  ...sourcesOf(tables[language]),
]
