import { toBibTeX, toCslJson, toRis } from '../../citation/citation-formats.ts'
import { authorOf } from '../../model/source-document.ts'
import { byteOrderMark, toCsv } from '../api/records-csv.ts'
import { escaped } from '../pages/document-markdown.ts'
import type { Place } from './place.ts'

interface PlaceFormat {
  type: string
  write(places: readonly Place[]): string
}

const columns: [string, (place: Place) => string | null][] = [
  ['id', ({ passage }) => passage.id],
  ['documentId', ({ document }) => document.id],
  ['organization', ({ document }) => authorOf(document)],
  ['documentTitle', ({ document }) => document.title],
  ['symbol', ({ document }) => document.symbol],
  ['date', ({ document }) => document.date],
  ['kind', ({ passage }) => passage.kind],
  ['number', ({ passage }) => passage.number],
  ['section', ({ passage }) => passage.section.join(' › ')],
  ['language', ({ passage }) => passage.language],
  ['text', ({ passage }) => passage.text],
  ['citation', ({ citation }) => citation],
  ['permalink', ({ address }) => address],
]

/** The words of the source as a block of quotation, and where they stand. */
function inMarkdown({ passage, citation, address }: Place): string {
  const lines = passage.text.split('\n').map((line) => `> ${escaped(line.trim())}`)
  return `${lines.join('\n')}\n\n${escaped(citation)}, <${address}>`
}

/** Places with their sources as files, by the endings of their names. */
export const placeFormats: Record<'csv' | 'ris' | 'bib' | 'json' | 'md', PlaceFormat> = {
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    write: (places) =>
      byteOrderMark +
      toCsv([
        columns.map(([name]) => name),
        ...places.map((place) => columns.map(([, read]) => read(place))),
      ]),
  },
  ris: {
    type: 'application/x-research-info-systems; charset=utf-8',
    write: (places) => places.map(({ reference }) => toRis(reference)).join(''),
  },
  bib: {
    type: 'application/x-bibtex; charset=utf-8',
    write: (places) => places.map(({ reference }) => toBibTeX(reference)).join('\n'),
  },
  json: {
    type: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    write: (places) =>
      `${JSON.stringify(
        places.map(({ reference }) => toCslJson(reference)),
        null,
        2,
      )}\n`,
  },
  md: {
    type: 'text/markdown; charset=utf-8',
    write: (places) => `${places.map(inMarkdown).join('\n\n')}\n`,
  },
}
export type PlaceFormatName = keyof typeof placeFormats
export const placeFormatNames = Object.keys(placeFormats) as PlaceFormatName[]
