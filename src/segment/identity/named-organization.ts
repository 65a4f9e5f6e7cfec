import { anyOf } from '../../model/any-of.ts'
import { nameKey } from '../../model/fold.ts'
import { isOrganizationName } from '../../names/organization-names.ts'
import { formsOf } from '../text/document-words.ts'
import { structureTable } from '../text/tables.ts'

const heads = new Set(structureTable.organizationWords.map(nameKey))

/** An article before a name, with what parts it from that. */
export const leadingArticle = new RegExp(`^(?:${anyOf(formsOf('articles'))})(?:\\s+|['’])(?=\\p{L})`, 'iu')
/** A name without the article before it: "L'Université de …"; one that is part of it stays ("Los Andes Foundation"). */
export function withoutArticle(name: string): string {
  const rest = name.replace(leadingArticle, '')
  return heads.has(nameKey(rest).split(' ')[0] ?? '') || isOrganizationName(rest) ? rest : name
}
