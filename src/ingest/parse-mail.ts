import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import { RemarkError } from '../errors.ts'
import { remark } from '../model/remark.ts'
import { limits } from './limits.ts'

/** Parses a message. @throws RemarkError with the remedy where it is beyond the bounds of its parser */
export async function parseMail(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: limits.mailParts, forceRfc822Attachments: true })
  } catch (error) {
    throw new RemarkError(remark('unreadable', { reason: (error as Error).message }), { cause: error })
  }
}

/** A name with its address, as a message writes it. */
export function addressText(address: Address | undefined): string {
  if (!address) return ''
  if (address.group) return [address.name, ...address.group.map(addressText)].filter(Boolean).join(', ')
  return address.name && address.address
    ? `${address.name} <${address.address}>`
    : address.name || address.address || ''
}

/** The name under which what is attached is read; slashes would make folders of it. */
export const attachmentName = ({ filename, mimeType }: Attachment, at: number): string =>
  (filename ?? `${at + 1}${mimeType === 'message/rfc822' ? '.eml' : ''}`).replace(/[/\\\0]/g, '-')

export function attachmentBytes({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content)
  return content instanceof Uint8Array ? content : new Uint8Array(content)
}
