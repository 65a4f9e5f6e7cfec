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

/** Reads a message: its subject, sender and date as on a cover, then its text. What is attached is read apart. */
export async function readEml(bytes: Uint8Array): Promise<Extraction> {
  const mail = await parseMail(bytes)
  const extracted = new ExtractedText()
  extracted.addBlock(undefined, mail.subject ?? '')
  const from = addressText(mail.from)
  if (from) extracted.addBlock(undefined, `From: ${from}`)
  const to = (mail.to ?? []).map(addressText).filter(Boolean).join(', ')
  if (to) extracted.addBlock(undefined, `To: ${to}`)
  if (mail.date) extracted.addBlock(undefined, `Date: ${mail.date.replace(/^([\d-]+)T.*$/, '$1')}`)
  const page = mail.html ? extractHtml(mail.html) : null
  if (page) appendExtraction(extracted, page, 1)
  else {
    for (const { lines } of splitBlocks(mail.text ?? '')) {
      extracted.addPreformatted(lines.map(({ text }) => text).join('\n'))
    }
  }
  return extracted.finish([...(page?.warnings ?? []), ...attachmentWarnings(mail.attachments)])
}
