import type { Contact } from '../../model/activity-record.ts'
import { nameKey } from '../../model/fold.ts'
import { structureTable } from '../text/tables.ts'

const email = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u
const honorific = new RegExp(`^(?:${structureTable.honorifics.join('|')})\\.?\\s+`, 'u')
const organizationWords = new Set(structureTable.organizationWords.map(nameKey))

/** "Mr. Yusuke INOUE Technical Attaché …": given names, then a surname in capitals; else the words before a comma. */
function nameOf(text: string): string | null {
  const titled = honorific.exec(text)
  const rest = text.slice(titled?.[0].length ?? 0)
  const given = "\\p{Lu}[\\p{Ll}'’.-]+(?:[- ]\\p{Lu}[\\p{Ll}'’.-]+)*"
  const surname = "(?:(?:d[eiu]|van|von|al|el|da|dos|la) )?\\p{Lu}[\\p{Lu}'’-]+(?: \\p{Lu}[\\p{Lu}'’-]+)*"
  const capitals = new RegExp(`^(?:${given} )+${surname}(?![\\p{L}])`, 'u').exec(rest)
  if (capitals) return capitals[0]
  const plain = new RegExp(`^${given}(?: ${surname})?(?=\\s*(?:[,(;.<]|$))`, 'u').exec(rest)
  return plain && (titled || / /.test(plain[0])) ? plain[0] : null
}

/** The last part of the text that names an organization: one of the record's providers, else by its words. */
function organizationOf(text: string, providers: string[]): string | null {
  const provider = providers
    .map((name) => ({ name, at: text.toLowerCase().lastIndexOf(name.toLowerCase()) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)[0]
  if (provider) return text.slice(provider.at, provider.at + provider.name.length)
  const parts = text.split(/(?:(?<!\s)\s+)?[,;()]\s*|\.\s+/).map((part) => part.trim())
  const named = parts.filter((part) =>
    nameKey(part)
      .split(' ')
      .some((word) => organizationWords.has(word)),
  )
  return named.at(-1) ?? null
}

function parseContact(text: string, providers: string[]): Contact {
  const address = email.exec(text)?.[0] ?? null
  const words = address ? text.replace(address, ' ') : text
  return {
    name: nameOf(text),
    organization: organizationOf(words, providers),
    email: address,
    text,
  }
}

/** The entries of a list that semicolons or lines part. */
export const splitList = (text: string) =>
  text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** The contacts of a record: several where semicolons or lines part several e-mail addresses. */
export function parseContacts(text: string, providers: string[]): Contact[] {
  if (text.trim() === '') return []
  const parts = splitList(text)
  const several = parts.length > 1 && parts.every((part) => email.test(part))
  return (several ? parts : [text.trim()]).map((part) => parseContact(part, providers))
}
