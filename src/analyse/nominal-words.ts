import { z } from 'zod'
import type { ContentLanguage } from '../model/language.ts'
import { readLanguageTables } from '../tables/read-table.ts'
import type { Token } from './token.ts'

const byLanguage = readLanguageTables(
  'nominals',
  z.object({
    after: z.record(z.string(), z.string()),
    capitals: z.array(z.string()),
    /** Function words that have a capital wherever they stand: it names nothing. */
    always: z.array(z.string()),
  }),
)
const tables = Object.values(byLanguage)
/** Function words that are nouns too → the words after which they are. */
const openers = new Map(
  tables.flatMap(({ after }) =>
    Object.entries(after).map(([word, list]): [string, Set<string>] => [word, new Set(list.split(' '))]),
  ),
)
/** Function words that are names where a capital stands within a sentence. */
const capitals = new Set(tables.flatMap((table) => table.capitals))

/** The word before a place, elided or not, in lower case. */
const wordBefore = /(?<![\p{L}\p{M}])([\p{L}\p{M}]{1,12})(?:['’ʼ＇]|\s)\s{0,2}$/u
const reach = 16

function isNominal({ form, start }: Token, text: string): boolean {
  const after = openers.get(form)
  const isName = capitals.has(form) && /\p{Lu}/u.test(text[start] ?? '')
  if (!after && !isName) return false
  const before = wordBefore.exec(text.slice(Math.max(0, start - reach), start))?.[1]
  return before !== undefined && ((isName && /^\p{Ll}/u.test(before)) || !!after?.has(before.toLowerCase()))
}

/** Marks what is a function word elsewhere and a noun where it stands: "l'est", "en été", "in May", "el sobre". */
export const markNominals = (tokens: Token[], text: string): Token[] =>
  tokens.map((token) =>
    token.kind === 'word' && !token.whole && isNominal(token, text) ? { ...token, kind: 'acronym' } : token,
  )

/** Whether a function word is written with a capital wherever it stands: English "I". */
export const hasAlwaysCapital = (form: string, language: ContentLanguage) =>
  byLanguage[language].always.includes(form)
