import { documentName } from '../../../views/documents/document-name.ts'
import { type Translator, translatorFor } from '../../../views/messages/translator.ts'
import type { NewDocument, StartView } from '../../../views/start/start-view.ts'
import { spanOf } from '../../activities/count-activities.ts'
import { everyActivity } from '../../activities/find-activities.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import { oncePerCorpus } from '../../corpus/once-per-corpus.ts'
import { passageLanguages, type UiLanguage } from '../../model/language.ts'
import { authorOf, type ListedDocument } from '../../model/source-document.ts'
import { authorName } from '../../names/organization-names.ts'
import { allActivities } from './activities-address.ts'
import { ActivityMarks } from './activity-marks.ts'
import { drawTimeline } from './draw-timeline.ts'
import { drawWorldMap } from './draw-world-map.ts'

const maxNewest = 4
/** More bars make no small picture: the number of activities over time says it as well. */
const maxBars = 60

function newDocument(document: ListedDocument, t: Translator): NewDocument {
  const { id, date, kinds, languages } = document
  const { short, lang } = documentName(t, document)
  return {
    name: short,
    lang,
    address: `/documents/${encodeURIComponent(id)}`,
    date,
    languages: passageLanguages.filter((one) => one !== 'und' && (languages[one] ?? 0) > 0),
    activities: kinds.record ?? 0,
  }
}

/** Those with the latest dates; those without dates come last. */
const newestFirst = (documents: readonly ListedDocument[]) =>
  [...documents].sort((a, b) =>
    (a.date ?? '') < (b.date ?? '') ? 1 : Number((a.date ?? '') > (b.date ?? '')) * -1,
  )

async function draw(corpus: Corpus, language: UiLanguage): Promise<StartView> {
  const t = translatorFor(language)
  const activities = await everyActivity(corpus)
  const marks = new ActivityMarks(allActivities, t, activities)
  const { country, provider } = marks.lists(activities)
  const documents = newestFirst(corpus.documents())
  const reporters = documents.flatMap((document) => authorOf(document) ?? [])
  const keys = provider.marks.map(({ key }) => key)
  return {
    documents: documents.length,
    organizations: new Set(reporters.map((name) => authorName(name, language).id)).size,
    activities: activities.length,
    countries: country.marks.length,
    span: spanOf(activities),
    newestDate: documents[0]?.date ?? null,
    map: drawWorldMap(country.marks),
    timeline: drawTimeline(activities, allActivities, marks, t, { providers: keys, maxBars }),
    newest: documents.slice(0, maxNewest).map((document) => newDocument(document, t)),
  }
}

/** What the documents hold, for someone who has not asked yet; drawn once for a corpus and a language. */
export const startView = oncePerCorpus(draw)
