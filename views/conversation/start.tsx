import type { TextKey, Translator } from '../messages/translator.ts'
import type { StartLink, StartView } from '../search/search-view.ts'

interface StartListProps {
  t: Translator
  heading: TextKey
  links: StartLink[]
}

function StartList({ t, heading, links }: StartListProps) {
  if (links.length === 0) return null
  return (
    <section>
      <h3>{t.text(heading)}</h3>
      <ul>
        {links.map(({ label, address, count }) => (
          <li>
            <a href={address}>{label}</a>
            {count !== null && <span class="count"> {t.number(count)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The empty state: what the documents hold, and ways into it. */
export function Start({ t, start }: { t: Translator; start: StartView }) {
  return (
    <div class="start">
      <p class="tagline">{t.text('tagline')}.</p>
      <h2 class="visually-hidden">{t.text('startHeading')}</h2>
      <div class="start-lists">
        <StartList t={t} heading="startExamples" links={start.examples} />
        <StartList t={t} heading="startCountries" links={start.countries} />
        <StartList t={t} heading="startProgrammes" links={start.programmes} />
        <StartList t={t} heading="startYears" links={start.years} />
      </div>
      <p class="start-more">
        <a href="/search">{t.text('browseAll')}</a> <span class="count">{t.number(start.total)}</span>
        <a href="/documents">{t.text('readDocuments')}</a>
      </p>
    </div>
  )
}
