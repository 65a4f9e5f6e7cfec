import type { ActivityLine } from '../../../views/activities/activities-view.ts'
import { toldApart } from '../../../views/documents/document-name.ts'
import type { Translator } from '../../../views/messages/translator.ts'
import { passageName } from '../../../views/passage-number.tsx'
import type { Activity } from '../../activities/find-activities.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import { nameKey } from '../../model/fold.ts'
import { authorOf } from '../../model/source-document.ts'
import { countryName } from '../../names/country-names.ts'
import { authorName } from '../../names/organization-names.ts'

/** The countries that a line or a label names before it says how many more there are. */
const maxCountries = 3
/** Longer names are descriptions. */
const maxNameChars = 160

const clip = (text: string) =>
  text.length > maxNameChars ? `${text.slice(0, maxNameChars).trimEnd()}…` : text

/** What an activity is called: its description where that says the title again, and more; else both. */
export function activityName({ record: { programme, description }, passage }: Activity): string {
  const [line = ''] = (description ?? '').split('\n')
  if (programme === null) return clip(line) || passage.id
  if (line === '' || nameKey(programme).includes(nameKey(line))) return clip(programme)
  return clip(nameKey(line).includes(nameKey(programme)) ? line : `${programme}: ${line}`)
}

/** The countries of an activity in the language of the page, the first ones by name; others as printed. */
export function countriesOf({ record: { countries } }: Activity, t: Translator): string {
  const names = [...new Set(countries.map(({ code, name }) => (code ? countryName(code, t.language) : name)))]
  const list = names.slice(0, maxCountries).join(', ')
  const count = names.length - maxCountries
  return count > 0 ? t.text('andMore', { list, count: t.number(count) }) : list
}

/** Whose document an activity stands in, of when, and where: "WCO 2019, Annex 4". */
function sourceOf({ passage }: Activity, corpus: Corpus, t: Translator): string {
  const document = corpus.listed(passage.documentId)
  const author = document && authorOf(document)
  const year = document?.date?.slice(0, 4)
  const name = author ? authorName(author, t.language).short : (document?.label ?? passage.documentId)
  const dated = [name, year].filter((part) => part).join(' ')
  // A label tells documents apart by itself.
  return `${toldApart(dated, author ? document.mark : null)}, ${passageName(t, passage)}`
}

/** Activities as lines of a table. */
export const activityLines = (
  activities: readonly Activity[],
  corpus: Corpus,
  t: Translator,
): ActivityLine[] =>
  activities.map((activity) => {
    const { passage, period, record } = activity
    return {
      start: period?.from ?? '',
      dates: period ? t.period(period.from, period.to) : (record.dateText ?? ''),
      name: activityName(activity),
      language: passage.language,
      countries: countriesOf(activity, t),
      passage,
      source: sourceOf(activity, corpus, t),
    }
  })
