import type { SourceDocument } from '../../src/model/source-document.ts'
import { CopyButton } from '../copy-button.tsx'
import type { Translator } from '../messages/translator.ts'
import { langOf } from '../search/hit-card.tsx'
import { HitChoice } from '../search/hit-choice.tsx'
import { SelectionForm } from '../search/selection-form.tsx'
import { documentAddress, languagesText } from './document-facts.tsx'
import { documentName } from './document-name.ts'

/** The file that a document came from. */
export interface SourceFileFacts {
  /** Its ending, in small letters: `docx`. */
  type: string
  /** In bytes. */
  size: number
}

interface DocumentHeadProps {
  t: Translator
  document: SourceDocument
  /** Null where it can't be had. */
  file: SourceFileFacts | null
}

/** How many activities there are, and in how many countries. */
function activitiesText(t: Translator, { content }: SourceDocument): string | null {
  const records = content.flatMap(({ record }) => record ?? [])
  if (records.length === 0) return null
  const countries = new Set(records.flatMap(({ countries: all }) => all.flatMap(({ code }) => code ?? [])))
  const activities = t.count('documentActivities', records.length)
  if (countries.size === 0) return activities
  return t.text('activitiesInCountries', {
    activities,
    countries: t.count('documentCountries', countries.size),
  })
}

/** A document by its name and its own title, with what can be done with it. */
export function DocumentHead({ t, document, file }: DocumentHeadProps) {
  const { id, kinds, symbol, date } = document
  const { text, lang, official } = documentName(t, document)
  const activities = activitiesText(t, document)
  const address = documentAddress(id)
  return (
    <header class="document-head">
      <h1 id="document" lang={lang}>
        {text}
      </h1>
      {official !== null && (
        <p class="lead muted" lang={langOf(document.language)}>
          {official}
        </p>
      )}
      <p class="at">
        {symbol !== document.mark && <span class="symbol">{symbol}</span>}
        {date !== null && <time datetime={date}>{t.documentDate(date)}</time>}
        <span>{languagesText(t, document)}</span>
        {!!kinds.paragraph && <span>{t.count('paragraphs', kinds.paragraph)}</span>}
        {activities !== null && (
          <a href={`/activities?${new URLSearchParams({ document: id })}`}>{activities}</a>
        )}
        {file !== null && <span>{`${file.type.toUpperCase()}, ${t.bytes(file.size)}`}</span>}
      </p>
      <div class="row document-tools">
        {file !== null && (
          <a class="btn quiet" href={`/api${address}/file`} download>
            {t.text('originalFile')}
          </a>
        )}
        <a href={`${address}/cite`}>{t.text('citeSource')}</a>
        <CopyButton t={t} copies="address" label={t.text('copyAddress')} />
        <a href={`/?${new URLSearchParams({ document: id })}`}>{t.text('askDocument')}</a>
        <a href={`${address}.md`}>Markdown</a>
        <HitChoice t={t} hit={{ id, title: text }} />
        <SelectionForm t={t} />
      </div>
    </header>
  )
}
