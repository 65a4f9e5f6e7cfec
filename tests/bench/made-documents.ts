import { makeDocx, paragraph, table } from '../fixtures/make-docx.ts'
import { makeEml, makeOdt, makeRtf, makeXlsx } from '../fixtures/make-office.ts'
import { makePdf } from '../fixtures/make-pdf.ts'
import { columnsOf, layouts } from '../fixtures/notification-layouts.ts'
import { noticesOf } from '../fixtures/notifications.ts'
import { activities, header, proseLayouts, sentences, tableLayouts } from '../fixtures/pdf-layouts.ts'
import { reportFiles } from '../fixtures/report-files.ts'
import { cover, narrative, records } from '../fixtures/variations.ts'

/** A document that is made for the comparison, with what it says. */
export interface MadeDocument {
  name: string
  /** The extension tells the format. */
  file: string
  bytes: Uint8Array
  /** All that it says, in reading order. */
  text: string
  /** How many activities it lists. */
  records: number
}

const rowsText = (rows: string[][]) => rows.map((row) => row.join(' ')).join('\n')
const reportText = [...cover, ...narrative, 'ANNEX', ...records.map(rowsText)].join('\n')

async function reports(): Promise<MadeDocument[]> {
  return Promise.all(
    Object.entries(reportFiles).map(async ([file, make]) => ({
      name: 'report',
      file,
      bytes: await make(),
      text: reportText,
      records: records.length,
    })),
  )
}

/** Sentences of a PDF layout, those that a fixed height leaves out aside: what any reader finds is what was drawn. */
async function prose(): Promise<MadeDocument[]> {
  return Promise.all(
    Object.entries(proseLayouts).map(async ([name, draw]) => {
      const drawn = name.includes('columns') && !name.includes('between') ? 20 : 40
      return {
        name: `prose, ${name}`,
        file: 'prose.pdf',
        bytes: await makePdf(draw),
        text: sentences.slice(0, drawn).join(' '),
        records: 0,
      }
    }),
  )
}

const tableRows = [header, ...activities]

async function tables(): Promise<MadeDocument[]> {
  const text = rowsText(tableRows)
  const table_ = { name: 'table of activities', text, records: activities.length }
  const drawn = Object.entries(tableLayouts)
    .filter(([name]) => !/between paragraphs|one activity/.test(name))
    .map(async ([name, draw]) => ({
      ...table_,
      name: `table, ${name}`,
      file: 'table.pdf',
      bytes: await makePdf(draw),
    }))
  const csv = tableRows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')
  return [
    ...(await Promise.all(drawn)),
    { ...table_, file: 'table.docx', bytes: await makeDocx([paragraph(''), table(tableRows)]) },
    { ...table_, file: 'table.odt', bytes: makeOdt([{ rows: tableRows }]) },
    { ...table_, file: 'table.rtf', bytes: makeRtf([{ rows: tableRows }]) },
    { ...table_, file: 'table.xlsx', bytes: makeXlsx([{ name: '2021', rows: tableRows }]) },
    { ...table_, file: 'table.csv', bytes: Buffer.from(csv) },
    { ...table_, file: 'table.eml', bytes: makeEml({ From: 'a@example.org' }, csv.replace(/","/g, '\t')) },
  ]
}

/** Annexes of invented activities in every layout and language, under labels that no table has. */
function notifications(): MadeDocument[] {
  return Object.entries(layouts).flatMap(([name, layout], at) =>
    (['en', 'fr', 'es'] as const).map((language) => {
      const notices = noticesOf(language, at + 1)
      const columns = columnsOf(layout, language, at + 1)
      const content = layout.write(notices, columns, language)
      return {
        name: `annex, ${name}`,
        file: `annex.${layout.extension}`,
        bytes: Buffer.from(content),
        text: rowsText(notices.map((one) => columns.map(({ field }) => one[field]))),
        records: notices.length,
      }
    }),
  )
}

/** Documents in all layouts and formats, the same in every run. */
export async function makeDocuments(): Promise<MadeDocument[]> {
  return [...(await reports()), ...(await prose()), ...(await tables()), ...notifications()]
}
