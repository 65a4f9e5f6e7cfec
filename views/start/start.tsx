import type { Child } from 'hono/jsx'
import { Timeline } from '../activities/timeline.tsx'
import { MapKey, WorldMap } from '../activities/world-map.tsx'
import type { QuestionLink } from '../conversation/conversation-view.ts'
import { QuestionLinks } from '../conversation/question-links.tsx'
import type { Translator } from '../messages/translator.ts'
import type { NewDocument, StartView } from './start-view.ts'

interface StartProps {
  t: Translator
  start: StartView
}

/** A message whose places are filled with elements. */
function filled(message: string, parts: Record<string, Child>): Child[] {
  return message.split(/\{(\w+)\}/).map((text, i) => (i % 2 === 0 ? text : parts[text]))
}

/** What this is, and one sentence with what it holds; its numbers lead there. */
export function StartHead({ t, start }: StartProps) {
  const { documents, organizations, activities, countries, span, newestDate } = start
  const link = (address: string, text: string) => <a href={address}>{text}</a>
  const all = link('/documents', t.count('documents', documents))
  return (
    <div class="start-head">
      <h1>
        {t.text('startTitle')} <span>{t.text('startTitleEnd')}</span>
      </h1>
      <p class="lead">
        {t.text('startReads')} {filled(t.text('startHolds'), { documents: all })}
        {organizations > 1 &&
          filled(t.text('startWhose'), {
            organizations: link('/documents?sort=organization', t.count('reporterCount', organizations)),
          })}
        {newestDate &&
          filled(t.text(documents === 1 ? 'startOnlyDate' : 'startNewestDate'), {
            date: t.documentDate(newestDate),
          })}
        {activities > 0 &&
          filled(t.text('startActivities'), {
            activities: link('/activities', t.count('activityCount', activities)),
            countries: link('/activities#where', t.count('countryCount', countries)),
          })}
        {span && `, ${t.months(span.from, span.to)}`}.
      </p>
    </div>
  )
}

function Examples({ t, questions }: { t: Translator; questions: QuestionLink[] }) {
  if (questions.length === 0) return null
  return (
    <section aria-labelledby="examples">
      <h2 class="label" id="examples">
        {t.text('startExamplesTitle')}
      </h2>
      <ul class="examples">
        <QuestionLinks links={questions} />
      </ul>
    </section>
  )
}

/** Conversations that this browser keeps, which `assets/recent.js` fills in. */
function Recent({ t }: { t: Translator }) {
  return (
    <section
      id="recent"
      class="recent"
      aria-labelledby="recent-title"
      data-more={JSON.stringify(t.forms('recentMore'))}
      hidden
    >
      <h2 class="label" id="recent-title">
        {t.text('recentTitle')}
      </h2>
      <ul class="examples"></ul>
      <p class="small muted">
        {t.text('recentNote')}{' '}
        <button type="button" class="link" data-forget>
          {t.text('recentForget')}
        </button>
      </p>
    </section>
  )
}

function Pictures({ t, start }: StartProps) {
  const { map, timeline, activities } = start
  if (activities === 0) return null
  return (
    <section aria-labelledby="where-when">
      <div class="bar-line">
        <h2 class="label" id="where-when">
          {t.text('startWhereWhen')}
        </h2>
        <a href="/activities">{t.text('startOpen')}</a>
      </div>
      <WorldMap t={t} map={map} interactive={false} />
      <div class="bar-line small">
        <MapKey t={t} map={map} />
        <span class="muted">{t.text('mapNote')}</span>
      </div>
      {timeline && <Timeline t={t} timeline={timeline} interactive={false} />}
    </section>
  )
}

function NewestDocument({ t, document }: { t: Translator; document: NewDocument }) {
  const { name, lang, address, date, languages, activities } = document
  const list = new Intl.ListFormat(t.language).format(languages.map((language) => t.languageName(language)))
  const told = [
    date && t.documentDate(date),
    list && t.text('startInLanguages', { list }),
    activities > 0 && t.count('activityCount', activities),
  ]
  return (
    <li>
      <h3 lang={lang}>
        <a href={address}>{name}</a>
      </h3>
      <p class="small muted">{told.filter((part) => part).join(' · ')}</p>
    </li>
  )
}

/** The empty state: questions to begin with, where and when activities took place, the newest documents. */
export function Start({ t, start, questions }: StartProps & { questions: QuestionLink[] }) {
  return (
    <>
      <p class="small muted start-rule">{t.text('startRule')}</p>
      <div class="start-grid">
        <div>
          <Examples t={t} questions={questions} />
          <Recent t={t} />
        </div>
        <Pictures t={t} start={start} />
        <section aria-labelledby="newest">
          <h2 class="label" id="newest">
            {t.text('startNewest')}
          </h2>
          <ul class="newest">
            {start.newest.map((document) => (
              <NewestDocument t={t} document={document} />
            ))}
          </ul>
          <p class="small">
            <a href="/documents">{t.text('startAllDocuments')}</a>
          </p>
        </section>
      </div>
    </>
  )
}
