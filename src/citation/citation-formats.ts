import type { ContentLanguage, PassageLanguage } from '../model/language.ts'
import { authorOf } from '../model/source-document.ts'
import { type CitedDocument, type CitedPassage, citedPart } from './citation-text.ts'

/** What programs that keep references are given. */
export interface Reference {
  document: CitedDocument & { language: PassageLanguage }
  passage: CitedPassage | null
  /** Where the place is found. */
  address: string
  /** Of the words for parts. */
  language: ContentLanguage
}

/** Tells references from each other, parts of one document too. */
const keyOf = ({ document, passage }: Reference) =>
  passage?.number ? `${document.id}-${passage.kind}-${passage.number}` : document.id

const dateParts = (date: string) => date.split('-').map(Number)

/** A reference as CSL-JSON 1.0 has it. */
export function toCslJson(reference: Reference): Record<string, unknown> {
  const { document, passage, address, language } = reference
  const author = authorOf(document)
  const part = passage && citedPart(passage, language)
  return {
    id: keyOf(reference),
    type: 'report',
    title: document.title,
    ...(author ? { author: [{ literal: author }] } : {}),
    ...(document.date ? { issued: { 'date-parts': [dateParts(document.date)] } } : {}),
    ...(document.symbol ? { number: document.symbol } : {}),
    ...(document.language === 'und' ? {} : { language: document.language }),
    ...(part ? { note: part } : {}),
    URL: address,
  }
}

/** A reference as RIS has it: tags of two letters, one a line. */
export function toRis({ document, passage, address, language }: Reference): string {
  const author = authorOf(document)
  const part = passage && citedPart(passage, language)
  const lines: [string, string | null][] = [
    ['TY', 'RPRT'],
    ['TI', document.title],
    // A comma would part a name into surname and first name.
    ['AU', author && `${author.replaceAll(',', '')},`],
    ['PY', document.date?.slice(0, 4) ?? null],
    ['DA', document.date?.replaceAll('-', '/') ?? null],
    ['SN', document.symbol],
    ['LA', document.language === 'und' ? null : document.language],
    ['N1', part],
    ['UR', address],
  ]
  const told = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`] : []))
  return `${told.join('')}ER  - \r\n`
}

const texSpecial: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
const tex = (text: string) =>
  text.replace(/\s+/g, ' ').replace(/[\\~^]|[&%$#_{}]/g, (c) => texSpecial[c] ?? `\\${c}`)

/** A reference as BibTeX has it, in UTF-8. */
export function toBibTeX(reference: Reference): string {
  const { document, passage, address, language } = reference
  const author = authorOf(document)
  const part = passage && citedPart(passage, language)
  const [year, month] = document.date ? dateParts(document.date) : []
  const fields: [string, string | null][] = [
    ['title', `{{${tex(document.title)}}}`],
    ['author', author && `{{${tex(author)}}}`],
    ['institution', author && `{${tex(author)}}`],
    ['year', year ? `{${year}}` : null],
    ['month', month ? `{${month}}` : null],
    ['number', document.symbol && `{${tex(document.symbol)}}`],
    ['note', part && `{${tex(part)}}`],
    ['url', `{${address.replace(/[{}\\]/g, encodeURIComponent)}}`],
  ]
  const told = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []))
  return `@techreport{${keyOf(reference).replace(/[^\w:-]/g, '-')},\n${told.join(',\n')}\n}\n`
}
