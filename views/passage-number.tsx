import type { Passage, PassageKind } from '../src/model/passage.ts'
import type { TextKey, Translator } from './messages/translator.ts'

/** What each kind of passage is called. */
export const kindKeys = {
  paragraph: 'kindParagraph',
  record: 'kindRecord',
  footnote: 'kindFootnote',
  heading: 'kindHeading',
  document: 'kindDocument',
} as const satisfies Record<PassageKind, TextKey>

/** The part of a passage's identifier that names it within its document: `p3`. */
export const passagePart = (passage: Pick<Passage, 'id'>) => passage.id.slice(passage.id.indexOf(':') + 1)

/** The address of a passage at its place in its document, where the words of a search may be marked. */
export function passageAddress(passage: Pick<Passage, 'id' | 'documentId'>, q = ''): string {
  const query = q === '' ? '' : `?${new URLSearchParams({ q })}`
  return `/documents/${encodeURIComponent(passage.documentId)}${query}#${encodeURIComponent(passagePart(passage))}`
}

/** What a passage is called in its document, in words: "Paragraph 3", "Annex 6", "Note 1". */
export function passageName(t: Translator, { kind, number }: Pick<Passage, 'kind' | 'number'>): string {
  if (kind === 'heading' || kind === 'document') return t.text(kindKeys[kind])
  if (number === null) return t.text('unnumbered')
  if (kind === 'record') return t.text('numberRecord', { number })
  return t.text(kind === 'footnote' ? 'numberFootnote' : 'paragraphNumber', { number })
}

/** What the passage is called in its document, in short: "¶ 3", "Annex 6", "Note 1". */
export function PassageNumber({ t, passage }: { t: Translator; passage: Pick<Passage, 'kind' | 'number'> }) {
  const { kind, number } = passage
  const name = passageName(t, passage)
  if (number === null || kind !== 'paragraph') return <span class="number">{name}</span>
  return (
    <span class="number">
      <span aria-hidden="true">{t.text('numberParagraph', { number })}</span>
      <span class="visually-hidden">{name}</span>
    </span>
  )
}
