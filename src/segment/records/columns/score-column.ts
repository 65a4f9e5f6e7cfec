import { type RecordField, recordFields } from '../../../model/activity-record.ts'
import type { ContentLanguage } from '../../../model/language.ts'
import { findLabel, type KnownLabel } from '../record-labels.ts'
import { type CellSigns, readCellSigns } from './cell-signs.ts'
import { ColumnWords, readTitleWords, saysTotal } from './column-words.ts'

/** A column of a table, or the values under one label: its label and what its cells look like. */
export interface ColumnProfile {
  label: string
  known: KnownLabel | undefined
  words: ColumnWords
  /** Cells that hold something. */
  filled: number
  /** Shares and means over these cells. */
  signs: Record<
    'dates' | 'countries' | 'providers' | 'named' | 'urls' | 'contacts' | 'figures' | 'rank' | 'opens',
    number
  >
  /** Share of cells that say where and when, with a day or month, and with a year. */
  where: number
  dated: number
  hasYear: number
  meanWords: number
  /** Different cells per cell. */
  distinct: number
  /** Share of cells that name an activity, and of those that name what other tables list. */
  activities: number
  others: number
}

/** So many cells of a column tell what it holds. */
const maxSample = 60

const mean = <T>(items: T[], value: (item: T) => number) =>
  items.length === 0 ? 0 : items.reduce((sum, item) => sum + value(item), 0) / items.length

/** The profile of a column by its label ('' where it has none) and the texts of its cells. */
export function profileOf(label: string, texts: string[]): ColumnProfile {
  const filled = texts.filter((text) => text !== '' && !saysTotal(text))
  const step = Math.max(1, filled.length / maxSample)
  const count = Math.min(filled.length, maxSample)
  const sample = Array.from({ length: count }, (_, i) => filled[Math.floor(i * step)] ?? '')
  const signs: CellSigns[] = sample.map(readCellSigns)
  const titles = sample.map(readTitleWords)
  return {
    label,
    known: label === '' ? undefined : findLabel(label),
    words: new ColumnWords(label),
    filled: filled.length,
    signs: {
      dates: mean(signs, (one) => one.dates),
      countries: mean(signs, (one) => one.countries),
      providers: mean(signs, (one) => one.providers),
      named: mean(signs, (one) => one.named),
      urls: mean(signs, (one) => one.urls),
      contacts: mean(signs, (one) => one.contacts),
      figures: mean(signs, (one) => one.figures),
      rank: mean(signs, (one) => one.rank),
      opens: mean(signs, (one) => Number(one.opens)),
    },
    where: mean(signs, (one) => Number(one.where)),
    dated: mean(signs, (one) => Number(one.dated)),
    hasYear: mean(signs, (one) => Number(one.hasYear)),
    meanWords: mean(signs, (one) => one.words),
    distinct: filled.length === 0 ? 0 : new Set(filled).size / filled.length,
    activities: mean(titles, (one) => Number(one.activity)),
    others: mean(titles, (one) => Number(one.other)),
  }
}

/** A label that the tables have outweighs what its cells look like, unless they look like nothing of the kind. */
const knownWeight = 4
const wordWeight = 1.2
/** Of a label, two words tell as much as more. */
const maxWordHits = 2
/** What a column must have to be a field at all. */
export const minScore = 1

/** Titles and descriptions: running text that is nothing else. */
function asText(column: ColumnProfile): { title: number; description: number } {
  const { signs, meanWords } = column
  const { dates, countries, urls, figures, rank, contacts, providers } = signs
  const other = 2.5 * Math.max(dates, countries, urls, figures, rank, 0.8 * contacts, 0.6 * providers)
  const long = Math.min(1, Math.max(0, (meanWords - 8) / 16))
  return {
    title:
      0.3 +
      (column.distinct >= 0.6 ? 0.7 : 0) +
      (meanWords >= 2 ? 0.6 : 0) +
      1.2 * column.activities * (1 - long / 2) -
      column.others -
      (long > 0.5 ? 0.8 * long : 0) -
      other,
    description: 0.2 + 1.6 * long - other,
  }
}

/** The name of an organization that no table has has so many words. */
const maxNameWords = 6

/** Whether the cells of a column may be names in small letters, "Guilde des sceaux": then the label tells. */
const mayBeNames = ({ signs, meanWords }: ColumnProfile) =>
  meanWords <= maxNameWords &&
  signs.opens > 0.9 &&
  Math.max(signs.dates, signs.countries, signs.figures) === 0

/** How well the cells of a column fit a field, without its label: above 0 they speak for it. */
function cellScore(column: ColumnProfile, field: RecordField): number {
  const { signs } = column
  switch (field) {
    case 'dates':
      return 3.2 * signs.dates - 1.2
    case 'countries':
      return 3.2 * signs.countries - 1.2
    case 'urls':
      return 3.2 * signs.urls - 1.2
    case 'contacts':
      return 3 * signs.contacts - 1.2
    case 'providers':
      return 2.6 * Math.max(signs.providers, signs.named / 2) - (mayBeNames(column) ? 0.2 : 1)
    case 'programme':
      return asText(column).title
    case 'description':
      return asText(column).description
    case 'audience':
    case 'outputs': {
      // No cell says by itself that it is one; dates and names say that it isn't.
      const { dates, countries, urls, figures, rank } = signs
      return -2 * Math.max(dates, countries, urls, figures, rank)
    }
  }
}

/** What a label says for a field. */
function labelScore(column: ColumnProfile, field: RecordField): number {
  const hits = Math.min(column.words.count(`fields/${field}`), maxWordHits)
  if (column.known) return column.known.field === field ? knownWeight : wordWeight * hits - 1
  const elsewhere = column.words.count('otherColumns') + column.words.count('places') > 0 ? 1.5 : 0
  const otherDate = field === 'dates' && column.words.count('otherDates') > 0 ? 4 : 0
  return wordWeight * hits - elsewhere - otherDate
}

/** The score of a column for each field. */
export function scoreColumn(column: ColumnProfile): Record<RecordField, number> {
  const scores = {} as Record<RecordField, number>
  for (const field of recordFields) {
    const cells = cellScore(column, field)
    // A column of which no cell is filled is what its label says.
    scores[field] = (column.filled === 0 ? 0 : cells) + labelScore(column, field)
  }
  return scores
}

/** The languages in which a label says that its column holds a field. */
export function labelLanguages(column: ColumnProfile, field: RecordField | 'extra'): ContentLanguage[] {
  if (column.known) return column.known.languages
  return field === 'extra' ? [] : [...(column.words.languages.get(`fields/${field}`) ?? [])]
}

/**
 * The field that the words of a label and the values under it speak for together: "Effects (seen or expected)".
 * Undefined where they speak for none, or only for one that is `taken`.
 */
export function labelByWords(
  label: string,
  values: string[],
  taken: (field: RecordField) => boolean = () => false,
): KnownLabel | undefined {
  const column = profileOf(label, values)
  const scores = scoreColumn(column)
  const said = recordFields.filter((field) => column.words.count(`fields/${field}`) > 0 && !taken(field))
  const [field] = said.sort((a, b) => scores[b] - scores[a])
  if (field === undefined || scores[field] < minScore) return undefined
  return { field, languages: labelLanguages(column, field) }
}
