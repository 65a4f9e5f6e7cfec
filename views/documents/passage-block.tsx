import type { PassageLanguage } from '../../src/model/language.ts'
import type { Passage, Span } from '../../src/model/passage.ts'
import { MarkedText } from '../marked-text.tsx'
import type { Translator } from '../messages/translator.ts'
import { PassageNumber, passageName, passagePart } from '../passage-number.tsx'
import { RecordSheet } from '../record-sheet.tsx'
import { langOf } from '../search/hit-card.tsx'
import { type PassageVersion, PassageVersionLinks } from './document-facts.tsx'

interface PassageBlockProps {
  t: Translator
  passage: Passage
  /** What is quoted of it. */
  marks: Span[]
  /** What says the same in other documents. */
  versions: PassageVersion[]
  /** Of most of the document: only another one is told. */
  documentLanguage: PassageLanguage
}

/** A passage at its place in the document, with its anchor and a link to it. */
export function PassageBlock({ t, passage, marks, versions, documentLanguage }: PassageBlockProps) {
  const part = passagePart(passage)
  return (
    <div id={part} class={`passage ${passage.kind}`}>
      <p class="passage-meta">
        <a
          class="permalink"
          href={`#${part}`}
          aria-label={`${t.text('permalink')}: ${passageName(t, passage)}`}
        >
          {passage.number === null ? '#' : <PassageNumber t={t} passage={passage} />}
        </a>
        {passage.language !== documentLanguage && (
          <span class="language-name">{t.languageName(passage.language)}</span>
        )}
        <PassageVersionLinks t={t} versions={versions} />
      </p>
      <div class="passage-text" lang={langOf(passage.language)}>
        {marks.length > 0 ? (
          <MarkedText text={passage.text} marks={marks} labels={passage.record !== undefined} />
        ) : passage.record ? (
          <RecordSheet t={t} text={passage.text} record={passage.record} />
        ) : (
          passage.text.split(/\r?\n/).map((line) => <p>{line}</p>)
        )}
      </div>
    </div>
  )
}
