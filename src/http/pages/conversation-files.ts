import { answerRows, rowSource } from '../../../views/conversation/answer-table.tsx'
import type { ConversationView, TurnView } from '../../../views/conversation/conversation-view.ts'
import type { Translator } from '../../../views/messages/translator.ts'
import { passageAddress } from '../../../views/passage-number.tsx'
import { toCsv } from '../api/records-csv.ts'
import { escaped } from './document-markdown.ts'

/** Text in one line of Markdown. */
const inLine = (text: string) => escaped(text).replace(/\s+/g, ' ')

/** The quotations of an answer, passage by passage, each with its source and its address. */
function quotations({ response, passages, documents }: TurnView): string[] {
  const ids = [...new Set(response.answer.citations.map(({ passageId }) => passageId))]
  return ids.flatMap((id) => {
    const passage = passages.get(id)
    const facts = passage && documents.get(passage.documentId)
    if (!passage || !facts) return []
    const quotes = response.answer.citations.filter(({ passageId }) => passageId === id)
    return [`> ${inLine(facts.quotation(passage, quotes))}`]
  })
}

function rowsInMarkdown(t: Translator, turn: TurnView): string[] {
  const table = answerRows(t, turn)
  if (table === null) return []
  const line = (cells: string[]) => `| ${cells.map(inLine).join(' | ')} |`
  const head = [...table.columns.map(({ text }) => text), t.text('sources')]
  const rows = table.rows.map(({ cells, passageIds }) => {
    const sources = [...new Set(passageIds)].flatMap((id) => {
      const passage = turn.passages.get(id)
      return passage ? [rowSource(t, turn, passage)] : []
    })
    return line([...cells.map(({ text }) => text), sources.join('; ')])
  })
  const caption = table.caption ? [inLine(table.caption.text)] : []
  return [...caption, [line(head), line(head.map(() => '---')), ...rows].join('\n')]
}

/** A conversation as Markdown: each question with its answer, its rows, and its quotations with their sources. */
export function conversationMarkdown(t: Translator, view: ConversationView, today: string): string {
  const turns = view.turns.flatMap((turn) => {
    const { answer, question } = turn.response
    const rows = rowsInMarkdown(t, turn)
    const told =
      answer.headline !== null && (rows.length > 0 || answer.items.length === 0)
        ? answer.headline
        : answer.text
    return [`## ${inLine(question)}`, ...told.split('\n').map(inLine), ...rows, ...quotations(turn)]
  })
  const head = `${t.text('exportedOn', { date: t.date(today) })}. <${view.fullAddress}>`
  return `${[`# ${t.text('askTitle')}`, head, ...turns].join('\n\n')}\n`
}

/** The rows of an answer for a spreadsheet, each with its sources and their addresses; null where it has none. */
export function answerCsv(t: Translator, turn: TurnView, origin: string): string | null {
  const table = answerRows(t, turn)
  if (table === null) return null
  const head = [...table.columns.map(({ text }) => text), t.text('sources'), t.text('link')]
  const rows = table.rows.map(({ cells, passageIds }) => {
    const passages = [...new Set(passageIds)].flatMap((id) => turn.passages.get(id) ?? [])
    return [
      ...cells.map(({ text, value }) => value ?? text),
      passages.map((passage) => rowSource(t, turn, passage)).join('; '),
      passages.map((passage) => origin + passageAddress(passage)).join(' '),
    ]
  })
  return toCsv([head, ...rows])
}
