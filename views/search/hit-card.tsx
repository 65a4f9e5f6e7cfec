import type { Child } from 'hono/jsx'
import type { PassageLanguage } from '../../src/model/language.ts'
import type { SearchHit } from '../../src/model/search-result.ts'
import { MarkedText } from '../marked-text.tsx'
import type { Translator } from '../messages/translator.ts'
import { PassageNumber, passageAddress } from '../passage-number.tsx'

/** The `lang` attribute of a passage: empty where its language is unknown. */
export const langOf = (language: PassageLanguage) => (language === 'und' ? '' : language)

/** What the key terms of a passage in another language mean: folded, for whoever wonders. */
function GlossLine({ t, hit }: { t: Translator; hit: SearchHit }) {
  if (hit.gloss.length === 0) return null
  return (
    <details class="gloss">
      <summary>{t.text('glossLabel')}</summary>
      <ul>
        {hit.gloss.map(({ text, translation }) => (
          <li>
            <span lang={langOf(hit.language)}>{text}</span> = {translation}
          </li>
        ))}
      </ul>
      <p>{t.text('glossNote')}</p>
    </details>
  )
}

/** Where the hit stands, in one line; what its title says already is not said again. */
function PlaceLine({ t, hit, tellDocument, children }: Omit<HitCardProps, 'q' | 'choice'>) {
  // Of an activity the number says already that it is of the annex.
  const headings = hit.kind === 'record' ? hit.section.slice(1) : hit.section
  const section = headings.filter((heading) => heading !== hit.title)
  return (
    <p class="hit-meta">
      {tellDocument && hit.document !== hit.title && <span class="hit-document">{hit.document}</span>}
      {section.length > 0 && (
        <span class="section-path" lang={langOf(hit.language)}>
          {section.join(' › ')}
        </span>
      )}
      <PassageNumber t={t} passage={hit} />
      {hit.language !== t.language && hit.language !== 'und' && (
        <span class="translated">{t.languageName(hit.language)}</span>
      )}
      {hit.nearInMeaning && <span title={t.text('nearInMeaningNote')}>{t.text('nearInMeaning')}</span>}
      {children}
    </p>
  )
}

interface HitCardProps {
  t: Translator
  hit: SearchHit
  tellDocument: boolean
  /** The words of the search, to be marked in the document. */
  q?: string
  /** A box by which the hit is selected. */
  choice?: Child
  children?: Child
}

/** One passage that was found, with its document where hits are from several; `children` are further links. */
export function HitCard({ t, hit, tellDocument, q, choice, children }: HitCardProps) {
  const { snippet } = hit
  const lang = langOf(hit.language)
  return (
    <article class="hit">
      <h3 lang={lang}>
        <a href={passageAddress(hit, q)}>{hit.title}</a>
      </h3>
      <PlaceLine t={t} hit={hit} tellDocument={tellDocument}>
        {children}
        {choice}
      </PlaceLine>
      <p class="snippet" lang={lang}>
        {snippet.clipped.start && `${t.text('clipped')}\u00a0`}
        <MarkedText text={snippet.text} marks={snippet.highlights} labels={hit.kind === 'record'} />
        {snippet.clipped.end && `\u00a0${t.text('clipped')}`}
      </p>
      <GlossLine t={t} hit={hit} />
    </article>
  )
}
