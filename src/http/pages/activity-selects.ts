import type { FilterSelect } from '../../../views/activities/activities-view.ts'
import { translatorFor } from '../../../views/messages/translator.ts'
import { everyActivity } from '../../activities/find-activities.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import { oncePerCorpus } from '../../corpus/once-per-corpus.ts'
import { activityKinds } from '../../model/activities.ts'
import type { UiLanguage } from '../../model/language.ts'
import { topicNames } from '../../names/topic-names.ts'
import { type AddressedActivities, allActivities } from './activities-address.ts'
import { ActivityMarks } from './activity-marks.ts'

type Options = Record<FilterSelect['name'], FilterSelect['options']>

async function makeOptions(corpus: Corpus, language: UiLanguage): Promise<Options> {
  const t = translatorFor(language)
  const all = await everyActivity(corpus)
  const lists = new ActivityMarks(allActivities, t, all).lists(all)
  const { compare } = new Intl.Collator(t.language)
  const byName = (by: 'country' | 'provider') =>
    lists[by].marks.map(({ key, label }) => [key, label] as const).sort(([, a], [, b]) => compare(a, b))
  const days = (day: string) => lists.year.marks.map(({ key }) => [`${key}-${day}`, key] as const)
  const held = new Set(all.flatMap(({ topics }) => topics))
  const topics = [...topicNames(t.language)].filter(([value]) => held.has(value))
  const kinds = activityKinds.filter((kind) => lists.kind.marks.some(({ key }) => key === kind))
  return {
    country: byName('country'),
    provider: byName('provider'),
    topic: topics,
    from: days('01-01'),
    to: days('12-31'),
    activity: kinds.map((kind) => [kind, t.activityKind(kind)]),
  }
}

/** What there is to choose from: the same for all requests, as long as the index is. */
const optionsOf = oncePerCorpus(makeOptions)

/** The selects of the form, with what all activities have to choose from and what is chosen. */
export async function activitySelects(
  corpus: Corpus,
  asked: AddressedActivities,
  language: UiLanguage,
): Promise<FilterSelect[]> {
  const options = await optionsOf(corpus, language)
  const { country, provider, topic, from, to, activity } = asked
  const chosen = { country, provider, topic, from: from ? [from] : [], to: to ? [to] : [], activity }
  return (Object.keys(chosen) as FilterSelect['name'][]).map((name) => {
    const [value = '', ...others] = chosen[name]
    const known = value === '' || options[name].some(([option]) => option === value)
    return {
      name,
      options: known ? options[name] : [[value, value], ...options[name]],
      value,
      others,
    }
  })
}
