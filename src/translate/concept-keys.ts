import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { stem } from '../analyse/analyser.ts'
import type { Token } from '../analyse/token.ts'
import { tablesDir } from '../config.ts'
import { byLanguage } from '../model/by-language.ts'
import { foldDiacritics } from '../model/fold.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'
import { remembered } from '../model/remembered.ts'
import { singular, uninflected } from './inflection.ts'

/**
 * How closely a word must be that of a form: as written (names), as written or in the plural (acronyms), but for number
 * (a noun by itself), but for number and gender (the words of a term), or by its stem only.
 */
export type Closeness = 'written' | 'acronym' | 'number' | 'inflected' | 'stemmed'
const singulars = byLanguage((language) => remembered((folded) => singular(folded, language)))
const bases = byLanguage((language) => remembered((folded) => uninflected(folded, language)))

/** The key under which a word of a form is found. */
export function formKey({ kind, form, folded }: Token, language: ContentLanguage, how: Closeness): string {
  if (how === 'written' || kind === 'number') return `=${folded}`
  if (how === 'acronym') return `@${folded}`
  if (how === 'number') return `#${singulars[language](folded)}`
  return how === 'inflected' ? bases[language](folded) : `~${stem(form, language)}`
}

const keysOfForm = byLanguage((language) =>
  remembered((form): readonly string[] => {
    const folded = foldDiacritics(form)
    const single = singulars[language](folded)
    const keys = [
      `=${folded}`,
      `@${folded}`,
      `#${single}`,
      bases[language](folded),
      `~${stem(form, language)}`,
    ]
    return single === folded ? keys : [...keys, `@${single}`]
  }),
)

/** The keys of all forms that a word of a text may stand for, by its own form. */
export const textKeys = (form: string, language: ContentLanguage): readonly string[] =>
  keysOfForm[language](form)

/** Whether a word of a text begins with a capital. */
export const startsCapital = (token: Token, text: string) =>
  /^\p{Lu}/u.test(text.slice(token.start, token.start + 2))

/** Small words that forms and texts are compared without. */
const linkers = readLinkers()
function readLinkers(): Record<ContentLanguage, ReadonlySet<string>> {
  const table = z
    .record(z.enum(contentLanguages), z.string())
    .parse(JSON.parse(readFileSync(join(tablesDir, 'translate', 'linkers.json'), 'utf8')))
  return byLanguage((language) => new Set(table[language].split(' ')))
}

/** The words that tell one concept from another. */
export const tellingTokens = (tokens: Token[], language: ContentLanguage) =>
  tokens.filter(
    (token) => !token.whole && token.kind !== 'address-part' && !linkers[language].has(token.form),
  )

/** The small words right before one: `en` of "en personne". */
export function linkersBefore(tokens: Token[], token: Token, language: ContentLanguage): string {
  const before: string[] = []
  const words = tokens.filter(({ whole }) => !whole)
  for (let at = words.indexOf(token) - 1; at >= 0; at--) {
    const form = (words[at] as Token).form
    if (!linkers[language].has(form)) break
    before.unshift(form)
  }
  return before.join(' ')
}
