import type { Passage } from '../src/model/passage.ts'
import type { Translator } from './messages/translator.ts'

/** The part of a passage's identifier that names it within its document: `p3`. */
export const passagePart = (passage: Pick<Passage, 'id'>) => passage.id.slice(passage.id.indexOf(':') + 1)

/** The address of a passage at its place in its document. */
export function passageAddress(passage: Pick<Passage, 'id' | 'documentId'>): string {
  return `/documents/${encodeURIComponent(passage.documentId)}#${encodeURIComponent(passagePart(passage))}`
}

/** What the passage is called in its document: "¶ 3", "Annex 6", "Note 1". */
export function PassageNumber({ t, passage }: { t: Translator; passage: Pick<Passage, 'kind' | 'number'> }) {
  const { kind, number } = passage
  if (number === null) return <span class="number">{t.text('unnumbered')}</span>
  if (kind === 'record') return <span class="number">{t.text('numberRecord', { number })}</span>
  if (kind === 'footnote') return <span class="number">{t.text('numberFootnote', { number })}</span>
  return (
    <span class="number">
      <span aria-hidden="true">{t.text('numberParagraph', { number })}</span>
      <span class="visually-hidden">{t.text('paragraphNumber', { number })}</span>
    </span>
  )
}
