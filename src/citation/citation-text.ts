import { z } from 'zod'
import type { ContentLanguage } from '../model/language.ts'
import { longDates } from '../model/long-dates.ts'
import type { Passage } from '../model/passage.ts'
import { authorOf, type DocumentSummary } from '../model/source-document.ts'
import { readLanguageTables } from '../tables/read-table.ts'

const wordSchema = z.object({
  'wto-document': z.string(),
  document: z.string(),
  paragraph: z.string(),
  record: z.string(),
  footnote: z.string(),
  quoted: z.string(),
  undated: z.string(),
})
const tables = readLanguageTables('citations', wordSchema)

/** The series of the WTO's documents: Council for TRIPS, General Council, goods, services, negotiations, notes of jobs. */
const wtoSeries = /^(?:IP|WT|G|S|TN|JOB|RD|WIPO-WTO)\//

export type CitedDocument = Pick<
  DocumentSummary,
  'id' | 'title' | 'symbol' | 'date' | 'organization' | 'member'
>
export type CitedPassage = Pick<Passage, 'kind' | 'number'>

const fill = (template: string, name: string, value: string) => template.replace(`{${name}}`, () => value)

/** How a part is cited in a language: "para. 3"; null for what has no number. */
export function citedPart({ kind, number }: CitedPassage, language: ContentLanguage): string | null {
  if (number === null || kind === 'heading' || kind === 'document') return null
  return fill(tables[language][kind], 'number', number)
}

/**
 * A document, or a part of it, as the WTO cites: whose, title, symbol, date, part. "World Customs Organization (WCO),
 * Technical cooperation activities, WTO document IP/C/W/653, 25 September 2019, para. 3".
 */
export function citationText(
  document: CitedDocument,
  passage: CitedPassage | null,
  language: ContentLanguage,
): string {
  const { symbol, date, title } = document
  const words = tables[language]
  const told = symbol && fill(words[wtoSeries.test(symbol) ? 'wto-document' : 'document'], 'symbol', symbol)
  const day = date === null ? words.undated : longDates(language).format(new Date(date))
  const parts = [authorOf(document), title, told, day, passage && citedPart(passage, language)]
  return parts.filter((part) => part).join(', ')
}

/** A quotation with its source and its address, to be pasted into a text. */
export const quotationText = (quote: string, citation: string, address: string, language: ContentLanguage) =>
  `${fill(tables[language].quoted, 'quote', quote)} (${citation}), ${address}`
