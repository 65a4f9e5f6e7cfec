import { z } from 'zod'
import { recordFields } from '../../../model/activity-record.ts'
import { nameKey } from '../../../model/fold.ts'
import { type ContentLanguage, contentLanguages } from '../../../model/language.ts'
import { remembered } from '../../../model/remembered.ts'
import { readLanguageTables } from '../../../tables/read-table.ts'

const wordsSchema = z.array(z.string().min(1))
const tables = readLanguageTables(
  'columns',
  z.object({
    fields: z.record(z.enum(recordFields), wordsSchema),
    otherDates: wordsSchema,
    otherColumns: wordsSchema,
    places: wordsSchema,
    activities: wordsSchema,
    otherMatters: wordsSchema,
    totals: wordsSchema,
  }),
)

type Class = Exclude<keyof (typeof tables)['en'], 'fields'> | `fields/${(typeof recordFields)[number]}`

/** Of a label or a title, the first characters tell; what is longer is running text. */
const maxChars = 300

/** Folded word → its classes → the languages that have it in them. */
const lookup = new Map<string, Map<Class, Set<ContentLanguage>>>()
for (const language of contentLanguages) {
  const { fields, ...others } = tables[language]
  const rows = [
    ...recordFields.map((field): [Class, string[]] => [`fields/${field}`, fields[field]]),
    ...(Object.entries(others) as [Class, string[]][]),
  ]
  for (const [name, words] of rows) {
    for (const key of words.map(nameKey)) {
      const classes = lookup.get(key) ?? new Map<Class, Set<ContentLanguage>>()
      classes.set(name, (classes.get(name) ?? new Set()).add(language))
      lookup.set(key, classes)
    }
  }
}

/** Words of the tables are of so many words at most: "chef de file". */
const maxWords = Math.max(...[...lookup.keys()].map((key) => key.split(' ').length))

/** What the words of a label or of a cell belong to, with how many do, and the languages of these words. */
export class ColumnWords {
  readonly languages = new Map<Class, Set<ContentLanguage>>()
  private readonly counts = new Map<Class, number>()

  constructor(text: string) {
    const words = nameKey(text.slice(0, maxChars)).split(' ')
    for (const i of words.keys()) {
      const forms = Array.from({ length: maxWords }, (_, more) => words.slice(i, i + 1 + more).join(' '))
      for (const [name, languages] of [...new Set(forms)].flatMap((form) => [...(lookup.get(form) ?? [])])) {
        this.counts.set(name, (this.counts.get(name) ?? 0) + 1)
        const known = this.languages.get(name) ?? new Set()
        for (const language of languages) known.add(language)
        this.languages.set(name, known)
      }
    }
  }

  count(name: Class): number {
    return this.counts.get(name) ?? 0
  }
}

const labelClasses = new Set<Class>([
  'otherColumns',
  'places',
  ...recordFields.map((field): Class => `fields/${field}`),
])

/** Whether a text is made of words of labels: "Participants from". */
export const isLabelWords = (text: string) =>
  nameKey(text)
    .split(' ')
    .every((word) => [...(lookup.get(word)?.keys() ?? [])].some((name) => labelClasses.has(name)))

/** Whether words of a label say what a field is called by. */
export const isLabelOf = (text: string, field: (typeof recordFields)[number]) =>
  new ColumnWords(text).count(`fields/${field}`) > 0

/** No more titles are remembered: those of one table are asked for several times. */
const maxTitles = 2000

/** Whether a title names an activity ("Workshop on …"), or what other tables list ("Act on …"): by its words. */
export const readTitleWords = remembered((text) => {
  const words = new ColumnWords(text)
  return { activity: words.count('activities') > 0, other: words.count('otherMatters') > 0 }
}, maxTitles)

const totals = new Set(contentLanguages.flatMap((language) => tables[language].totals.map(nameKey)))
/** "Total for 2019", "Sous-total Afrique"; with more words, the title of something. */
const maxTotalWords = 3

/** Whether a cell says that its row adds up others. */
export function saysTotal(text: string): boolean {
  const words = nameKey(text.slice(0, maxChars)).replace(/ ?\d+/g, '').split(' ')
  if (words.length > maxTotalWords) return false
  return [1, 2, 3].some((count) => totals.has(words.slice(0, count).join(' ')))
}
