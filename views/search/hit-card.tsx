import type { Child } from 'hono/jsx'
import type { PassageLanguage } from '../../src/model/language.ts'
import type { SearchHit } from '../../src/model/search-result.ts'
import { MarkedText } from '../marked-text.tsx'
import type { Translator } from '../messages/translator.ts'
import { PassageNumber, passageAddress } from '../passage-number.tsx'
import { RecordFacts } from '../record-facts.tsx'

/** The `lang` attribute of a passage: empty where its language is unknown. */
export const langOf = (language: PassageLanguage) => (language === 'und' ? '' : language)

/** The headings above a passage; the innermost is left out where it is the hit's title. */
function SectionPath({ hit }: { hit: SearchHit }) {
  const section = hit.section.at(-1) === hit.title ? hit.section.slice(0, -1) : hit.section
  if (section.length === 0) return null
  return (
    <span class="section-path" lang={langOf(hit.language)}>
      {section.map((heading, i) => (
        <>
          {i > 0 && <span aria-hidden="true"> › </span>}
          <span>{heading}</span>
        </>
      ))}
    </span>
  )
}

/** What the key terms of a passage in another language mean. */
function GlossLine({ t, hit }: { t: Translator; hit: SearchHit }) {
  if (hit.gloss.length === 0) return null
  return (
    <p class="gloss" title={t.text('glossNote')}>
      <span>{t.text('glossLabel')}</span>{' '}
      {hit.gloss.map(({ text, translation }, i) => (
        <>
          {i > 0 && ' · '}
          <span lang={langOf(hit.language)}>{text}</span> = <span>{translation}</span>
        </>
      ))}
      <span class="visually-hidden"> ({t.text('glossNote')})</span>
    </p>
  )
}

interface HitCardProps {
  t: Translator
  hit: SearchHit
  tellDocument: boolean
  /** The words of the search, to be marked in the document. */
  q?: string
  children?: Child
}

/** One passage that was found, with its document where hits are from several; `children` are further links. */
export function HitCard({ t, hit, tellDocument, q, children }: HitCardProps) {
  const { snippet } = hit
  const lang = langOf(hit.language)
  return (
    <article class="hit">
      <h3 lang={lang}>
        <a href={passageAddress(hit, q)}>{hit.title}</a>
      </h3>
      <p class="hit-meta">
        {tellDocument && hit.document !== hit.title && <span class="hit-document">{hit.document}</span>}
        <PassageNumber t={t} passage={hit} />
        {hit.crossLanguage && (
          <span class="translated">{t.text('inLanguage', { language: t.languageName(hit.language) })}</span>
        )}
        {children}
        <SectionPath hit={hit} />
      </p>
      <p class="snippet" lang={lang}>
        {snippet.clipped.start && `${t.text('clipped')}\u00a0`}
        <MarkedText text={snippet.text} marks={snippet.highlights} labels={hit.kind === 'record'} />
        {snippet.clipped.end && `\u00a0${t.text('clipped')}`}
      </p>
      <GlossLine t={t} hit={hit} />
      {hit.record && <RecordFacts t={t} record={hit.record} lang={lang} />}
    </article>
  )
}
