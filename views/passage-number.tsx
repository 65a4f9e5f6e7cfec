import type { Passage, PassageKind, Span } from '../src/model/passage.ts'
import { writeMark } from '../src/model/quote-mark.ts'
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

/** The same by the identifier alone. */
export const addressOfPassage = (id: string) =>
  passageAddress({ id, documentId: id.slice(0, id.indexOf(':')) })

/** Quotations of a passage as addresses carry them, to be marked. */
const marksOf = (passage: Passage, quotes: readonly Span[]) =>
  quotes.map((quote): [string, string] => ['mark', writeMark(passagePart(passage), quote, passage)])

/** The address of a passage in its document, with its quotations marked. */
export function quoteAddress(passage: Passage, quotes: readonly Span[]): string {
  const [path, part] = passageAddress(passage).split('#')
  return `${path}?${new URLSearchParams(marksOf(passage, quotes))}#${part}`
}

/** The address of the page that says how quotations of a passage are cited. */
export function citeAddress(passage: Passage, quotes: readonly Span[]): string {
  const [path] = passageAddress(passage).split('#')
  return `${path}/cite?${new URLSearchParams([['part', passagePart(passage)], ...marksOf(passage, quotes)])}`
}

/** What a passage is called in its document, in words: "Paragraph 3", "Annex 6", "Note 1". */
export function passageName(t: Translator, { kind, number }: Pick<Passage, 'kind' | 'number'>): string {
  if (kind === 'heading' || kind === 'document') return t.text(kindKeys[kind])
  if (number === null) return t.text('unnumbered')
  if (kind === 'record') return t.text('numberRecord', { number })
  return t.text(kind === 'footnote' ? 'numberFootnote' : 'paragraphNumber', { number })
}

const kindsOfParts: Record<string, PassageKind> = { p: 'paragraph', r: 'record', n: 'footnote' }

/** What the passage of an identifier's part is called: `r3` is "Annex 3". */
export function partName(t: Translator, part: string): string {
  const [, letter = '', number = null] = /^([a-z])(\d+)/.exec(part) ?? []
  const kind = kindsOfParts[letter]
  return passageName(t, { kind: kind ?? 'paragraph', number: kind ? number : null })
}

/** The same in short: "para. 3", "annex 6"; null for what has no number. */
export function shortName(t: Translator, { kind, number }: Pick<Passage, 'kind' | 'number'>): string | null {
  if (number === null || kind === 'heading' || kind === 'document') return null
  if (kind === 'footnote') return t.text('numberFootnote', { number })
  return t.text(kind === 'record' ? 'shortRecord' : 'shortParagraph', { number })
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
