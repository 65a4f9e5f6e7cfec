import { type Remark, remark } from '../model/remark.ts'
import { appendExtraction } from './append-extraction.ts'
import { formatByName } from './document-formats.ts'
import { ExtractedText } from './extracted-text.ts'
import { addressText, attachmentName, parseMail } from './parse-mail.ts'
import { extractHtml } from './read-html.ts'
import type { Extraction } from './source-file.ts'
import { splitBlocks } from './split-blocks.ts'

/** Which attachments are documents of their own, and which are left out; pictures within the text are neither. */
function attachmentWarnings(attachments: Awaited<ReturnType<typeof parseMail>>['attachments']): Remark[] {
  const named = attachments
    .map((attachment, at) => ({ name: attachmentName(attachment, at), picture: attachment.related === true }))
    .filter(({ picture }) => !picture)
  const apart = named.filter(({ name }) => formatByName(name) !== null).map(({ name }) => name)
  const left = named.filter(({ name }) => formatByName(name) === null).map(({ name }) => name)
  return [
    ...(apart.length > 0 ? [remark('attachments-apart', { names: apart })] : []),
    ...(left.length > 0 ? [remark('attachments-left', { names: left })] : []),
  ]
}

/** The day that a message was sent on where it was written, whatever day it was elsewhere. */
function sentOn({ headers, date }: Awaited<ReturnType<typeof parseMail>>): string | undefined {
  const written = headers.find(({ key }) => key === 'date')?.value ?? ''
  const [, sign, hours, minutes] = /([+-])(\d{2})(\d{2})\b/.exec(written) ?? []
  const time = Date.parse(date ?? '')
  if (Number.isNaN(time)) return date
  const offset = Number(`${sign ?? ''}${Number(hours ?? 0) * 60 + Number(minutes ?? 0)}`) * 60_000
  return new Date(time + offset).toISOString().slice(0, 10)
}

/** The page of a message with fewer words than this share of its text stands for the text, and is not all of it. */
const minPageShare = 0.5
const wordCount = (text: string) => text.match(/\p{L}+/gu)?.length ?? 0
/** Whether the page of a message says less than its plain text, so that this is what is to be read. */
const isStub = (html: string, text: string) =>
  wordCount(html.replace(/<[^<>]*>/g, ' ')) < wordCount(text) * minPageShare

/** Reads a message: its subject, sender and date as on a cover, then its text. What is attached is read apart. */
export async function readEml(bytes: Uint8Array): Promise<Extraction> {
  const mail = await parseMail(bytes)
  const extracted = new ExtractedText()
  extracted.addBlock(undefined, mail.subject ?? '')
  const from = addressText(mail.from)
  if (from) extracted.addBlock(undefined, `From: ${from}`)
  const to = (mail.to ?? []).map(addressText).filter(Boolean).join(', ')
  if (to) extracted.addBlock(undefined, `To: ${to}`)
  const date = sentOn(mail)
  if (date) extracted.addBlock(undefined, `Date: ${date}`)
  const page = mail.html && !isStub(mail.html, mail.text ?? '') ? extractHtml(mail.html) : null
  if (page) appendExtraction(extracted, page, 1)
  else {
    for (const { lines } of splitBlocks(mail.text ?? '')) {
      extracted.addPreformatted(lines.map(({ text }) => text).join('\n'))
    }
  }
  const extraction = extracted.finish([...(page?.warnings ?? []), ...attachmentWarnings(mail.attachments)])
  return mail.subject ? { ...extraction, stated: { title: mail.subject } } : extraction
}
