import { z } from 'zod'
import { isStopWord } from '../analyse/tables.ts'
import type { Token } from '../analyse/token.ts'
import { anyOf } from '../model/any-of.ts'
import { foldDiacritics } from '../model/fold.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'
import { languageNames } from '../names/language-names.ts'
import { readLanguageTables } from '../tables/read-table.ts'

const words = z.array(z.string())
const tables = readLanguageTables(
  'language-names',
  z.object({
    /** What stands before a language in which something is said: "in English". */
    before: words,
    /** What stands before a language, and before what is said of a country: "in English", "in English law". */
    beforeNoun: words,
    /** Articles of the noun: small letters after them name a language, and a capital a person. */
    articles: words,
    joiners: words,
    /** Words of languages, on either side: "the Spanish version", "English only". */
    beside: words,
  }),
)
interface Reader {
  before: RegExp
  beforeNoun: RegExp
  articles: RegExp
  beside: ReadonlySet<string>
  joined: RegExp
  /** Names of languages without their endings. */
  names: ReadonlySet<string>
}

const endsWith = (list: string[]) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf(list)})\\s{0,3}$`, 'iu')
/** "français", "française" and "françaises" are of one language. */
const withoutEnding = (folded: string) => folded.replace(/[aeos]{1,4}$/, '')
const readers = Object.fromEntries(
  contentLanguages.map((language): [ContentLanguage, Reader] => {
    const { before, beforeNoun, articles, joiners, beside } = tables[language]
    const reader = {
      before: endsWith(before),
      beforeNoun: endsWith(beforeNoun),
      articles: endsWith(articles),
      beside: new Set(beside),
      joined: new RegExp(`^\\s{0,3}(?:[,/;&-]\\s{0,3})?(?:${anyOf(joiners)}\\s{1,3})?$`, 'iu'),
      names: new Set(languageNames(language).map((name) => withoutEnding(foldDiacritics(name)))),
    }
    return [language, reader]
  }),
) as Record<ContentLanguage, Reader>

/** How far back a preposition is looked for. */
const reach = 16

/** Whether no noun follows that the word would be said of. */
const endsClause = (text: string, { end }: Token, next: Token | undefined, language: ContentLanguage) =>
  !next || /[^\s'’-]/u.test(text.slice(end, next.start)) || isStopWord(next.form, language)

function isLanguage(text: string, words: Token[], at: number, language: ContentLanguage): boolean {
  const { before, beforeNoun, articles, beside } = readers[language]
  const token = words[at] as Token
  const [previous, next] = [words[at - 1], words[at + 1]]
  if ([previous, next].some((word) => word && beside.has(word.form))) return true
  // "Speakers of Korean", and not "texts of Korean judges".
  const led = previous && isStopWord(previous.form, language) && beside.has(words[at - 2]?.form ?? '')
  if (led && endsClause(text, token, next, language)) return true
  const lead = text.slice(Math.max(0, token.start - reach), token.start)
  if (before.test(lead)) return true
  if (beforeNoun.test(lead)) return endsClause(text, token, next, language)
  return articles.test(lead) && /^\p{Ll}/u.test(text.slice(token.start, token.start + 2))
}

/**
 * The words of a text that name a language where they stand: by words of language beside them, by a preposition, or
 * joined to one that does ("in English, French and Spanish").
 */
export function languagesNamedIn(
  text: string,
  tokens: Token[],
  language: ContentLanguage,
  inQuery: boolean,
): ReadonlySet<Token> {
  const { names, joined } = readers[language]
  const words = tokens.filter(({ whole }) => !whole)
  const candidates = words.flatMap((token, at) =>
    names.has(withoutEnding(token.folded)) ? [{ token, at }] : [],
  )
  // A passage that says "Anglais." and no more tells its language; a query of one word may mean either.
  const alone = words.length === 1 && !inQuery
  const named = new Set(
    candidates.filter(({ at }) => alone || isLanguage(text, words, at, language)).map(({ token }) => token),
  )
  const pairs = candidates.slice(1).map(({ token }, i) => [candidates[i]?.token as Token, token] as const)
  for (const [a, b] of [...pairs, ...pairs.reverse()]) {
    if ((named.has(a) || named.has(b)) && joined.test(text.slice(a.end, b.start))) named.add(a).add(b)
  }
  return named
}
